import type { HoldView } from '@bling/client';
import { useNow } from '@bling/client/react';
import { Instant, MINUTE } from '@bling/domain/kernel';
import { countdownText, timeText } from '../../words/format.ts';

const MATTERS_MS = 3 * MINUTE;

/** How long the time is still kept, once that matters. */
export const HoldNote = ({ hold, zone }: { readonly hold: HoldView; readonly zone: string }) => {
  const now = useNow(1_000);
  const left = Instant.between(now, hold.expiresAt);
  if (left > MATTERS_MS)
    return <p className="text-center text-12 text-muted">{timeText(hold.startsAt, zone)} is kept for you.</p>;
  return (
    <p className="text-center text-12 text-muted figures">
      {timeText(hold.startsAt, zone)} is yours for {countdownText(left)}. We take it again while you are here.
    </p>
  );
};
