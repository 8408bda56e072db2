import type { Board, QueueView } from '@bling/client';
import { plateText } from '../../ui/plate.tsx';
import { timeText } from '../../words/format.ts';
import { type Stretch, topOf } from './geometry.ts';

type Block = Board['blocked'][number];

const words: Readonly<Record<Block['kind'], string>> = {
  hold: 'Being booked',
  booking: 'Booked',
  walkin: 'Walk-in',
  maintenance: 'Maintenance',
  closure: 'Closed',
  project: 'Project',
};

/** What else stands in a bay. */
export const Blocked = ({
  block,
  walkIn,
  stretch,
  zone,
}: {
  readonly block: Block;
  /** The car, where it is a walk-in that we know of. */
  readonly walkIn?: QueueView['items'][number] | undefined;
  readonly stretch: Stretch;
  readonly zone: string;
}) => {
  const start = block.start > stretch.start ? block.start : stretch.start;
  const end = block.end < stretch.end ? block.end : stretch.end;
  if (end <= start) return null;
  const top = topOf(start, stretch);
  return (
    <div
      className="stripes absolute inset-x-1.5 overflow-hidden rounded-control border border-line bg-sunken px-2.5 py-1.5 text-12 leading-tight text-muted"
      style={{ top: top + 2, height: topOf(end, stretch) - top - 4 }}
    >
      <span className="inline-block rounded-sm bg-sunken px-1 font-[560] figures">
        {block.kind === 'walkin' && walkIn !== undefined
          ? `${String(walkIn.ticket).padStart(3, '0')}, ${plateText(walkIn.plate)}`
          : words[block.kind]}{' '}
        until {timeText(block.end, zone)}
      </span>
    </div>
  );
};
