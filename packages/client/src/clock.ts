import { Instant } from '@bling/domain/kernel';

export type Clock = {
  /** The server's time, as well as it is known. */
  readonly now: () => Instant;
  /** Milliseconds to add to this device's clock. */
  readonly offsetMs: () => number;
};
/** One answer: its `date` header, and this device's clock (epoch milliseconds) when it was asked for and when it came. */
export type Heard = { readonly date: string | null; readonly sentAt: number; readonly cameAt: number };

const SECOND = 1000;

/**
 * Learns the server's time from what it sends anyway. A `date` header is cut to the second and was written between
 * asking and answering, so each answer bounds the offset from both sides; all answers together bound it closely. Within
 * the bounds the smallest correction holds: a clock that may be right is left alone. An answer that contradicts the
 * others means that the device's clock was set, and begins anew.
 */
export const createClock = (localNow: () => number = Date.now): Clock & { readonly hear: (heard: Heard) => void } => {
  let least = Number.NEGATIVE_INFINITY;
  let most = Number.POSITIVE_INFINITY;
  const offsetMs = (): number => Math.max(least, Math.min(most, 0));
  return {
    offsetMs,
    now: () => Instant.of(localNow() + offsetMs()),
    hear: ({ date, sentAt, cameAt }) => {
      const said = Date.parse(date ?? '');
      if (Number.isNaN(said)) return;
      const [low, high] = [said - cameAt, said + SECOND - sentAt];
      const isContradiction = low > most || high < least;
      least = isContradiction ? low : Math.max(least, low);
      most = isContradiction ? high : Math.min(most, high);
    },
  };
};
