import type { Trail } from '@bling/domain/audit';
import { type Aggregate, type Change, type Fact, Instant, versionBefore } from '@bling/domain/kernel';
import { StaleWrite } from './errors.ts';
import { record, type SubscribersOf } from './outbox.ts';
import type { Connection } from './session.ts';

/** What the adapters of one transaction share: its connection, its clock, and what it loaded and saved. */
export type Transaction = Connection & {
  readonly now: () => Instant;
  readonly requestId: string;
  readonly subscribersOf: SubscribersOf;
  readonly trail: Trail;
};

/** How an aggregate is written: a new one is added, a known one is replaced at the version it had. */
type Writing<S> = {
  readonly kind: string;
  /** Fields that the trail shows; without any it says only that something changed. */
  readonly shown?: readonly (keyof S & string)[];
  readonly create: (next: S) => Promise<unknown>;
  /** Answers how many rows had that version. */
  readonly update: (next: S, before: number) => Promise<number>;
};

/** Remembers what was loaded: what a save changes is told without another question. */
export const knowing =
  ({ trail }: Pick<Transaction, 'trail'>, kind: string) =>
  <S extends Aggregate>(found: S | null): S | null => {
    if (found !== null) trail.loaded(kind, found);
    return found;
  };

/** Saves the next state and records its facts, in that order; throws StaleWrite when somebody else saved first. */
export const saving =
  <S extends Aggregate, F extends Fact>(transaction: Transaction, { kind, shown, create, update }: Writing<S>) =>
  async (change: Change<S, F>): Promise<void> => {
    const { next, facts } = change;
    const before = versionBefore(change);
    if (before === 0) await create(next);
    else if ((await update(next, before)) === 0) throw new StaleWrite(kind, next.id);
    transaction.trail.saved({ kind, ...(shown && { shown }) }, change);
    const { requestId, subscribersOf } = transaction;
    const told = { aggregate: kind, id: next.id, version: next.version, facts, requestId, at: transaction.now() };
    await record(transaction, told, subscribersOf);
  };

export const instantOf = (date: Date): Instant => Instant.of(date);
export const instantOrNull = (date: Date | null): Instant | null => (date === null ? null : Instant.of(date));
export const dateOrNull = (instant: Instant | null): Date | null => (instant === null ? null : new Date(instant));

/** What the database gives back of a column that only its adapter writes: the caller's type says what that is. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- inferred from where it is used
export const stored = <T>(value: unknown): T => value as T;
