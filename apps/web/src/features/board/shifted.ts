import type { BoardCard } from '@bling/client';
import type { Target } from './drop.ts';

/** A card that was carried elsewhere: on its way, there, or refused. */
export type Shift = {
  readonly card: BoardCard;
  readonly to: Target;
  readonly state: 'pending' | 'done' | 'refused';
  readonly version: number;
  readonly error: unknown;
  /** It is on its way back. */
  readonly isUndo: boolean;
  readonly isTold: boolean;
};
type Placed = Pick<BoardCard, 'id' | 'resourceId' | 'scheduledAt' | 'endsAt'>;
type Carried = Pick<Shift, 'to' | 'state'> & { readonly card: Pick<Placed, 'id'> };

/** Cards as they will stand while the answer is on its way. */
export const shifted = <C extends Placed>(cards: readonly C[], shift: Carried | null): readonly C[] =>
  shift?.state !== 'pending'
    ? cards
    : cards.map((card) => {
        if (card.id !== shift.card.id) return card;
        const length = Date.parse(card.endsAt) - Date.parse(card.scheduledAt);
        const { startsAt, resourceId } = shift.to;
        return {
          ...card,
          resourceId,
          scheduledAt: startsAt,
          endsAt: new Date(Date.parse(startsAt) + length).toISOString(),
        };
      });
