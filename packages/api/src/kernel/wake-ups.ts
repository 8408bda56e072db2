import type { Instant } from '@bling/domain/kernel';

/** A moment at which somebody looks again. What is then to be done is decided from what is true by then. */
export type WakeUp = {
  /** Of this setting: when the same thing is set to another moment, that is another wake-up. */
  readonly id: string;
  /** What is to be done; the table of jobs says how. */
  readonly job: string;
  /** The id of what it is about. */
  readonly key: string;
  readonly dueAt: Instant;
};

/** The list of what is to come, kept with what it is about: whatever rings, and whatever is lost, this is the truth. */
export interface WakeUps {
  /** One of each job and key: a later word replaces the earlier one. */
  readonly set: (wakeUp: WakeUp) => Promise<void>;
  /** Many at once; one that is set to the same moment already stays what it is. */
  readonly setAll: (wakeUps: readonly WakeUp[]) => Promise<void>;
  readonly drop: (about: Pick<WakeUp, 'job' | 'key'>) => Promise<void>;
  /** Those that no clock has been asked to ring, the soonest first. */
  readonly unkept: (limit: number) => Promise<readonly WakeUp[]>;
  readonly kept: (ids: readonly string[]) => Promise<void>;
  /** Those whose time has come, the oldest first. */
  readonly due: (now: Instant, limit: number) => Promise<readonly WakeUp[]>;
  /** Takes one off the list when its time has come: for one of those who ask, null for all others. */
  readonly take: (id: string, now: Instant) => Promise<WakeUp | null>;
  /** For one that cannot be done now. */
  readonly putOff: (id: string, dueAt: Instant) => Promise<void>;
}

/**
 * A clock outside the database that rings at the time of a wake-up: perhaps late, perhaps twice, and not at all when it has
 * lost its memory. It hears ids, and does not know what they are about.
 */
export interface Later {
  /** The same id is kept once. Throws when it cannot be reached. */
  readonly keep: (wakeUps: readonly Pick<WakeUp, 'id' | 'dueAt'>[]) => Promise<void>;
  /** From now on this process hears some of those that ring; one that throws rings again. */
  readonly listen: (heard: (id: string) => Promise<void>) => void;
  /** Lets go of what rings now. */
  readonly close: () => Promise<void>;
}
