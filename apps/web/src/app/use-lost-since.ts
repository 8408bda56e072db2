import { useEffect, useState } from 'react';

const GRACE_MS = 10_000;

/** Null while something is live; else since when it has not been. A blink of the connection is no news. */
export const useLostSince = (isLive: boolean): number | null => {
  const [lostSince, setLostSince] = useState<number | null>(null);
  useEffect(() => {
    if (isLive) return setLostSince(null);
    const since = Date.now();
    const timer = window.setTimeout(() => setLostSince(since), GRACE_MS);
    return () => window.clearTimeout(timer);
  }, [isLive]);
  return lostSince;
};
