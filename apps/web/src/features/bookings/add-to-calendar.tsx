import type { BookingView } from '@bling/client';
import { calendarFile } from '@bling/domain/bookings';
import { CalendarPlus } from 'lucide-react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { listText, moneyText } from '../../words/format.ts';

type Place = { readonly name: string; readonly address: string };
type Props = { readonly booking: BookingView; readonly place: Place };

const fileOf = ({ booking, place }: Props): string =>
  calendarFile(
    {
      uid: `${booking.id}@blingauto`,
      sequence: booking.version,
      start: booking.scheduledAt,
      end: booking.endsAt,
      summary: `Car wash, ${place.name}`,
      location: `${place.name}, ${place.address}`,
      description: `Booking ${booking.number}. ${listText(booking.lines.map(({ name }) => name))}. ${moneyText(booking.totalPrice)}.\n${window.location.origin}/bookings/${booking.id}`,
      isCancelled: booking.status === 'cancelled',
    },
    clock.now(),
  );

const save = (text: string, name: string): void => {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/calendar;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(address), 10_000);
};

export const AddToCalendar = (props: Props) => (
  <Button onClick={() => save(fileOf(props), `booking-${props.booking.number}.ics`)}>
    <CalendarPlus aria-hidden size={18} />{' '}
    {props.booking.status === 'cancelled' ? 'Take it off my calendar' : 'Add to calendar'}
  </Button>
);
