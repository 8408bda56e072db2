import type { TRPCLink } from '@trpc/client';
import { observable } from '@trpc/server/observable';
import type { AppRouter } from './contract/index.ts';
import { procedures } from './contract/procedures.ts';
import { failureOf } from './failure.ts';
import type { Session } from './session.ts';
import type { Procedure } from './table.ts';

const tables: Readonly<Record<string, Procedure>> = procedures;

const withKey = (path: string, input: unknown): unknown => {
  if (tables[path]?.keyed !== true || typeof input !== 'object' || input === null) return input;
  return { idempotencyKey: crypto.randomUUID(), ...input };
};

/** Gives every action its key, above the links that repeat: a retry goes out with the key of the first try. */
export const keyLink: TRPCLink<AppRouter> =
  () =>
  ({ op, next }) =>
    next({ ...op, input: withKey(op.path, op.input) });

/** Asks once more with a new token when the server no longer takes the old one. */
export const renewLink =
  (session: Session): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    observable((observer) => {
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
              () => observer.error(error),
            );
          },
        });
      };
      ask(true);
      return () => running.unsubscribe();
    });
