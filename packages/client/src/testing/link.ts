import { createTRPCClient, type TRPCClient, TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from '../contract/index.ts';
import type { AppFailure, ErrorShape } from '../failure.ts';
import { type Answers, type FakeServer, fakeServer, Offline, Scripted } from './fake-server.ts';

/** Answers a call without a network: `(path, input) => …`. */
export type Call = (path: string, input: unknown) => Promise<unknown>;

const STATUS: Readonly<Record<string, number>> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  refused: 422,
  limited: 429,
  busy: 503,
};

/** What the server would put into the error of an answer. */
export const errorShapeOf = (thrown: unknown, path: string): ErrorShape => {
  const failure = thrown instanceof Scripted ? thrown.failure : null;
  const httpStatus = STATUS[failure?.kind ?? ''] ?? 500;
  const data = {
    code: failure === null ? 'INTERNAL_SERVER_ERROR' : 'SCRIPTED',
    httpStatus,
    path,
    failure,
    requestId: 'fake',
  };
  return { code: -32_000, message: failure?.code ?? 'unexpected', data };
};

const toClientError = (thrown: unknown, path: string): TRPCClientError<AppRouter> => {
  if (thrown instanceof Offline) return TRPCClientError.from(thrown);
  return TRPCClientError.from({ error: errorShapeOf(thrown, path) });
};

/**
 * A link without HTTP: to a fake server, or to the product itself in memory, whose caller is handed in by whoever may
 * import it.
 */
export const linkTo =
  (call: Call): TRPCLink<AppRouter> =>
  () =>
  ({ op }) =>
    observable((observer) => {
      let isOver = false;
      op.signal?.addEventListener('abort', () => {
        isOver = true;
        observer.error(TRPCClientError.from(new DOMException('Aborted', 'AbortError')));
      });
      call(op.path, op.input).then(
        (data) => {
          if (isOver) return;
          observer.next({ result: { type: 'data', data } });
          observer.complete();
        },
        (thrown) => {
          if (!isOver) observer.error(toClientError(thrown, op.path));
        },
      );
      return () => {
        isOver = true;
      };
    });

/**
 * A caller of the product's own router as a `Call`: `linkTo(callOf(world.visitor(), failureFrom))`. `failureIn` says
 * which failure an error carries, as the server's error formatter does; null for one that is none.
 */
export const callOf =
  (caller: object, failureIn: (thrown: unknown) => object | null): Call =>
  async (path, input) => {
    const found = path.split('.').reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], caller);
    try {
      return await (found as (input: unknown) => Promise<unknown>)(input);
    } catch (thrown) {
      const failure = failureIn(thrown);
      throw failure === null ? thrown : new Scripted(failure as AppFailure);
    }
  };

export type FakeApi = { readonly api: TRPCClient<AppRouter>; readonly server: FakeServer };

/** A typed client that a script answers: `fakeApi({ 'bookings.get': ({ id }) => make('BookingDetails', { id }) })`. */
export const fakeApi = (answers: Answers = {}): FakeApi => {
  const server = fakeServer(answers);
  return { api: createTRPCClient<AppRouter>({ links: [linkTo(server.call)] }), server };
};
