import { type BookingDetails, failureOf } from '@bling/client';
import { useActions, useProcedures } from '@bling/client/react';
import { Booking } from '@bling/domain/bookings';
import { type Instant, Money } from '@bling/domain/kernel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { describeFailure } from '../../words/describe.ts';
import { momentText, moneyText } from '../../words/format.ts';
import { SlotPicker } from '../slots/slot-picker.tsx';
import { SlotsSkeleton } from '../slots/slots-skeleton.tsx';
import { bookingOfDetails } from './as-booking.ts';
import { Schedule } from './schedule.tsx';
import { wishOfLines } from './wish-of-lines.ts';

type Props = {
  readonly booking: BookingDetails;
  readonly onClose: () => void;
  /** Another way to send it than as the booking's own customer: by a link. */
  readonly send?: (to: Instant, expectedTotal: Money) => Promise<unknown>;
};

/** Moves a booking: a new time, at today's price, with the terms that follow from moving. */
export const RescheduleDialog = ({ booking, onClose, send }: Props) => {
  const { run } = useActions();
  const procedures = useProcedures();
  const [startsAt, setStartsAt] = useState<Instant | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const wish = wishOfLines(booking);
  const site = useQuery(procedures.facilities.sites.get.queryOptions({ siteId: booking.siteId }));
  const quote = useQuery({
    ...procedures.pricing.quote.queryOptions({ ...wish, ...(startsAt !== null && { startsAt }) }),
    placeholderData: keepPreviousData,
  });
  const now = clock.now();
  const { zone } = booking.site;

  const decided =
    startsAt === null || quote.data === undefined
      ? null
      : Booking.reschedule(
          bookingOfDetails(booking),
          { taken: bookingOfDetails(booking), quote: quote.data, startsAt, byStaff: false, override: null },
          now,
        );

  const move = async (to: Instant, expectedTotal: Money): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await (send === undefined
        ? run('bookings.reschedule', { id: booking.id, version: booking.version, startsAt: to, expectedTotal })
        : send(to, expectedTotal));
      onClose();
    } catch (problem) {
      setIsPending(false);
      setError(problem);
      const { code } = failureOf(problem);
      if (code.startsWith('slot/')) setStartsAt(null);
      void quote.refetch();
    }
  };

  return (
    <Dialog open onClose={onClose} title="Move to another time" width="wide">
      <div className="grid grid-cols-[minmax(0,1fr)] gap-4">
        {site.error === null ? null : <ErrorNotice error={site.error} onRetry={() => void site.refetch()} />}
        {quote.error === null ? null : <ErrorNotice error={quote.error} onRetry={() => void quote.refetch()} />}
        {site.data === undefined ? (
          <SlotsSkeleton />
        ) : (
          <SlotPicker wish={wish} site={site.data} value={startsAt} onChoose={setStartsAt} asking={{}} />
        )}
        {error === null ? null : <ErrorNotice error={error} zone={zone} />}
        {decided === null ? null : decided.ok && startsAt !== null && quote.data !== undefined ? (
          <>
            {Money.equal(quote.data.total, booking.totalPrice) ? null : (
              <Notice tone="warn">
                Today’s price is {moneyText(quote.data.total)}; you booked at {moneyText(booking.totalPrice)}.
              </Notice>
            )}
            <Schedule terms={decided.value.next} zone={zone} now={now} />
            <Button
              look="primary"
              size="large"
              pending={isPending}
              onClick={() => void move(startsAt, quote.data.total)}
            >
              Move to {momentText(startsAt, zone, now)}
            </Button>
          </>
        ) : decided.ok ? null : (
          <Notice tone="warn">{describeFailure(decided.failure, zone)}</Notice>
        )}
      </div>
    </Dialog>
  );
};
