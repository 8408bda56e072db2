import { type BookingDetails, failureOf } from '@bling/client';
import { useActions, useProcedures } from '@bling/client/react';
import type { Money } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { moneyText } from '../../words/format.ts';
import { Schedule } from './schedule.tsx';

type Props = { readonly booking: BookingDetails; readonly onClose: () => void };

const free = (fee: Money): boolean => fee.amount === 0;

/** Says what cancelling costs, and charges exactly that or asks again. */
export const CancelDialog = ({ booking, onClose }: Props) => {
  const { run } = useActions();
  const procedures = useProcedures();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [changedTo, setChangedTo] = useState<Money | null>(null);
  const preview = useQuery({
    ...procedures.bookings.feePreview.queryOptions({ id: booking.id }),
    staleTime: 0,
    gcTime: 0,
  });

  const cancel = async (expectedFee: Money): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await run('bookings.cancel', { id: booking.id, version: booking.version, expectedFee });
      onClose();
    } catch (problem) {
      setIsPending(false);
      const failure = failureOf(problem, 'bookings.cancel');
      setError(problem);
      if (failure.code === 'booking/fee-changed') {
        setError(null);
        setChangedTo(failure.details.fee);
      }
    }
  };

  const { data } = preview;
  return (
    <Dialog open onClose={onClose} title="Cancel the booking?">
      <div className="grid gap-4">
        {preview.error === null ? null : <ErrorNotice error={preview.error} onRetry={() => void preview.refetch()} />}
        {data === undefined && preview.error === null ? (
          <Skeleton label="Asking what it costs">
            <Bone className="h-36" />
          </Skeleton>
        ) : null}
        {data === undefined ? null : (
          <>
            <p>
              {free(data.fee) ? (
                'Cancelling now costs nothing.'
              ) : (
                <>
                  Cancelling now costs <b className="font-semibold figures">{moneyText(data.fee)}</b>, {data.percent} %
                  of {moneyText(booking.totalPrice)}.
                </>
              )}{' '}
              The time goes back to others at once.
            </p>
            <Schedule terms={booking} zone={booking.site.zone} now={data.asOf} />
            {changedTo === null ? null : (
              <Notice tone="warn" live title={`The fee is ${moneyText(changedTo)} now`}>
                <p>It changed while you were reading. Look at it again before you cancel.</p>
              </Notice>
            )}
            {error === null ? null : <ErrorNotice error={error} zone={booking.site.zone} />}
            <div className="grid gap-2 sm:grid-cols-2">
              <Button onClick={onClose}>Keep the booking</Button>
              <Button look="danger" pending={isPending} onClick={() => void cancel(changedTo ?? data.fee)}>
                {free(changedTo ?? data.fee) ? 'Cancel for free' : `Cancel for ${moneyText(changedTo ?? data.fee)}`}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
};
