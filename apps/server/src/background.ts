import {
  bookPlans,
  catchUp,
  expireBookings,
  expireHolds,
  flagClocks,
  handOver,
  reactions,
  sealEntries,
  sendDue,
  serveWaitlists,
  tellOwners,
  wake,
  warnOfPapers,
} from '@bling/api';
import type { Later, Links, Mailer } from '@bling/api/ports';
import { alone, createDispatcher, type Database, forgetBefore, forgetIdentityBefore } from '@bling/prisma';
import { DAY, Instant } from '@bling/domain/kernel';
import type { Logger } from 'pino';
import { type Background, every } from './every.ts';
import { type RunsFor, subscribersTo } from './runs.ts';

const together = (parts: readonly Background[]): Background => ({
  stop: async () => {
    await Promise.all(parts.map(({ stop }) => stop()));
  },
});

export type WorkerParts = {
  readonly database: Database;
  readonly runsFor: RunsFor;
  readonly mailer: Mailer;
  readonly later: Later;
  readonly links: Links;
  readonly log: Logger;
};

const MAIL_PAUSE_MS = 500;
const HAND_OVER_PAUSE_MS = 1_000;

/** What has its time comes when the clock rings for it; the scheduler catches up with what did not ring. */
const startClock = ({ runsFor, later, log }: Pick<WorkerParts, 'runsFor' | 'later' | 'log'>): Background => {
  const runs = runsFor('later');
  later.listen(async (id) => void (await wake(runs, id)));
  const handing = every(
    HAND_OVER_PAUSE_MS,
    () => handOver(runs, later),
    (error) => log.warn({ event: 'later/away', err: error }, 'the clock of wake-ups cannot be reached'),
  );
  return {
    stop: async () => {
      await handing.stop();
      await later.close();
    },
  };
};

/** Reacts to facts and sends what is due. Several workers share the work. */
export const startWorker = ({ database, runsFor, mailer, links, later, log }: WorkerParts): Background => {
  const dispatcher = createDispatcher({
    database,
    subscribers: subscribersTo(reactions),
    onParked: ({ subscriber, fact, error }) =>
      log.error(
        { event: 'fact/parked', subscriber, factId: fact.id, aggregate: fact.aggregate, error },
        'a reaction is parked',
      ),
    log: (message, details) => log.warn(details, message),
  });
  dispatcher.start();
  const worker = {
    ...runsFor('worker'),
    mailer,
    links,
    onRefused: ({ id, attempts }: { readonly id: string; readonly attempts: number }, error: unknown) =>
      log.warn({ event: 'mail/refused', deliveryId: id, attempts, err: error }, 'a mail would not go'),
  };
  const mails = every(
    MAIL_PAUSE_MS,
    () => sendDue(worker),
    (error) => log.error({ err: error }, 'sending mails failed'),
  );
  return together([mails, startClock({ runsFor, later, log }), { stop: () => dispatcher.stop() }]);
};

const SWEEP_PAUSE_MS = 15_000;
const SEAL_PAUSE_MS = 1_000;
/** Keys of commands are remembered this long. */
const REMEMBERED_MS = DAY;

/** Sweeps what time has ended. One process at a time does it: whoever holds the lock. */
export const startScheduler = ({
  database,
  runsFor,
  log,
}: Pick<WorkerParts, 'database' | 'runsFor' | 'log'>): Background => {
  const sweep = async (): Promise<void> => {
    const runs = runsFor('scheduler');
    await alone(database, 'scheduler', async () => {
      await catchUp(runs, ({ id, job, key }, error) =>
        log.error({ event: 'wake-up/broken', wakeUpId: id, job, key, err: error }, 'a wake-up could not be done'),
      );
      await expireHolds(runs);
      await expireBookings(runs);
      await serveWaitlists(runs);
      await bookPlans(runs);
      await tellOwners(runs);
      await flagClocks(runs);
      await warnOfPapers(runs);
      const now = Instant.of(Date.now());
      await database.read(async (connection) => {
        await forgetBefore(connection, Instant.plus(now, -REMEMBERED_MS));
        await forgetIdentityBefore(connection, { challenges: now, attempts: Instant.plus(now, -2 * DAY) });
      });
    });
  };
  const seal = async (): Promise<void> => {
    await alone(database, 'sealer', async () => void (await sealEntries(runsFor('sealer'))));
  };
  return together([
    every(SWEEP_PAUSE_MS, sweep, (error) => log.error({ err: error }, 'a sweep failed')),
    every(SEAL_PAUSE_MS, seal, (error) => log.error({ err: error }, 'sealing the trail failed')),
  ]);
};
