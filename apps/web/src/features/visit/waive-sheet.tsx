import '../../words/visit-failures.ts';
import type { BoardCard } from '@bling/client';
import { useActions } from '@bling/client/react';
import { type WaiverReason, waiverReasons } from '@bling/domain/bookings';
import { useState } from 'react';
import { useApproved } from '../../app/approval.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { moneyText } from '../../words/format.ts';
import { waiverNames } from './words.ts';

type Props = { readonly card: BoardCard; readonly zone: string; readonly onClose: () => void };

/** Lets a fee go, for a reason that is kept. */
export const WaiveSheet = ({ card, zone, onClose }: Props) => {
  const { run } = useActions();
  const approved = useApproved();
  const [reason, setReason] = useState<WaiverReason>('goodwill');
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const fee = card.terms?.charged;
  const waive = async (): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      const { id, version } = card;
      await approved('bookings.waiveFee', () => run('bookings.waiveFee', { id, version, reason }));
      onClose();
    } catch (problem) {
      setError(problem);
      setIsPending(false);
    }
  };
  return (
    <Dialog open onClose={onClose} title="Let the fee go">
      <div className="grid gap-4">
        <p>
          {card.customer.name} owes {fee ? moneyText(fee) : 'a fee'} and will owe nothing. Who let it go and why stays
          in the trail.
        </p>
        <SelectField label="Why?" value={reason} onChange={({ target }) => setReason(target.value as WaiverReason)}>
          {waiverReasons.map((value) => (
            <option key={value} value={value}>
              {waiverNames[value]}
            </option>
          ))}
        </SelectField>
        {error === null ? null : <ErrorNotice error={error} zone={zone} />}
        <Button look="primary" size="large" pending={isPending} onClick={() => void waive()}>
          Let it go
        </Button>
      </div>
    </Dialog>
  );
};
