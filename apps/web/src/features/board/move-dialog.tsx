import { type BoardCard, failureOf } from '@bling/client';
import { useActions } from '@bling/client/react';
import type { Instant } from '@bling/domain/kernel';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { momentText } from '../../words/format.ts';
import { wishOfLines } from '../bookings/wish-of-lines.ts';
import { SlotPicker } from '../slots/slot-picker.tsx';
import type { Floor } from './moves.ts';

type Props = { readonly card: BoardCard; readonly floor: Floor; readonly onClose: () => void };

/** Another time for a car, by the counter's rules: the customer's terms do not harden. */
export const MoveDialog = ({ card, floor, onClose }: Props) => {
  const { run } = useActions();
  const [startsAt, setStartsAt] = useState<Instant | null>(null);
  const [bay, setBay] = useState('');
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const { zone } = floor.site;

  const move = async (to: Instant): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await run('bookings.reschedule', {
        id: card.id,
        version: card.version,
        startsAt: to,
        ...(bay !== '' && { resourceId: bay }),
      });
      onClose();
    } catch (problem) {
      setIsPending(false);
      setError(problem);
      if (failureOf(problem).code.startsWith('slot/')) setStartsAt(null);
    }
  };

  return (
    <Dialog open onClose={onClose} title={`Move ${card.car?.plate ?? card.customer.name}`} width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <p className="text-14 text-muted">
          Now {momentText(card.scheduledAt, zone, clock.now())}. The customer gets a mail with the new time.
        </p>
        <SlotPicker
          wish={wishOfLines(card)}
          site={floor.site}
          value={startsAt}
          onChoose={setStartsAt}
          asking={{ forCounter: true }}
        />
        <SelectField label="Bay" value={bay} onChange={({ target }) => setBay(target.value)}>
          <option value="">Any that does</option>
          {floor.board.bays.map(({ resourceId, name }) => (
            <option key={resourceId} value={resourceId}>
              {name}
            </option>
          ))}
        </SelectField>
        {error === null ? null : <ErrorNotice error={error} zone={zone} />}
        {startsAt === null ? null : (
          <Button look="primary" size="large" pending={isPending} onClick={() => void move(startsAt)}>
            Move to {momentText(startsAt, zone, clock.now())}
          </Button>
        )}
      </div>
    </Dialog>
  );
};
