import { type BookingDetails, failureOf } from '@bling/client';
import { useActions, useNow, useProcedures } from '@bling/client/react';
import { Booking, bookingMachine } from '@bling/domain/bookings';
import { allows } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { Page } from '../../app/page.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { momentText } from '../../words/format.ts';
import { AddToCalendar } from '../bookings/add-to-calendar.tsx';
import { bookingOfDetails } from '../bookings/as-booking.ts';
import { BookingCard } from '../bookings/booking-card.tsx';
import { AskToCancel } from '../bookings/cancel-dialog.tsx';
import { RatingCard } from '../visit/rating.tsx';
import { RescheduleDialog } from '../bookings/reschedule-dialog.tsx';

const route = getRouteApi('/b/$token');
const WATCH_MS = 30_000;

/** What the domain refuses for the time it has, it refuses for any other. */
const isMovable = (details: BookingDetails, now: string): boolean => {
  const booking = bookingOfDetails(details);
  const { quote, scheduledAt: startsAt } = details;
  return Booking.reschedule(booking, { taken: booking, quote, startsAt, byStaff: false, override: null }, now).ok;
};

type Shown = { readonly token: string; readonly booking: BookingDetails };

const CancelByLink = ({ token, booking, onClose }: Shown & { readonly onClose: () => void }) => {
  const { run } = useActions();
  const procedures = useProcedures();
  const { data, error, refetch } = useQuery({
    ...procedures.bookings.link.view.queryOptions({ token }),
    refetchOnMount: 'always',
  });
  return (
    <AskToCancel
      booking={booking}
      onClose={onClose}
      preview={data?.fee}
      error={error}
      onRetry={() => void refetch()}
      send={(expectedFee) => run('bookings.link.cancel', { token, expectedFee })}
    />
  );
};

const Actions = ({ token, booking }: Shown) => {
  const { run } = useActions();
  const [open, setOpen] = useState<'cancel' | 'move' | null>(null);
  const now = useNow(30_000);
  const close = (): void => setOpen(null);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {isMovable(booking, now) ? <Button onClick={() => setOpen('move')}>Move to another time</Button> : null}
        <AddToCalendar booking={booking} place={booking.site} />
        {allows(bookingMachine, booking.status, 'cancelled') ? (
          <Button look="danger" onClick={() => setOpen('cancel')}>
            Cancel the booking
          </Button>
        ) : null}
      </div>
      {open === 'cancel' ? <CancelByLink token={token} booking={booking} onClose={close} /> : null}
      {open === 'move' ? (
        <RescheduleDialog
          booking={booking}
          onClose={close}
          send={(startsAt, expectedTotal) => run('bookings.link.reschedule', { token, startsAt, expectedTotal })}
        />
      ) : null}
    </>
  );
};

/** A link that opens nothing is not asked for again: only a newer letter helps. */
const Closed = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }) => (
  <div className="grid gap-4">
    <ErrorNotice
      error={error}
      title="We cannot show this booking"
      {...(!failureOf(error).code.startsWith('booking/') && { onRetry })}
    />
    <p>
      <Link to="/" className="font-[560] text-accent hover:underline">
        Book a wash
      </Link>
    </p>
  </div>
);

const Linked = ({ token }: { readonly token: string }) => {
  const { run } = useActions();
  const procedures = useProcedures();
  const { data, error, refetch, isRefetchError } = useQuery({
    ...procedures.bookings.link.view.queryOptions({ token }),
    refetchInterval: WATCH_MS,
  });
  if (data === undefined)
    return error === null ? (
      <Skeleton label="Loading the booking">
        <div className="grid gap-4">
          <Bone className="h-72" />
          <Bone className="h-11" />
        </div>
      </Skeleton>
    ) : (
      <Closed error={error} onRetry={() => void refetch()} />
    );
  const { booking, goodUntil, fee } = data;
  return (
    <>
      {isRefetchError ? <Notice tone="warn">This may be a little old: we could not ask for news.</Notice> : null}
      <BookingCard booking={booking} />
      <RatingCard booking={booking} send={(stars) => run('bookings.link.rate', { token, stars })} />
      <Actions token={token} booking={booking} />
      <p className="text-14 text-muted">
        Whoever has this link may move and cancel the booking: keep it to yourself. It is good until{' '}
        {momentText(goodUntil, booking.site.zone, fee.asOf)}.
      </p>
    </>
  );
};

/** One booking for someone without an account, by the link of its letters. */
export const LinkPage = () => {
  const { token } = route.useParams();
  return (
    <Page title="Your booking">
      <Linked token={token} />
    </Page>
  );
};
