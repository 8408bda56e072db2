import { useEffect } from 'react';

const CHANNEL = 'verified';

/** Tells the tabs that wait for it that an address was confirmed. */
export const tellVerified = (): void => {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage('verified');
  channel.close();
};

const MOST_TRIES_ON_FOCUS = 3;
const AWAY_MS = 5_000;

/**
 * Calls when the address may have been confirmed: another tab said so, or the reader comes back after a while. The
 * latter only a few times: each try that fails costs a mail.
 */
export const useVerified = (tryAgain: () => void, isWaiting: boolean): void => {
  useEffect(() => {
    if (!isWaiting) return;
    let tries = 0;
    let leftAt = 0;
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener('message', tryAgain);
    const left = (): void => {
      leftAt = Date.now();
    };
    const back = (): void => {
      if (leftAt === 0 || Date.now() - leftAt < AWAY_MS || tries >= MOST_TRIES_ON_FOCUS) return;
      tries += 1;
      tryAgain();
    };
    window.addEventListener('blur', left);
    window.addEventListener('focus', back);
    return () => {
      channel.close();
      window.removeEventListener('blur', left);
      window.removeEventListener('focus', back);
    };
  }, [tryAgain, isWaiting]);
};
