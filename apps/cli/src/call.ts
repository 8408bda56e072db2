import { type AppFailure, createApi, failureOf, requestIdOf, type TransportFailure } from '@bling/client';
import type { ContractDocument } from '@bling/client/document';
import { byPath } from '@bling/client/script';
import * as prompts from '@clack/prompts';
import { ask } from './ask.ts';
import type { Asked, Input } from './commands.ts';
import { EXIT, exitCodeOf } from './exit.ts';
import { placed } from './flags.ts';
import { shown } from './print.ts';
import { readProfile, storeIn } from './profile.ts';

/** The process around a command: where it writes, whether a person sits there, where the profile lies. */
export type Terminal = {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  readonly isInteractive: boolean;
  /** In characters; endless where nobody looks. */
  readonly width: number;
  readonly profile: string;
  readonly env: Readonly<Record<string, string | undefined>>;
};

export const DEFAULT_URL = 'http://127.0.0.1:8000/rpc';

/** The address that was said, else the one signed in to, else this machine’s. */
export const urlOf = ({ profile, env }: Terminal, said: string | undefined): string =>
  said ?? env['BLING_URL'] ?? readProfile(profile)?.url ?? DEFAULT_URL;

export const connect = (terminal: Terminal, url: string) => createApi({ url, store: storeIn(terminal.profile, url) });

type Client = ReturnType<typeof byPath>;

/** What is required and was not said is asked for; where nobody sits, it is left for the server to refuse. */
const completed = async (
  { flags, input }: Asked,
  types: ContractDocument['types'],
  terminal: Terminal,
): Promise<Input> => {
  let whole = input;
  const has = (path: readonly string[]): boolean =>
    path.reduce<unknown>(
      (at, key) => (typeof at === 'object' && at !== null ? (at as Input)[key] : undefined),
      whole,
    ) !== undefined;
  if (!terminal.isInteractive) return whole;
  for (const flag of flags.filter(({ isRequired, path }) => isRequired && !has(path)))
    whole = placed(whole, flag.path, await ask(flag, types));
  return whole;
};

const told = (failure: AppFailure | TransportFailure, requestId: string | null): string => {
  const details =
    'details' in failure && failure.details !== undefined ? `\n${JSON.stringify(failure.details, null, 2)}` : '';
  const field = failure.field === null ? '' : ` (${failure.field})`;
  const request = requestId === null ? '' : `\nrequest ${requestId}`;
  return `${failure.code}${field}${details}${request}`;
};

/** Says what went wrong, and with which code the process ends. */
export const failed = (error: unknown, isJson: boolean, terminal: Terminal): number => {
  const failure = failureOf(error);
  const requestId = requestIdOf(error);
  terminal.err(isJson ? JSON.stringify({ failure, requestId }) : told(failure, requestId));
  return exitCodeOf(failure.kind);
};

const listen = (
  client: Client,
  { path }: Asked,
  on: { readonly input: Input; readonly say: (data: unknown) => void },
): Promise<void> =>
  new Promise((resolve, reject) => {
    const listening = client.subscription(path, on.input, {
      onData: (data: unknown) => on.say(data),
      onError: reject,
      onComplete: resolve,
    });
    process.once('SIGINT', () => {
      listening.unsubscribe();
      resolve();
    });
  });

const withProgress = async <T>(words: string, isShown: boolean, work: () => Promise<T>): Promise<T> => {
  if (!isShown) return work();
  const spinner = prompts.spinner({ output: process.stderr, indicator: 'timer' });
  spinner.start(words);
  try {
    return await work();
  } finally {
    spinner.clear();
  }
};

/** Runs one procedure and prints its answer; gives the process's exit code. */
export const callProcedure = async (asked: Asked, document: ContractDocument, terminal: Terminal): Promise<number> => {
  const { path, procedure, options } = asked;
  const isJson = options.json === true;
  const say = (answer: unknown): void => terminal.out(isJson ? JSON.stringify(answer) : shown(answer, terminal.width));
  const url = urlOf(terminal, options.url);
  const input = await completed(asked, document.types, terminal);
  const { api, session } = connect(terminal, url);
  const isKnown = readProfile(terminal.profile)?.refreshToken != null;
  try {
    const answer = await withProgress(procedure.does, terminal.isInteractive && !isJson, async () => {
      if (isKnown) await session.restore();
      const client = byPath(api);
      if (procedure.kind === 'subscription') return listen(client, asked, { input, say });
      return procedure.kind === 'query' ? client.query(path, input) : client.mutation(path, input);
    });
    if (procedure.kind !== 'subscription') say(answer);
    return EXIT.done;
  } catch (error) {
    return failed(error, isJson, terminal);
  }
};
