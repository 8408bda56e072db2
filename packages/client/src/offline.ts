import { getUntypedClient } from '@trpc/client';
import type { Api } from './api.ts';
import { isUnanswered } from './failure-of.ts';
import type { Keep } from './keep.ts';
import { newKey } from './key.ts';
import type { Given, MutationPath, OutputOf } from './paths.ts';
import type { SessionState } from './session.ts';
import { createSignal } from './signal.ts';
import { createPass, type Waiter } from './queue-pass.ts';
import { createStored, type Queued } from './stored-queue.ts';

export type { Queued } from './stored-queue.ts';

export type QueueState = {
  /** Goes out by itself when there is a connection. */
  readonly waiting: readonly Queued[];
  /** Came back refused: for the person to try again or to let go. What follows on the same entity waits for that. */
  readonly tray: readonly Queued[];
};
export type Sent<P extends MutationPath> =
  | { readonly status: 'done'; readonly value: OutputOf<P> }
  | { readonly status: 'queued' };

export type Queue = {
  /**
   * Sends, or keeps until it can be sent. Rejects when the server says no at once, with what `failureOf(error, path)`
   * reads, and throws for a procedure that is not marked to wait: money and held times never do.
   */
  readonly send: <P extends MutationPath>(path: P, input: Given<P>) => Promise<Sent<P>>;
  readonly state: () => QueueState;
  readonly subscribe: (listener: () => void) => () => void;
  /** Sends what waits, as it does by itself when the connection is back. */
  readonly flush: () => Promise<void>;
  readonly retry: (id: string) => Promise<void>;
  readonly dismiss: (id: string) => Promise<void>;
  /** Hears nothing more; what waits is kept for the next launch. */
  readonly close: () => void;
};

type Options = { readonly client: Api; readonly keep: Keep };
const AGAIN_MS = 30_000;
const nobody: QueueState = { waiting: [], tray: [] };

/** A retry of what may have been done keeps its key; what was refused was not done, and begins anew. */
const anew = (entry: Queued): Queued => ({
  ...entry,
  failure: null,
  key: entry.failure !== null && isUnanswered(entry.failure) ? entry.key : newKey(),
});

const viewOf = (entries: readonly Queued[], by: string | null): QueueState => {
  const mine = entries.filter((entry) => entry.by === by);
  return {
    waiting: mine.filter(({ failure }) => failure === null),
    tray: mine.filter(({ failure }) => failure !== null),
  };
};

const accountOf = (state: SessionState): string | null => (state.status === 'signed-in' ? state.account.id : null);

/**
 * What people do without a connection: kept with key and input, sent in order for each entity, each with the key of its
 * first try. It belongs to the one who did it, and waits while another is signed in.
 */
export const createQueue = ({ client, keep }: Options): Queue => {
  const { session, procedure, clock, onForeground, onAnswer } = client;
  const api = getUntypedClient(client.api);
  const stored = createStored(keep);
  const changed = createSignal<void>();
  const waiters = new Map<string, Waiter>();
  let state = nobody;
  let running: Promise<void> | null = null;
  let isWanted = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const who = (): string | null => accountOf(session.state());
  const show = (entries: readonly Queued[]): void => {
    const by = who();
    state = by === null ? nobody : viewOf(entries, by);
    changed.tell();
  };
  const update = async (change: (entries: readonly Queued[]) => readonly Queued[]): Promise<void> =>
    show(await stored.update(change));
  const without = (id: string): Promise<void> => update((entries) => entries.filter((entry) => entry.id !== id));
  const replace = (id: string, next: (entry: Queued) => Queued): Promise<void> =>
    update((entries) => entries.map((entry) => (entry.id === id ? next(entry) : entry)));

  const pass = createPass({ api, who, read: stored.read, without, replace, waiters });

  const work = async (): Promise<void> => {
    clearTimeout(timer);
    let entries: readonly Queued[] = [];
    while (isWanted) {
      isWanted = false;
      // A storage that shut meanwhile loses nothing: what is still in it goes out again, with the same key.
      await stored.alone(pass).catch(() => undefined);
      entries = await stored.read();
    }
    running = null;
    // Also what another tab has sent meanwhile: what became of it shows in the answers that it touched.
    for (const { resolve } of waiters.values()) resolve({ status: 'queued' });
    show(entries);
    if (state.waiting.length > 0) timer = setTimeout(() => void flush(), AGAIN_MS);
  };
  const flush = (): Promise<void> => {
    isWanted = true;
    running ??= work();
    return running;
  };

  const send = async (path: string, input: Readonly<Record<string, unknown>>): Promise<unknown> => {
    const field = procedure(path)?.offline;
    if (field === undefined) throw new Error(`${path} may not wait for a connection`);
    const by = who();
    if (by === null) return { status: 'done', value: await api.mutation(path, input) };
    const [id, key, at, entity] = [newKey(), newKey(), clock.now(), String(input[field])];
    await update((entries) => [...entries, { id, key, path, input, entity, by, at, failure: null }]);
    const sent = new Promise<unknown>((resolve, reject) => {
      waiters.set(id, { resolve, reject });
    });
    void flush();
    return sent.finally(() => waiters.delete(id));
  };

  const back = (): void => {
    if (running === null && state.waiting.length > 0) void flush();
  };
  const stops = [onForeground(() => void flush()), onAnswer(back), session.subscribe(() => void flush())];
  void flush();

  return {
    send: send as Queue['send'],
    state: () => state,
    subscribe: changed.subscribe,
    flush,
    retry: (id) => replace(id, anew).then(flush),
    dismiss: (id) => without(id).then(flush),
    close: () => {
      clearTimeout(timer);
      for (const stop of stops) stop();
    },
  };
};
