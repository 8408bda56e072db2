import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import { createParser, type EventSourceMessage } from 'eventsource-parser';
import type { Ask } from './ask.ts';
import type { AppRouter } from './contract/index.ts';
import { authorised, type Session } from './session.ts';
import { wire } from './wire.ts';

export type StreamOptions = { readonly url: string; readonly ask: Ask; readonly session: Session };

type Refusal = Parameters<typeof TRPCClientError.from<AppRouter>>[0];
const refusalOf = (envelope: unknown): TRPCClientError<AppRouter> =>
  TRPCClientError.from({ error: wire.output.deserialize(envelope) } as Refusal);

const addressOf = (url: string, path: string, input: unknown): string =>
  `${url}/${path}?input=${encodeURIComponent(JSON.stringify(wire.input.serialize(input)))}`;

/** The token goes into a header: an address ends up in logs. An old token is renewed, and the stream goes on. */
const openStream = async ({ ask, session }: StreamOptions, address: string, signal: AbortSignal): Promise<Response> => {
  const open = (): Promise<Response> =>
    ask(address, { headers: { accept: 'text/event-stream', ...authorised(session) }, signal });
  const answer = await open();
  const isEnded = answer.status === 401 && session.token() !== null;
  const last = isEnded && (await session.renew()) !== null ? await open() : answer;
  if (last.ok) return last;
  const body = (await last.json().catch(() => null)) as { readonly error?: unknown } | null;
  throw body?.error === undefined ? new Error(`The stream was answered with ${last.status}`) : refusalOf(body.error);
};

const read = async ({ body }: Response, feed: (text: string) => void): Promise<void> => {
  if (body == null)
    throw new Error('The answer cannot be read as it comes: live news needs a `fetch` like `expo/fetch`');
  const reader = body.getReader();
  const decoder = new TextDecoder();
  for (let part = await reader.read(); !part.done; part = await reader.read())
    feed(decoder.decode(part.value, { stream: true }));
};

const silenceOf = (data: string): number =>
  (JSON.parse(data) as { readonly reconnectAfterInactivityMs?: number }).reconnectAfterInactivityMs ?? 0;

/**
 * One stream of tRPC's server-sent events, over `fetch`: it ends with the first thing that goes wrong, and `liveLink`
 * opens the next. In a file of its own, which is loaded with the first subscription.
 * Its events are those of `sseStreamConsumer` of @trpc/server: `connected`, `ping`, `serialized-error`, `return`, and
 * data without a name.
 */
export const streamLink =
  (options: StreamOptions): TRPCLink<AppRouter> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      const stop = new AbortController();
      let longestSilence = 0;
      let watch: ReturnType<typeof setTimeout> | undefined;
      const fail = (error: unknown): void => {
        if (stop.signal.aborted) return;
        end();
        observer.error(TRPCClientError.from(error instanceof Error ? error : new Error(String(error))));
      };
      const end = (): void => {
        clearTimeout(watch);
        stop.abort();
      };
      const heard = (): void => {
        clearTimeout(watch);
        if (longestSilence > 0) watch = setTimeout(() => fail(new Error('The stream went silent')), longestSilence);
      };
      const events: Readonly<Record<string, (data: string, id: string | undefined) => void>> = {
        connected: (data) => {
          longestSilence = silenceOf(data);
          observer.next({ result: { type: 'started' } });
          observer.next({ result: { type: 'state', state: 'pending', error: null } });
        },
        message: (text, id) => {
          const data: unknown = wire.output.deserialize(JSON.parse(text));
          observer.next({ result: id === undefined ? { data } : { id, data: { id, data } } });
        },
        'serialized-error': (data) => fail(refusalOf(JSON.parse(data))),
        return: () => {
          end();
          observer.next({ result: { type: 'stopped' } });
          observer.complete();
        },
      };
      const onEvent = ({ event = 'message', data, id }: EventSourceMessage): void => {
        if (stop.signal.aborted) return;
        events[event]?.(data, id);
        heard();
      };
      const parser = createParser({ onEvent });
      observer.next({ result: { type: 'state', state: 'connecting', error: null } });
      openStream(options, addressOf(options.url, op.path, op.input), stop.signal)
        .then((answer) => read(answer, (text) => parser.feed(text)))
        .then(() => fail(new Error('The stream ended')), fail);
      return end;
    });
