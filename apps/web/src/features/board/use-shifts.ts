import type { BoardCard } from '@bling/client';
import { useActions } from '@bling/client/react';
import { useEffect, useState } from 'react';
import { useApproved } from '../../app/approval.tsx';
import type { Target } from './drop.ts';
import type { Shift } from './shifted.ts';

const UNDO_MS = 10_000;
const placeOf = ({ resourceId, scheduledAt }: BoardCard): Target => ({ resourceId, startsAt: scheduledAt });

/** Saves a move at once, tells the customer or not, shows it meanwhile where it will be, and takes it back for ten seconds. */
export const useShifts = (tells: boolean) => {
  const { run } = useActions();
  const approved = useApproved();
  const [shift, setShift] = useState<Shift | null>(null);

  const send = async (card: BoardCard, { to, version, isUndo }: Pick<Shift, 'to' | 'version' | 'isUndo'>) => {
    const next = { card, to, version, isUndo, isTold: tells, error: null };
    const silence = tells ? {} : { tell: false };
    setShift({ ...next, state: 'pending' });
    try {
      const saved = await approved('bookings.reschedule', () =>
        run('bookings.reschedule', {
          id: card.id,
          version,
          startsAt: to.startsAt,
          resourceId: to.resourceId,
          ...silence,
        }),
      );
      setShift(isUndo ? null : { ...next, state: 'done', version: saved.version });
    } catch (error) {
      setShift({ ...next, state: 'refused', error });
    }
  };
  useEffect(() => {
    if (shift?.state !== 'done') return;
    const timer = window.setTimeout(() => setShift(null), UNDO_MS);
    return () => window.clearTimeout(timer);
  }, [shift]);

  return {
    shift,
    move: (card: BoardCard, to: Target): void =>
      void (shift?.state === 'pending' ? undefined : send(card, { to, version: card.version, isUndo: false })),
    undo: (): void => {
      if (shift?.state === 'done')
        void send(shift.card, { to: placeOf(shift.card), version: shift.version, isUndo: true });
    },
    forget: (): void => setShift(null),
  };
};
export type Shifts = ReturnType<typeof useShifts>;
