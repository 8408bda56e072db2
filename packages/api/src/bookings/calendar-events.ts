import type { CalendarEvent } from '@bling/domain/bookings';
import type { Details } from './ports.ts';

/**
 * A booking as a calendar keeps it. The id stays and the version grows, so that whatever changes replaces what was
 * there before.
 */
export const eventOf = ({ id, version, number, scheduledAt, endsAt, status, lines, site }: Details): CalendarEvent => ({
  uid: `${id}@blingauto`,
  sequence: version,
  start: scheduledAt,
  end: endsAt,
  summary: `Car wash, ${site.name}`,
  location: `${site.name}, ${site.address}`,
  description: `Booking ${number}. ${lines.map(({ name }) => name).join(', ')}.`,
  isCancelled: status === 'cancelled',
});
