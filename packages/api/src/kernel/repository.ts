import type { Aggregate, Change, Fact } from '@bling/domain/kernel';

/** Finds and saves the aggregates of one kind; saving a change stores its state and its facts, or neither. */
export interface Repository<S extends Aggregate, F extends Fact> {
  readonly find: (id: S['id']) => Promise<S | null>;
  readonly save: (change: Change<S, F>) => Promise<void>;
}
