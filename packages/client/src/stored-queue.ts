import type { Instant } from '@bling/domain/kernel';
import type { AppFailure, TransportFailure } from './failure.ts';
import { type Keep, readKept } from './keep.ts';
import { pageLocks } from './page.ts';

export type Queued = {
  readonly id: string;
  /** The idempotency key that it goes out with, however often. */
  readonly key: string;
  readonly path: string;
  readonly input: Readonly<Record<string, unknown>>;
  /** What it is about: the others about it keep their order. */
  readonly entity: string;
  /** Whose it is. */
  readonly by: string;
  readonly at: Instant;
  /** Null while it waits. */
  readonly failure: AppFailure | TransportFailure | null;
};

type Work<T> = () => Promise<T>;
const PLACE = 'bling.queue';

/** One after the other; in a page, over all its tabs. */
const createTurns = (name: string): (<T>(work: Work<T>) => Promise<T>) => {
  let last: Promise<unknown> = Promise.resolve();
  const locks = pageLocks();
  return <T>(work: Work<T>): Promise<T> => {
    const mine = last.then(() => (locks === undefined ? work() : locks.request(name, work)));
    last = mine.catch(() => undefined);
    return mine;
  };
};

const isQueue = (value: unknown): value is readonly Queued[] => Array.isArray(value);

/** The queue as it is kept: it is read anew for every change, because another tab may have changed it. */
export const createStored = (keep: Keep) => {
  const read = async (): Promise<readonly Queued[]> => {
    const found = await readKept(keep, PLACE);
    return isQueue(found) ? found : [];
  };
  const inTurn = createTurns(PLACE);
  return {
    read,
    /** Writes before anything is sent: what storage refuses was not taken on, and the caller hears of it. */
    update: (change: (entries: readonly Queued[]) => readonly Queued[]): Promise<readonly Queued[]> =>
      inTurn(async () => {
        const next = change(await read());
        await (next.length === 0 ? keep.removeItem(PLACE) : keep.setItem(PLACE, JSON.stringify(next)));
        return next;
      }),
    /** One sender at a time. */
    alone: createTurns(`${PLACE} sender`),
  };
};
