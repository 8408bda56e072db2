import type { BookingDetails } from '@bling/client';
import { useNow } from '@bling/client/react';
import { bookingMachine } from '@bling/domain/bookings';
import { allows } from '@bling/domain/kernel';
import { When } from '../../ui/moment.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Plate } from '../../ui/plate.tsx';
import { moneyText, sizeNames, timeText } from '../../words/format.ts';
import { statusMeans } from '../../words/states.ts';
import { CarName } from '../garage/car-name.tsx';
import { PriceLines, Total } from './price-lines.tsx';
import { Schedule } from './schedule.tsx';
import { StatusTag } from './status-tag.tsx';

/** What the booking came to, once it is over. */
const outcomeText = ({ status, charged, cancellation, readyAt }: BookingDetails): string | null => {
  if (status === 'cancelled' && cancellation !== null) {
    const fee = cancellation.fee.amount === 0 ? 'It cost nothing.' : `The fee was ${moneyText(cancellation.fee)}.`;
    if (cancellation.by === 'customer') return `Cancelled by you. ${fee}`;
    const why = cancellation.reason === null ? '' : ` ${cancellation.reason}`;
    return cancellation.by === 'site'
      ? `The site had to cancel it.${why} ${fee}`
      : `It could not be confirmed in time. ${fee}`;
  }
  if (status === 'no_show' && charged !== null) return `The car did not come. ${moneyText(charged)} is owed.`;
  return status === 'completed' && readyAt !== null ? 'Your car is ready.' : null;
};

export const BookingCard = ({ booking }: { readonly booking: BookingDetails }) => {
  const now = useNow(30_000);
  const { site, car, bay, charged, totalPrice, status } = booking;
  const isOpen = allows(bookingMachine, status, 'cancelled');
  return (
    <div className="grid gap-5 rounded-card border border-line bg-raised p-5 shadow-card sm:p-6">
      <div className="flex flex-wrap items-center gap-3">
        <span className="text-14 text-muted">
          Booking <b className="font-semibold text-ink figures">{booking.number}</b>
        </span>
        <StatusTag booking={booking} />
      </div>
      <div className="grid gap-1">
        <h2>
          <When at={booking.scheduledAt} zone={site.zone} />
        </h2>
        <p className="text-muted">{outcomeText(booking) ?? statusMeans[status]}</p>
      </div>
      {isOpen && booking.delayedTo !== null ? (
        <Notice tone="warn" title={`We can begin at ${timeText(booking.delayedTo, site.zone)}`}>
          The cars before yours take longer.{booking.mode === 'bay' ? ' You need not be here before.' : ''}
        </Notice>
      ) : null}
      <dl className="grid gap-x-6 gap-y-3 border-t border-line pt-4 text-14 sm:grid-cols-2">
        <div>
          <dt className="text-muted">Where</dt>
          <dd>
            <b className="font-semibold">{site.name}</b>, {site.address}. {bay.name}.
          </dd>
        </div>
        <div>
          <dt className="text-muted">Car</dt>
          <dd className="flex flex-wrap items-center gap-2">
            {car?.plate ? <Plate plate={car.plate} size="small" /> : null}
            {car === null ? `${sizeNames[booking.size]} car` : <CarName car={{ ...car, sizeClass: booking.size }} />}
          </dd>
        </div>
        {booking.notesFrom === null ? null : (
          <div className="sm:col-span-2">
            <dt className="text-muted">Your note</dt>
            <dd>{booking.notesFrom}</dd>
          </div>
        )}
      </dl>
      <div className="grid gap-3 border-t border-line pt-4">
        <PriceLines quote={booking.quote} />
        <div className="grid gap-2 border-t border-line pt-3">
          <Total total={totalPrice} />
          {charged === null || charged.amount === totalPrice.amount ? null : <Total total={charged} label="Charged" />}
        </div>
      </div>
      {isOpen ? <Schedule terms={booking} zone={site.zone} now={now} /> : null}
    </div>
  );
};
