import type { BookingDetails } from '@bling/client';
import { may } from '@bling/domain/kernel';
import { Link } from '@tanstack/react-router';
import { ChevronRight } from 'lucide-react';
import { useWho } from '../../app/who.ts';
import { Plate } from '../../ui/plate.tsx';
import { dateText, listText, localDate, moneyText, sizeNames, timeText } from '../../words/format.ts';
import { StatusTag } from './status-tag.tsx';

type Props = {
  readonly booking: BookingDetails;
  /** For those who run the day there it opens on the board. */
  readonly onBoard?: boolean;
};

const wayTo = ({ id, siteId, site, scheduledAt }: BookingDetails, onBoard: boolean) =>
  onBoard
    ? ({ to: '/board', search: { site: siteId, date: localDate(scheduledAt, site.zone), booking: id } } as const)
    : ({ to: '/bookings/$id', params: { id } } as const);

/** One booking of a list: when, where, what, for how much. */
export const BookingRow = ({ booking, onBoard = false }: Props) => {
  const { actor } = useWho();
  const { site, car, lines, scheduledAt } = booking;
  const price = moneyText(booking.charged ?? booking.totalPrice);
  const [weekday = '', day = '', month = ''] = dateText(localDate(scheduledAt, site.zone), 'short').split(' ');
  return (
    <Link
      {...wayTo(booking, onBoard && may(actor, 'bookings.board', { siteId: booking.siteId }))}
      className="flex items-center gap-4 rounded-card border border-line bg-raised p-4 hover:bg-sunken"
    >
      <span className="grid w-14 flex-none justify-items-center leading-tight figures">
        <span className="text-12 text-muted">{weekday}</span>
        <b className="text-28 font-semibold">{day}</b>
        <span className="text-12 text-muted">{month}</span>
      </span>
      <span className="grid min-w-0 flex-1 gap-1">
        <span className="flex flex-wrap items-center gap-x-2.5 gap-y-1">
          <time dateTime={scheduledAt} className="text-20 font-semibold">
            {timeText(scheduledAt, site.zone)}
          </time>
          <StatusTag booking={booking} />
        </span>
        <span className="truncate">{listText(lines.map(({ name }) => name))}</span>
        <span className="flex flex-wrap items-center gap-2 text-14 text-muted">
          {car?.plate ? <Plate plate={car.plate} size="small" /> : <span>{sizeNames[booking.size]} car</span>}
          <span>{site.name}</span>
          <span className="font-semibold text-ink figures sm:hidden">{price}</span>
        </span>
      </span>
      <span className="flex-none font-semibold figures max-sm:hidden">{price}</span>
      <ChevronRight aria-hidden size={18} className="flex-none text-muted max-sm:hidden" />
    </Link>
  );
};
