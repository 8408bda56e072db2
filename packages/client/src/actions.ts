import { getUntypedClient } from '@trpc/client';
import type { Api } from './api.ts';
import { failureOf, isUnanswered } from './failure-of.ts';
import { type Keep, memoryKeep, readKept } from './keep.ts';
import { newKey } from './key.ts';
import type { Given, MutationPath, OutputOf } from './paths.ts';
import { signatureOf } from './signature.ts';

/** What people do, each thing with a key of its own. */
export type Actions = {
  /**
   * Does it once, however often it is pressed: a second press while the first is under way gets the first's answer, and
   * one after no answer came goes out with the key of the first, also after a relaunch. Another input, or an answer,
   * begins a new action. Rejects with what `failureOf(error, path)` reads.
   */
  readonly run: <P extends MutationPath>(path: P, input: Given<P>) => Promise<OutputOf<P>>;
};

type Kept = Readonly<Record<string, { readonly key: string; readonly at: number }>>;

const PLACE = 'bling.actions';
/** The server forgets its answers in a day; a key that old protects from nothing. */
const KEPT_MS = 24 * 60 * 60 * 1000;

const isKept = (value: unknown): value is Kept => typeof value === 'object' && value !== null;

/** The server may have done it, or is doing it. */
const isOpen = (error: unknown): boolean => {
  const failure = failureOf(error);
  return isUnanswered(failure) || failure.code === 'idempotency/in-flight';
};

/** The keys of actions that have no answer yet. Storage that is full or shut is no reason to fail. */
const createKeys = (keep: Keep) => {
  let keys: Kept = {};
  const write = async (next: Kept): Promise<void> => {
    keys = next;
    try {
      await (Object.keys(next).length === 0 ? keep.removeItem(PLACE) : keep.setItem(PLACE, JSON.stringify(next)));
    } catch {}
  };
  const load = async (): Promise<void> => {
    const found = await readKept(keep, PLACE);
    const since = Date.now() - KEPT_MS;
    keys = Object.fromEntries(Object.entries(isKept(found) ? found : {}).filter(([, { at }]) => at > since));
  };
  let loading: Promise<void> | null = null;
  const loaded = (): Promise<void> => {
    loading ??= load();
    return loading;
  };
  return {
    of: async (signature: string): Promise<string> => {
      await loaded();
      const { key, at } = keys[signature] ?? { key: newKey(), at: Date.now() };
      await write({ ...keys, [signature]: { key, at } });
      return key;
    },
    forget: async (signature: string): Promise<void> => {
      const { [signature]: _, ...others } = keys;
      await write(others);
    },
  };
};

/** Keys belong to what a person does, not to what a page renders: they live here, in `keep`, until the answer. */
export const createActions = ({ api }: Pick<Api, 'api'>, keep: Keep = memoryKeep()): Actions => {
  const client = getUntypedClient(api);
  const keys = createKeys(keep);
  const running = new Map<string, Promise<unknown>>();

  const act = async (path: string, input: object, signature: string): Promise<unknown> => {
    const idempotencyKey = await keys.of(signature);
    try {
      const answer = await client.mutation(path, { ...input, idempotencyKey });
      await keys.forget(signature);
      return answer;
    } catch (error) {
      if (!isOpen(error)) await keys.forget(signature);
      throw error;
    }
  };

  const run = (path: string, input: object): Promise<unknown> => {
    const signature = signatureOf(path, input);
    const first = running.get(signature);
    if (first !== undefined) return first;
    const action = act(path, input, signature).finally(() => running.delete(signature));
    running.set(signature, action);
    return action;
  };
  return { run: run as Actions['run'] };
};
