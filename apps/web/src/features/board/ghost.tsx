import { Instant } from '@bling/domain/kernel';
import { cx } from '../../ui/cx.ts';
import { timeText } from '../../words/format.ts';
import { type Stretch, topOf } from './geometry.ts';
import type { Drag } from './use-drag.ts';

type Props = { readonly drag: Drag; readonly stretch: Stretch; readonly zone: string };

/** Where the card would come to stand; a refusal says why before the hand lets go. */
export const Ghost = ({ drag: { card, target, refusal }, stretch, zone }: Props) => {
  if (target === null) return null;
  const length = Instant.between(card.scheduledAt, card.endsAt);
  const top = topOf(target.startsAt, stretch);
  const height = topOf(Instant.plus(target.startsAt, length), stretch) - top;
  return (
    <div
      data-ghost={refusal === null ? 'fits' : 'refused'}
      className={cx(
        'pointer-events-none absolute inset-x-1.5 z-8 rounded-control border-2 px-2 py-1 text-14 leading-snug font-[620] shadow-card figures',
        refusal === null ? 'border-accent bg-accent-soft text-accent' : 'border-dashed border-bad bg-bad-soft text-bad',
      )}
      style={{ top: top + 2, minHeight: height - 4 }}
    >
      {timeText(target.startsAt, zone)}
      {refusal === null ? null : <span className="block text-12 font-[560]">{refusal}</span>}
    </div>
  );
};
