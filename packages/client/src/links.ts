import { TRPCClientError, type TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from './contract/index.ts';
import { failureOf } from './failure-of.ts';
import { newKey } from './key.ts';
import type { Session } from './session.ts';
import type { TableOf } from './table.ts';

/** Gives every action its key, above the links that repeat: a retry goes out with the key of the first try. */
export const keyLink =
  (procedure: TableOf): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) => {
    const { input } = op;
    if (op.type !== 'mutation' || !procedure(op.path)?.keyed || typeof input !== 'object' || input === null)
      return next(op);
    const given = 'idempotencyKey' in input ? input.idempotencyKey : undefined;
    return next({ ...op, input: { ...input, idempotencyKey: given ?? newKey() } });
  };

/** A procedure did, or told of, something that makes queries stale. */
export type Touched = { readonly path: string; readonly touches: readonly string[] };

/** The server saw another state than this client shows, or may have changed it before the answer was lost. */
const isBehind = (error: unknown): boolean =>
  ['conflict', 'refused', 'missing', 'offline', 'timeout', 'broken'].includes(failureOf(error).kind);

/** A subscription also says how its connection is; that is no news. */
const isNews = (type: string | undefined): boolean => type !== 'state' && type !== 'stopped';

/** Tells what each mutation, and each piece of news, makes stale; also what was missed while nobody listened. */
export const touchLink =
  (procedure: TableOf, tell: (touched: Touched) => void): TRPCLink<AppRouter> =>
  () =>
  ({ op: { path, ...rest }, next }) => {
    const touches = procedure(path)?.touches;
    const op = { path, ...rest };
    if (touches === undefined || op.type === 'query') return next(op);
    return observable((observer) =>
      next(op).subscribe({
        next: (value) => {
          observer.next(value);
          if (isNews(value.result.type)) tell({ path, touches });
        },
        complete: () => observer.complete(),
        error: (error) => {
          observer.error(error);
          if (isBehind(error)) tell({ path, touches });
        },
      }),
    );
  };

/** Asks once more with a new token when the server no longer takes the old one. */
export const renewLink =
  (session: Session): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    op.type === 'subscription'
      ? next(op)
      : observable((observer) => {
          let running = { unsubscribe: (): void => undefined };
          const ask = (again: boolean): void => {
            running = next(op).subscribe({
              next: (value) => observer.next(value),
              complete: () => observer.complete(),
              error: (error) => {
                const ended = failureOf(error).code === 'not-signed-in';
                if (!again || !ended || session.token() === null) return observer.error(error);
                session.renew().then(
                  (token) => (token === null ? observer.error(error) : ask(false)),
                  // Who could not ask is offline, not signed out.
                  (problem: Error) => observer.error(TRPCClientError.from(problem)),
                );
              },
            });
          };
          ask(true);
          return () => running.unsubscribe();
        });
