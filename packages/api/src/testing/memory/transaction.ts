import type { Instant } from '@bling/domain/kernel';
import { createTrail, type Trail } from '@bling/domain/audit';
import type { Rows, Store } from './store.ts';

/** What the ports of one transaction share: the store, the clock, and a way to take every write back. */
export type Transaction = {
  readonly store: Store;
  readonly now: () => Instant;
  readonly newId: () => string;
  readonly put: <T>(rows: Rows<T>, key: string, value: T) => void;
  readonly drop: <T>(rows: Rows<T>, key: string) => void;
  readonly atEnd: (work: () => void) => void;
  readonly trail: Trail;
};
export type Clock = Pick<Transaction, 'now' | 'newId'>;

type Begun = { readonly transaction: Transaction; readonly rollBack: () => void; readonly end: () => void };

export const begin = (store: Store, clock: Clock): Begun & { readonly hasWritten: () => boolean } => {
  const undo: (() => void)[] = [];
  const endings: (() => void)[] = [];
  const remember = <T>(rows: Rows<T>, key: string): void => {
    const before = rows.get(key);
    undo.push(() => {
      if (before === undefined) rows.delete(key);
      else rows.set(key, before);
    });
  };
  return {
    transaction: {
      ...clock,
      store,
      put: (rows, key, value) => {
        remember(rows, key);
        rows.set(key, value);
      },
      drop: (rows, key) => {
        remember(rows, key);
        rows.delete(key);
      },
      atEnd: (work) => {
        endings.push(work);
      },
      trail: createTrail(),
    },
    rollBack: () => {
      for (const takeBack of undo.splice(0).toReversed()) takeBack();
    },
    end: () => {
      for (const work of endings) work();
    },
    hasWritten: () => undo.length > 0,
  };
};
