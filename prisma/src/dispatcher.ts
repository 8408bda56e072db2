import { type DeliveredFact, type Picked, pick, postpone, remove, subscribersWithWork } from './deliveries.ts';
import { Busy, constraintOf, sqlStateOf } from './errors.ts';
import { FACTS } from './outbox.ts';
import type { Connection } from './session.ts';
import { sleep } from './sleep.ts';
import type { Database, Log, WorkOutcome } from './unit-of-work.ts';

/** Reacts to facts, in version order within an aggregate. `react` runs in the transaction that ends the delivery. */
export type Subscriber = {
  readonly name: string;
  readonly on: readonly string[];
  readonly react: (connection: Connection, fact: DeliveredFact) => Promise<WorkOutcome>;
};

export type Parked = { readonly subscriber: string; readonly fact: DeliveredFact; readonly error: string };

export type DispatcherOptions = {
  readonly database: Database;
  readonly subscribers: readonly Subscriber[];
  /** An alert: one aggregate stands still for one subscriber until somebody looks. */
  readonly onParked: (parked: Parked) => void;
  readonly log: Log;
  /** Milliseconds until the next try after so many failed ones. */
  readonly backoffMs?: (failures: number) => number;
  readonly pollMs?: number;
};

export type Dispatcher = {
  readonly start: () => void;
  /** Lets running reactions finish. */
  readonly stop: () => Promise<void>;
  /** Works until nothing is due, here or at another dispatcher. For tests. */
  readonly drain: () => Promise<void>;
};

/** A subscriber name per type of fact, for `record`. */
export const subscribersOf = (subscribers: readonly Pick<Subscriber, 'name' | 'on'>[]) => {
  const names = new Map<string, string[]>();
  for (const { name, on } of subscribers) for (const type of on) names.set(type, [...(names.get(type) ?? []), name]);
  return (type: string): readonly string[] => names.get(type) ?? [];
};

export const MOST_TRIES = 5;

/** 1 s, 4 s, 16 s, 64 s. */
const slower = (failures: number): number => 1_000 * 4 ** (failures - 1);

/** What became of one try. `busy` says nothing about the fact: the database could not take the work. */
type Tried = { readonly did: 'nothing' | 'reacted' | 'busy' } | { readonly did: 'failed'; fact: Picked; error: string };

/** What broke, without the values that it met: this is kept and logged. */
const wordsOf = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const ofDatabase = sqlStateOf(error);
  if (ofDatabase !== null) return `${error.name}: ${ofDatabase} ${constraintOf(error) ?? ''}`.trimEnd();
  return error.name.startsWith('Prisma') ? error.name : `${error.name}: ${error.message}`;
};

/** Picks, reacts and ends the delivery in one transaction: the effect and the end of it commit together or not at all. */
const tryOne = async (database: Database, { name, react }: Subscriber): Promise<Tried> => {
  const seen: { fact: Picked | null } = { fact: null };
  try {
    const answer = await database.write(async (connection) => {
      seen.fact = await pick(connection, name);
      if (seen.fact === null) return { ok: true } as const;
      const outcome = await react(connection, seen.fact);
      if (outcome.ok || outcome.keep === true) await remove(connection, name, seen.fact.id);
      return outcome;
    });
    if (seen.fact === null) return { did: 'nothing' };
    if (answer.ok || answer.keep === true) return { did: 'reacted' };
    return { did: 'failed', fact: seen.fact, error: `refused: ${JSON.stringify(answer)}` };
  } catch (error) {
    const unwell = error instanceof Busy && (error.reason === 'no-connection' || error.reason === 'unreachable');
    if (seen.fact === null || unwell) return { did: 'busy' };
    return { did: 'failed', fact: seen.fact, error: wordsOf(error) };
  }
};

type Work = Required<DispatcherOptions>;

const writeDown = async (work: Work, { name }: Subscriber, { fact, error }: { fact: Picked; error: string }) => {
  const { database, onParked, log, backoffMs } = work;
  const failures = fact.attempts + 1;
  const againInMs = failures >= MOST_TRIES ? null : backoffMs(failures);
  const written = await database.write(async (connection) => ({
    ok: true,
    value: await postpone(connection, { subscriber: name, fact, error: error.slice(0, 2_000), againInMs }),
  }));
  if (!written.value) return;
  log('a reaction failed', { subscriber: name, fact: fact.id, type: fact.type, failures, error });
  if (againInMs === null) onParked({ subscriber: name, fact, error });
};

/** Works one subscriber's backlog off; ends early when told, or while the database is busy. */
const workOff = async (work: Work, subscriber: Subscriber, goOn: () => boolean): Promise<void> => {
  while (goOn()) {
    const tried = await tryOne(work.database, subscriber);
    if (tried.did === 'nothing' || tried.did === 'busy') return;
    if (tried.did === 'failed') await writeDown(work, subscriber, tried);
  }
};

const round = async (work: Work, goOn: () => boolean): Promise<boolean> => {
  const names = work.subscribers.map(({ name }) => name);
  const withWork = await work.database.read((connection) => subscribersWithWork(connection, names));
  const due = work.subscribers.filter(({ name }) => withWork.includes(name));
  const done = await Promise.allSettled(due.map((subscriber) => workOff(work, subscriber, goOn)));
  for (const one of done) if (one.status === 'rejected') throw one.reason;
  return due.length > 0;
};

/** A pause that a hint cuts short; a hint given meanwhile is not lost. */
const createBell = () => {
  let rung = false;
  let wake = (): void => {};
  return {
    ring: (): void => {
      rung = true;
      wake();
    },
    wait: async (milliseconds: number): Promise<void> => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, milliseconds);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
};

/** Delivers facts to subscribers. Several dispatchers, in one process or many, share the work. */
export const createDispatcher = (options: DispatcherOptions): Dispatcher => {
  const work: Work = { backoffMs: slower, pollMs: 1_000, ...options };
  const bell = createBell();
  let running: Promise<void> | undefined;
  let going = false;

  const keepGoing = async (): Promise<void> => {
    const stopListening = work.database.listen(FACTS, bell.ring);
    while (going) {
      try {
        await round(work, () => going);
      } catch (error) {
        work.log('facts cannot be delivered now', { error: wordsOf(error) });
      }
      if (going) await bell.wait(work.pollMs);
    }
    await stopListening();
  };

  return {
    start: () => {
      if (going) return;
      going = true;
      running = keepGoing();
    },
    stop: async () => {
      going = false;
      bell.ring();
      await running;
    },
    drain: async () => {
      while (await round(work, () => true)) await sleep(1);
    },
  };
};
