import { countedSearches, type Outside } from '@bling/api/ports';
import { ok } from '@bling/domain/kernel';
import type { Logger } from 'pino';
import { type Background, every } from '../every.ts';
import type { RunsFor } from '../runs.ts';

const PAUSE_MS = 5_000;

/** Searches in vain are counted in this process, and kept every few seconds and when it ends. */
export const keptSearches = (
  runsFor: RunsFor,
  log: Pick<Logger, 'error'>,
  pauseMs: number = PAUSE_MS,
): Outside['lostSearches'] & Background => {
  const counted = countedSearches();
  const keep = async (): Promise<void> => {
    const taken = counted.take();
    if (taken.length > 0) await runsFor('lost-demand').write(async ({ lostDemand }) => ok(await lostDemand.add(taken)));
  };
  const onError = (error: unknown): void => log.error({ err: error }, 'searches in vain were not kept');
  const keeping = every(pauseMs, keep, onError);
  return {
    note: counted.note,
    stop: async () => {
      await keeping.stop();
      await keep().catch(onError);
    },
  };
};
