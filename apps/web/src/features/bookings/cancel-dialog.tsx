import { type BookingDetails, type FeePreview, failureOf } from '@bling/client';
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

const free = (fee: Money): boolean => fee.amount === 0;

type Asking = {
  readonly booking: BookingDetails;
  readonly onClose: () => void;
  /** Undefined until it is known. */
  readonly preview: FeePreview | undefined;
  readonly error?: unknown;
  readonly onRetry?: () => void;
  readonly send: (expectedFee: Money) => Promise<unknown>;
};

const PreviewText = ({ preview, booking }: { readonly preview: FeePreview; readonly booking: BookingDetails }) => (
  <>
    <p>
      {free(preview.fee) ? (
        'Cancelling now costs nothing.'
      ) : (
        <>
          Cancelling now costs <b className="font-semibold figures">{moneyText(preview.fee)}</b>, {preview.percent} % of{' '}
          {moneyText(booking.totalPrice)}.
        </>
      )}{' '}
      The time goes back to others at once.
    </p>
    <Schedule terms={booking} zone={booking.site.zone} now={preview.asOf} />
  </>
);

/** Says what cancelling costs, and sends exactly that or asks again. */
export const AskToCancel = ({ booking, onClose, preview, error: unknownFee = null, onRetry, send }: Asking) => {
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [changedTo, setChangedTo] = useState<Money | null>(null);

  const cancel = async (expectedFee: Money): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await send(expectedFee);
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

  return (
    <Dialog open onClose={onClose} title="Cancel the booking?">
      <div className="grid gap-4">
        {unknownFee === null ? null : <ErrorNotice error={unknownFee} {...(onRetry && { onRetry })} />}
        {preview === undefined && unknownFee === null ? (
          <Skeleton label="Asking what it costs">
            <Bone className="h-36" />
          </Skeleton>
        ) : null}
        {preview === undefined ? null : (
          <>
            <PreviewText preview={preview} booking={booking} />
            {changedTo === null ? null : (
              <Notice tone="warn" live title={`The fee is ${moneyText(changedTo)} now`}>
                <p>It changed while you were reading. Look at it again before you cancel.</p>
              </Notice>
            )}
            {error === null ? null : <ErrorNotice error={error} zone={booking.site.zone} />}
            <div className="grid gap-2 sm:grid-cols-2">
              <Button onClick={onClose}>Keep the booking</Button>
              <Button look="danger" pending={isPending} onClick={() => void cancel(changedTo ?? preview.fee)}>
                {free(changedTo ?? preview.fee)
                  ? 'Cancel for free'
                  : `Cancel for ${moneyText(changedTo ?? preview.fee)}`}
              </Button>
            </div>
          </>
        )}
      </div>
    </Dialog>
  );
};

type Props = { readonly booking: BookingDetails; readonly onClose: () => void };

/** Asks what cancelling costs, and cancels as the booking's customer. */
export const CancelDialog = ({ booking, onClose }: Props) => {
  const { run } = useActions();
  const procedures = useProcedures();
  const { data, error, refetch } = useQuery({
    ...procedures.bookings.feePreview.queryOptions({ id: booking.id }),
    staleTime: 0,
    gcTime: 0,
  });
  return (
    <AskToCancel
      booking={booking}
      onClose={onClose}
      preview={data}
      error={error}
      onRetry={() => void refetch()}
      send={(expectedFee) => run('bookings.cancel', { id: booking.id, version: booking.version, expectedFee })}
    />
  );
};
