import type { BookingDetails } from '@bling/client';
import { useActions, useNow, useProcedures } from '@bling/client/react';
import { Booking, bookingMachine, keepsBay, ownersOf, reworkableUntil } from '@bling/domain/bookings';
import { allows, may } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../../app/page.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { AddToCalendar } from './add-to-calendar.tsx';
import { bookingOfDetails } from './as-booking.ts';
import { BookingCard } from './booking-card.tsx';
import { CancelDialog } from './cancel-dialog.tsx';
import { RatingCard } from '../visit/rating.tsx';
import { WorkSheet } from '../visit/work-sheet.tsx';
import { RescheduleDialog } from './reschedule-dialog.tsx';

const route = getRouteApi('/bookings/$id');
const WATCH_MS = 30_000;

const Actions = ({ booking }: { readonly booking: BookingDetails }) => {
  const { actor } = useWho();
  const [open, setOpen] = useState<'cancel' | 'move' | 'work' | null>(null);
  const now = useNow(30_000);
  const canCancel =
    allows(bookingMachine, booking.status, 'cancelled') && may(actor, 'bookings.cancel', ownersOf(booking));
  // The domain is asked to move it to where it is: what it refuses now, it refuses for any other time.
  const asBooked = bookingOfDetails(booking);
  const { quote, scheduledAt: startsAt } = booking;
  const again = { taken: asBooked, quote, startsAt, byStaff: false, override: null };
  const move = Booking.reschedule(asBooked, again, now);
  const canMove = move.ok && may(actor, 'bookings.reschedule', ownersOf(booking));
  const canRework =
    keepsBay(booking.status) && now <= reworkableUntil(booking) && may(actor, 'bookings.addService', ownersOf(booking));
  const close = (): void => setOpen(null);
  return (
    <>
      <div className="flex flex-wrap gap-2">
        {canMove ? <Button onClick={() => setOpen('move')}>Move to another time</Button> : null}
        {canRework ? <Button onClick={() => setOpen('work')}>Change the services</Button> : null}
        <AddToCalendar booking={booking} place={booking.site} />
        {canCancel ? (
          <Button look="danger" onClick={() => setOpen('cancel')}>
            Cancel the booking
          </Button>
        ) : null}
      </div>
      {open === 'cancel' ? <CancelDialog booking={booking} onClose={close} /> : null}
      {open === 'work' ? (
        <WorkSheet
          booking={booking}
          total={booking.totalPrice}
          zone={booking.site.zone}
          channel="web"
          asking={booking.quote.soil === null ? {} : { soil: booking.quote.soil }}
          onClose={close}
        />
      ) : null}
      {open === 'move' ? <RescheduleDialog booking={booking} onClose={close} /> : null}
    </>
  );
};

const Details = ({ id }: { readonly id: string }) => {
  const { run } = useActions();
  const { actor } = useWho();
  const procedures = useProcedures();
  const { data, error, refetch, isRefetchError } = useQuery({
    ...procedures.bookings.get.queryOptions({ id }),
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
      <ErrorNotice error={error} title="We cannot show this booking" onRetry={() => void refetch()} />
    );
  return (
    <>
      {isRefetchError ? <Notice tone="warn">This may be a little old: we could not ask for news.</Notice> : null}
      <BookingCard booking={data} />
      {may(actor, 'bookings.rate', ownersOf(data)) ? (
        <RatingCard booking={data} send={(stars) => run('bookings.rate', { id, stars })} />
      ) : null}
      <Actions booking={data} />
    </>
  );
};

export const BookingPage = () => {
  const { id } = route.useParams();
  return (
    <Page
      title="Your booking"
      aside={
        <Link
          to="/bookings"
          className="flex min-h-11 items-center gap-1.5 px-2 text-14 font-[560] text-accent hover:underline"
        >
          <ArrowLeft aria-hidden size={16} /> All bookings
        </Link>
      }
    >
      <SignedIn as="anyone">
        <Details id={id} />
      </SignedIn>
    </Page>
  );
};
