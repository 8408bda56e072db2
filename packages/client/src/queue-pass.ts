import type { TRPCUntypedClient } from '@trpc/client';
import type { AppRouter } from './contract/index.ts';
import type { AppFailure, TransportFailure } from './failure.ts';
import { failureOf } from './failure-of.ts';
import type { Queued } from './stored-queue.ts';

/** Who waits for what becomes of an entry, as long as the app runs. */
export type Waiter = { readonly resolve: (sent: unknown) => void; readonly reject: (error: unknown) => void };

type Pass = {
  readonly api: TRPCUntypedClient<AppRouter>;
  readonly who: () => string | null;
  readonly read: () => Promise<readonly Queued[]>;
  readonly without: (id: string) => Promise<void>;
  readonly replace: (id: string, next: (entry: Queued) => Queued) => Promise<void>;
  readonly waiters: ReadonlyMap<string, Waiter>;
};
/** What to do next: go on, leave this entity for now, or stop for want of a server. */
type Step = 'on' | 'skip' | 'stop';

const stepAfter = ({ kind, code }: AppFailure | TransportFailure): Step | 'refused' => {
  if (['offline', 'timeout', 'aborted', 'unsupported', 'unauthenticated'].includes(kind)) return 'stop';
  return kind === 'busy' || kind === 'limited' || code === 'idempotency/in-flight' ? 'skip' : 'refused';
};

/** Sends what waits, every entity's oldest first, until one is refused: then what follows on that entity waits. */
export const createPass = ({ api, who, read, without, replace, waiters }: Pass): (() => Promise<void>) => {
  const refuse = async ({ id }: Queued, error: unknown): Promise<Step> => {
    const waiter = waiters.get(id);
    if (waiter === undefined) {
      await replace(id, (entry) => ({ ...entry, failure: failureOf(error) }));
      return 'skip';
    }
    await without(id);
    waiter.reject(error);
    return 'on';
  };

  const attempt = async (entry: Queued): Promise<Step> => {
    try {
      const value: unknown = await api.mutation(entry.path, { ...entry.input, idempotencyKey: entry.key });
      await without(entry.id);
      waiters.get(entry.id)?.resolve({ status: 'done', value });
      return 'on';
    } catch (error) {
      const step = stepAfter(failureOf(error));
      return step === 'refused' ? refuse(entry, error) : step;
    }
  };

  return async () => {
    const by = who();
    const entries = (await read()).filter((entry) => entry.by === by);
    const shut = new Set<string>();
    for (const entry of entries) {
      if (who() !== by) return;
      if (shut.has(entry.entity)) continue;
      const step = entry.failure === null ? await attempt(entry) : 'skip';
      if (step === 'stop') return;
      if (step === 'skip') shut.add(entry.entity);
    }
  };
};
