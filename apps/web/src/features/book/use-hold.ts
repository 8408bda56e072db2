import { failureOf, type HoldView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { Instant } from '@bling/domain/kernel';
import { useEffect, useRef, useState } from 'react';
import { clock } from '../../app/api.ts';
import type { Wish } from '../slots/wish.ts';
import { visitorKey } from './draft.ts';

/** Quick changes of mind cost no request. */
const SETTLE_MS = 250;
const RETRY_MS = 5_000;

type Held = { readonly key: string; readonly hold: HoldView };

/**
 * Keeps the chosen time while someone types. A hold that runs out is taken again, without a word, for as long as they
 * look; when somebody else has the time by then, `onLost` hears what the server said.
 */
export const useHold = (wish: Wish | null, startsAt: Instant | null, onLost: (error: unknown) => void) => {
  const api = useApi();
  const [held, setHeld] = useState<Held | null>(null);
  const lost = useRef(onLost);
  lost.current = onLost;
  const key = wish === null || startsAt === null ? null : JSON.stringify({ ...wish, startsAt });

  useEffect(() => {
    if (key === null) return;
    let isLive = true;
    let timer = 0;
    const later = (ms: number): void => {
      timer = window.setTimeout(again, Math.max(ms, 0));
    };
    const place = async (): Promise<void> => {
      try {
        const hold = await api.scheduling.holds.place.mutate({ ...JSON.parse(key), visitorKey: visitorKey() });
        if (!isLive) return;
        setHeld({ key, hold });
        later(Instant.between(clock.now(), hold.expiresAt));
      } catch (error) {
        if (!isLive) return;
        setHeld(null);
        const { kind } = failureOf(error);
        if (kind === 'refused' || kind === 'conflict' || kind === 'missing' || kind === 'invalid') lost.current(error);
        else later(RETRY_MS);
      }
    };
    const again = (): void => {
      if (document.visibilityState === 'visible') void place();
      else document.addEventListener('visibilitychange', again, { once: true });
    };
    later(SETTLE_MS);
    return () => {
      isLive = false;
      window.clearTimeout(timer);
      document.removeEventListener('visibilitychange', again);
    };
  }, [api, key]);

  return held !== null && held.key === key ? held.hold : null;
};
