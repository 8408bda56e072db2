const PAUSE_MS = 30_000;

/** Says the first of many that come together, and then one in half a minute. */
export const seldom = <T>(say: (what: T) => void, now: () => number = Date.now): ((what: T) => void) => {
  let quietUntil = 0;
  return (what) => {
    if (now() < quietUntil) return;
    quietUntil = now() + PAUSE_MS;
    say(what);
  };
};
