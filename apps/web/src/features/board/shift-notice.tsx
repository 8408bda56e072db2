import type { Board } from '@bling/client';
import { Undo2, X } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { plateText } from '../../ui/plate.tsx';
import { describeError } from '../../words/describe.ts';
import { timeText } from '../../words/format.ts';
import type { Shifts } from './use-shifts.ts';

type Props = { readonly shifts: Shifts; readonly board: Board };

/** What was just moved, and the way back for ten seconds. */
export const ShiftNotice = ({ shifts: { shift, undo, forget }, board }: Props) => {
  if (shift === null || shift.state === 'pending') return <div role="status" />;
  const { card, to, state, error, isTold } = shift;
  const bay = board.bays.find(({ resourceId }) => resourceId === to.resourceId)?.name ?? '';
  const who = plateText(card.car?.plate ?? card.customer.name);
  return (
    <div role="status" className="fixed inset-x-4 bottom-4 z-30 flex justify-center">
      <div className="flex max-w-[560px] animate-rise flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised py-2 pr-2 pl-4 shadow-card">
        <p className={state === 'refused' ? 'text-bad' : 'figures'}>
          {state === 'refused'
            ? describeError(error, board.zone)
            : `${who} moved to ${bay}, ${timeText(to.startsAt, board.zone)}. ${isTold ? 'The customer is told.' : 'The customer is not told.'}`}
        </p>
        {state === 'done' ? (
          <Button onClick={undo} aria-keyshortcuts="z">
            <Undo2 aria-hidden size={18} /> Undo
          </Button>
        ) : (
          <Button look="quiet" aria-label="Close" onClick={forget}>
            <X aria-hidden size={18} />
          </Button>
        )}
      </div>
    </div>
  );
};
