import type { LiveBoard } from '@bling/api/ports';
import { Instant, type SiteId } from '@bling/domain/kernel';
import { boardChannel, type Database } from '@bling/prisma';

type Site = { readonly heard: Set<() => void>; readonly stop: () => Promise<void> };

/** News of boards from the database's own notifications: one listener a site, however many people watch. */
export const databaseLiveBoard = (database: Database): LiveBoard & { readonly close: () => Promise<void> } => {
  const sites = new Map<SiteId, Site>();
  let closed = false;

  const join = (siteId: SiteId, wake: () => void): (() => void) => {
    const heard = sites.get(siteId)?.heard ?? new Set();
    if (!sites.has(siteId)) {
      const stop = database.listen(boardChannel(siteId), () => {
        for (const listener of heard) listener();
      });
      sites.set(siteId, { heard, stop });
    }
    heard.add(wake);
    return () => {
      heard.delete(wake);
      if (heard.size > 0) return;
      void sites.get(siteId)?.stop();
      sites.delete(siteId);
    };
  };

  async function* changes(siteId: SiteId, signal: AbortSignal | undefined) {
    let news = true;
    let wake = (): void => undefined;
    const leave = join(siteId, () => {
      news = true;
      wake();
    });
    signal?.addEventListener('abort', () => wake(), { once: true });
    try {
      while (!closed && signal?.aborted !== true) {
        if (news) {
          news = false;
          yield { at: Instant.of(Date.now()) };
        } else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      leave();
    }
  }

  return {
    changes,
    // Whoever listens is let go, and comes back to another process.
    close: async () => {
      closed = true;
      for (const { heard, stop } of sites.values()) {
        for (const wake of heard) wake();
        await stop();
      }
      sites.clear();
    },
  };
};
