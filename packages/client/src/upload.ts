import { TRPCClientError } from '@trpc/client';
import { CONTRACT_HEADER } from './versions.ts';
import type { AppRouter } from './contract/index.ts';
import { CONTRACT_VERSION } from './contract/version.ts';
import { failureOf } from './failure-of.ts';
import { authorised, type Session } from './session.ts';
import { wire } from './wire.ts';

/** React Native's way to name a file that it reads by itself. */
export type NativeFile = { readonly uri: string; readonly name: string; readonly type: string };
export type Progress = { readonly sent: number; readonly total: number };

/** As much of `XMLHttpRequest` as an upload takes: `fetch` tells nobody how far it is. */
export type Xhr = {
  readonly status: number;
  readonly responseText: string;
  readonly open: (method: string, url: string) => void;
  readonly setRequestHeader: (name: string, value: string) => void;
  readonly send: (form: FormData) => void;
  readonly abort: () => void;
  readonly addEventListener: (type: 'load' | 'error' | 'abort' | 'timeout', listener: () => void) => void;
  readonly upload: {
    readonly addEventListener: (type: 'progress', listener: (event: Loaded) => void) => void;
  };
};
type Loaded = { readonly loaded: number; readonly total: number };

export type UploadOptions = {
  readonly url: string;
  readonly file: Blob | NativeFile;
  /** What goes with it in the form. */
  readonly fields?: Readonly<Record<string, string>>;
  readonly session: Session;
  readonly onProgress?: (progress: Progress) => void;
  readonly signal?: AbortSignal;
  readonly xhr?: () => Xhr;
  readonly contract?: string;
};

const named = (name: string): Error => Object.assign(new Error(name), { name });
const failed = (error: Error): TRPCClientError<AppRouter> => TRPCClientError.from(error);

const formOf = ({ file, fields = {} }: UploadOptions): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  // Last: a server that reads as it comes knows the fields before the file. React Native takes its own files here.
  form.append('file', file as Blob);
  return form;
};

const parsed = (text: string): { readonly result?: { readonly data?: unknown }; readonly error?: unknown } => {
  try {
    return (JSON.parse(text) ?? {}) as object;
  } catch {
    return {};
  }
};

/** The answer of a procedure in its envelope, or the plain JSON of a door that is none. */
const answerOf = ({ status, responseText }: Xhr): unknown => {
  const body = parsed(responseText);
  if (body.error !== undefined) {
    const error = wire.output.deserialize(body.error);
    throw TRPCClientError.from({ error } as Parameters<typeof TRPCClientError.from>[0]);
  }
  if (status < 200 || status >= 300) throw failed(new Error(`The upload was answered with ${status}`));
  return body.result === undefined ? body : wire.output.deserialize(body.result.data);
};

const sendOnce = (options: UploadOptions): Promise<unknown> =>
  new Promise((resolve, reject) => {
    const { url, session, signal, onProgress, xhr = () => new XMLHttpRequest() } = options;
    if (signal?.aborted === true) return reject(failed(named('AbortError')));
    const request = xhr();
    const abort = (): void => request.abort();
    const over = (act: () => void) => (): void => {
      signal?.removeEventListener('abort', abort);
      try {
        act();
      } catch (error) {
        reject(error);
      }
    };
    request.open('POST', url);
    const headers = { [CONTRACT_HEADER]: options.contract ?? CONTRACT_VERSION, ...authorised(session) };
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.({ sent: loaded, total }));
    const ends = {
      load: () => resolve(answerOf(request)),
      error: () => reject(failed(new TypeError('The connection was lost'))),
      timeout: () => reject(failed(named('TimeoutError'))),
      abort: () => reject(failed(named('AbortError'))),
    } as const;
    for (const type of ['load', 'error', 'timeout', 'abort'] as const) request.addEventListener(type, over(ends[type]));
    signal?.addEventListener('abort', abort, { once: true });
    request.send(formOf(options));
  });

/**
 * Sends one file as a form, tells how far it is (bytes), and stops when it is told to. A token that has ended is renewed
 * once. Rejects with what `failureOf` reads; an upload that was stopped is `aborted`.
 */
export const upload = async (options: UploadOptions): Promise<unknown> => {
  const { session } = options;
  try {
    return await sendOnce(options);
  } catch (error) {
    const isEnded = failureOf(error).code === 'not-signed-in' && session.token() !== null;
    if (!isEnded || (await session.renew()) === null) throw error;
    return sendOnce(options);
  }
};
