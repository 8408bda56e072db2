import type { QueueView, WalkInView } from '@bling/client';
import { countText, durationText } from '../../words/format.ts';

type Promised = WalkInView['promised'];
export type QueueItem = QueueView['items'][number];

const HOUR_MINUTES = 60;
const bandText = (least: number, most: number): string =>
  most < HOUR_MINUTES ? `${least} and ${most} min` : `${durationText(least)} and ${durationText(most)}`;

/** `in about 15 min, between 10 and 25 min`. */
export const waitText = ({ minutes, least, most }: Promised): string => {
  if (most === 0) return 'at once';
  if (minutes === 0) return `at once, or within ${durationText(most)}`;
  const about = `in about ${durationText(minutes)}`;
  return least === most ? about : `${about}, between ${bandText(least, most)}`;
};

/** “We said, it took” in one sentence. */
export const scoreText = ({ waits, withinBand, medianErrorMinutes }: QueueView['score']): string =>
  waits === 0
    ? 'No waits to measure by yet.'
    : `We said, it took: ${withinBand} of ${countText(waits, 'wait')} within what was promised, half of them no more than ${durationText(medianErrorMinutes)} off.`;

export const ticketText = (ticket: number): string => String(ticket).padStart(3, '0');
