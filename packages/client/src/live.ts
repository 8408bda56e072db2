import { type OperationResultEnvelope, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable, type Unsubscribable } from '@trpc/server/observable';
import type { AppRouter } from './contract/index.ts';
import { failureOf } from './failure-of.ts';
import type { Foreground } from './foreground.ts';

type ClientError = TRPCClientError<AppRouter>;
type Value = OperationResultEnvelope<unknown, ClientError>;
type Opened = ReturnType<TRPCLink<AppRouter>>;
type Observer = Parameters<Parameters<typeof observable<Value, ClientError>>[0]>[0];
type LiveOptions = {
  /** Loads what opens streams; called anew when it failed. */
  readonly load: () => Promise<TRPCLink<AppRouter>>;
  readonly onForeground: Foreground;
  readonly renew: () => Promise<string | null>;
  /** A stream was opened or brought something. */
  readonly heard: (path: string) => void;
};

/** A stream that has been silent for so long may have died while the app was away. */
const DOUBTFUL_MS = 15_000;
const SHORTEST_WAIT_MS = 1000;
const LONGEST_WAIT_MS = 30_000;

const waitAfter = (failures: number): number =>
  Math.min(SHORTEST_WAIT_MS * 2 ** failures, LONGEST_WAIT_MS) * (0.5 + Math.random() / 2);

const isFinal = (error: unknown): boolean => {
  const { kind } = failureOf(error);
  return !['offline', 'timeout', 'broken', 'busy', 'limited'].includes(kind);
};

const resumed = (input: unknown, lastEventId: string | undefined): unknown =>
  lastEventId === undefined ? input : { ...(input as object), lastEventId };

/** One subscription, over however many streams. */
type Line = {
  readonly path: string;
  readonly options: LiveOptions;
  /** Opens one stream after the last event that was seen. */
  readonly connect: (lastEventId: string | undefined, observer: Observer) => Promise<Unsubscribable>;
  readonly observer: Observer;
  stream: Unsubscribable;
  timer: ReturnType<typeof setTimeout> | undefined;
  /** Which stream counts: what an earlier one still says is of the past. */
  turn: number;
  failures: number;
  isOpen: boolean;
  heardAt: number;
  mayRenew: boolean;
  lastEventId: string | undefined;
};
const nothing: Unsubscribable = { unsubscribe: () => undefined };

const stop = (line: Line): void => {
  line.turn += 1;
  line.isOpen = false;
  clearTimeout(line.timer);
  line.stream.unsubscribe();
  line.stream = nothing;
};

const openLater = (line: Line, error: ClientError): void => {
  stop(line);
  line.observer.next({ result: { type: 'state', state: 'connecting', error } });
  line.timer = setTimeout(() => open(line), waitAfter(line.failures));
  line.failures += 1;
};

const openRenewed = (line: Line, error: ClientError): void => {
  stop(line);
  line.mayRenew = false;
  const { turn } = line;
  line.options.renew().then(
    (token) => {
      if (turn !== line.turn) return;
      if (token === null) line.observer.error(error);
      else open(line);
    },
    (problem: Error) => {
      if (turn === line.turn) openLater(line, TRPCClientError.from(problem));
    },
  );
};

const fail = (line: Line, problem: unknown): void => {
  const error: ClientError = TRPCClientError.from(problem as Error);
  if (line.mayRenew && failureOf(error).code === 'not-signed-in') openRenewed(line, error);
  else if (isFinal(error)) line.observer.error(error);
  else openLater(line, error);
};

const take = (line: Line, value: Value): void => {
  const { result } = value;
  if (result.type !== 'state') {
    Object.assign(line, { isOpen: true, failures: 0, mayRenew: true, heardAt: Date.now() });
    line.options.heard(line.path);
  }
  if ('id' in result && typeof result.id === 'string') line.lastEventId = result.id;
  line.observer.next(value);
};

function open(line: Line): void {
  stop(line);
  const { turn } = line;
  const now = (act: () => void): void => {
    if (turn === line.turn) act();
  };
  const observer: Observer = {
    next: (value) => now(() => take(line, value)),
    complete: () => now(() => line.observer.complete()),
    error: (error) => now(() => fail(line, error)),
  };
  line.connect(line.lastEventId, observer).then(
    (stream) => {
      if (turn === line.turn) line.stream = stream;
      else stream.unsubscribe();
    },
    (problem: unknown) => now(() => fail(line, problem)),
  );
}

/** Loads once, and again only when it failed. */
const loading = (options: LiveOptions, runtime: Parameters<TRPCLink<AppRouter>>[0]): (() => Promise<Opened>) => {
  let loaded: Promise<Opened> | null = null;
  return () => {
    loaded ??= options.load().then(
      (link) => link(runtime),
      (error: unknown) => {
        loaded = null;
        throw error;
      },
    );
    return loaded;
  };
};

/**
 * A subscription that lasts: it survives a restart of the server, a network that went away and an app that was asleep,
 * and goes on after the last event that it saw. It ends when the server says no.
 */
export const liveLink =
  (options: LiveOptions): TRPCLink<AppRouter> =>
  (runtime) => {
    const loaded = loading(options, runtime);
    return ({ op, next }) =>
      observable((observer) => {
        const line: Line = {
          path: op.path,
          options,
          connect: async (lastEventId, to) => {
            const link = await loaded();
            return link({ op: { ...op, input: resumed(op.input, lastEventId) }, next }).subscribe(to);
          },
          observer,
          stream: nothing,
          timer: undefined,
          turn: 0,
          failures: 0,
          isOpen: false,
          heardAt: 0,
          mayRenew: true,
          lastEventId: undefined,
        };
        const stopListening = options.onForeground(() => {
          if (!line.isOpen || Date.now() - line.heardAt > DOUBTFUL_MS) open(line);
        });
        open(line);
        return () => {
          stopListening();
          stop(line);
        };
      });
  };
