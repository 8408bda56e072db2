import { type Aggregate, type Change, type Fact, versionBefore } from '@bling/domain/kernel';
import type { Rows } from './store.ts';
import type { Transaction } from './transaction.ts';

/** Someone else saved first, as a database finds it. */
export class StaleWrite extends Error {
  constructor(kind: string, id: string) {
    super(`${kind} ${id} changed underneath this write`);
    this.name = 'StaleWrite';
  }
}

/** The names under which a row may stand only once; a row without one has none. */
export type Unique<S> = (row: S) => readonly string[];
type Kept<S> = {
  readonly kind: string;
  readonly shown?: readonly (keyof S & string)[];
  readonly rows: Rows<S>;
  readonly unique: Unique<S>;
};

const assertUnique = <S extends Aggregate>(next: S, { kind, rows, unique }: Kept<S>): void => {
  const names = unique(next);
  const other = [...rows.values()].find(
    (row) => row.id !== next.id && unique(row).some((name) => names.includes(name)),
  );
  const repeats = new Set(names).size < names.length;
  if (repeats || other !== undefined) throw new Error(`${kind} ${next.id} violates a unique rule: ${names.join(', ')}`);
};

/** Adds the facts behind an aggregate's new version. */
export const tell = (
  { store, put, now, newId }: Transaction,
  aggregate: string,
  { next, facts }: Change<Aggregate, Fact>,
): void => {
  const first = next.version - facts.length + 1;
  for (const [index, fact] of facts.entries()) {
    const stored = { factId: newId(), aggregate, aggregateId: next.id, version: first + index, at: now(), fact };
    put(store.facts, stored.factId, stored);
    put(store.undelivered, stored.factId, stored);
  }
};

/** Saves the next state and its facts; throws when the version is not the one before, or a unique rule is broken. */
export const saving =
  <S extends Aggregate, F extends Fact>(transaction: Transaction, kept: Kept<S>) =>
  async (change: Change<S, F>): Promise<void> => {
    const { next } = change;
    const { kind, rows } = kept;
    const before = rows.get(next.id);
    if ((before?.version ?? 0) !== versionBefore(change)) throw new StaleWrite(kind, next.id);
    assertUnique(next, kept);
    if (before !== undefined) transaction.trail.loaded(kind, before);
    transaction.put(rows, next.id, next);
    transaction.trail.saved(kept, change);
    tell(transaction, kind, change);
  };
