import type { BookingView, SiteView } from '@bling/client';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { clock } from '../../app/api.ts';
import { usePageTitle } from '../../app/page.tsx';
import { useWho } from '../../app/who.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { When } from '../../ui/moment.tsx';
import { StatusTag } from '../bookings/status-tag.tsx';
import { statusMeans } from '../../words/states.ts';
import { AddToCalendar } from '../bookings/add-to-calendar.tsx';
import { PriceLines, Total } from '../bookings/price-lines.tsx';
import { Schedule } from '../bookings/schedule.tsx';

type Props = { readonly booking: BookingView; readonly site: SiteView; readonly onAgain: () => void };

/** Booked: the number, the time, the price, the terms, and what happens next. */
export const Confirmation = ({ booking, site, onAgain }: Props) => {
  usePageTitle('Booked');
  const { customerId } = useWho();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const address = [...site.address.lines, site.address.city].join(', ');
  return (
    <div className="mx-auto grid max-w-[600px] gap-6 px-4 py-10 sm:px-6">
      <div className="grid gap-2">
        <h1 ref={heading} tabIndex={-1}>
          Your time is booked
        </h1>
        <p className="text-muted">{statusMeans[booking.status]}</p>
      </div>
      <div className="grid gap-4 rounded-card border border-line bg-raised p-5 shadow-card">
        <div className="flex flex-wrap items-center gap-3">
          <span className="text-14 text-muted">
            Booking <b className="font-semibold text-ink figures">{booking.number}</b>
          </span>
          <StatusTag booking={booking} />
        </div>
        <h2>
          <When at={booking.scheduledAt} zone={site.zone} />
        </h2>
        <p className="text-14">
          <b className="font-semibold">{site.name}</b>, {address}
        </p>
        <div className="grid gap-3 border-t border-line pt-4">
          <PriceLines quote={booking.quote} />
          <div className="border-t border-line pt-3">
            <Total total={booking.totalPrice} />
          </div>
        </div>
        <Schedule terms={booking} zone={site.zone} now={clock.now()} />
      </div>
      <div className="flex flex-wrap gap-2">
        <AddToCalendar booking={booking} place={{ name: site.name, address }} />
        {customerId === null ? null : (
          <Link to="/bookings/$id" params={{ id: booking.id }} className={buttonLook()}>
            See the booking
          </Link>
        )}
        <Button look="quiet" onClick={onAgain}>
          Book another
        </Button>
      </div>
      {customerId === null ? (
        <p className="text-14 text-muted">
          Keep the number: with it we find your booking when you call. To move or cancel it, call {site.name}.
        </p>
      ) : null}
    </div>
  );
};
