import type { SessionId } from '@bling/domain/kernel';

export type SessionWatch = {
  /** A signal that ends soon after the session has. It follows the session for as long as the other signal lasts. */
  readonly until: (sessionId: SessionId, over: AbortSignal) => AbortSignal;
  readonly stop: () => void;
};

type Open = (ids: readonly SessionId[]) => Promise<ReadonlySet<SessionId>>;
/** A revoked session hears nothing more after two of these at most. */
const EVERY_MS = 900;

/** Asks once for everybody who listens whether their sessions are still open. */
export const watchSessions = (open: Open): SessionWatch => {
  const watched = new Map<SessionId, Set<AbortController>>();
  let isAsking = false;

  const ask = async (): Promise<void> => {
    const ids = [...watched.keys()];
    if (isAsking || ids.length === 0) return;
    isAsking = true;
    try {
      const alive = await open(ids);
      for (const id of ids)
        if (!alive.has(id))
          for (const listener of watched.get(id) ?? []) listener.abort(new Error('the session ended'));
    } catch {
      // A database that is away for a moment ends nobody's session; the next question will tell.
    } finally {
      isAsking = false;
    }
  };
  const timer = setInterval(() => void ask(), EVERY_MS).unref();

  return {
    until: (sessionId, over) => {
      const controller = new AbortController();
      const listeners = watched.get(sessionId) ?? new Set();
      watched.set(sessionId, listeners.add(controller));
      const leave = (): void => {
        listeners.delete(controller);
        if (listeners.size === 0 && watched.get(sessionId) === listeners) watched.delete(sessionId);
      };
      over.addEventListener('abort', leave, { once: true });
      controller.signal.addEventListener('abort', leave, { once: true });
      return controller.signal;
    },
    stop: () => clearInterval(timer),
  };
};
