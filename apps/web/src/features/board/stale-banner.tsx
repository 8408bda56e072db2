import { Instant } from '@bling/domain/kernel';
import { Unplug } from 'lucide-react';
import { timeText } from '../../words/format.ts';

type Props = {
  readonly lostSince: number | null;
  readonly asOf: number;
  readonly zone: string;
  /** What must wait meanwhile. */
  readonly waits?: string;
};

/** How old what is shown is, and what waits. */
export const StaleBanner = ({ lostSince, asOf, zone, waits = 'confirming and moving wait' }: Props) => (
  <div role="status">
    {lostSince === null ? null : (
      <p className="flex items-center gap-2 bg-warn-soft px-4 py-2 text-14 font-[560] text-warn figures sm:px-6">
        <Unplug aria-hidden size={16} className="flex-none" />
        Not live since {timeText(Instant.of(lostSince), zone)}. This is how things stood at{' '}
        {timeText(Instant.of(asOf), zone)}; {waits}.
      </p>
    )}
  </div>
);
