import { calendarFile } from '@bling/domain/bookings';
import { ok } from '@bling/domain/kernel';
import { eventOf } from '../calendar-events.ts';
import { detailsByLink, type Reading } from './view-link.ts';

/** The booking of a link as a calendar file: put there, replaced, or taken back. */
export const linkCalendar =
  (around: Reading) =>
  async ({ token }: { readonly token: string }) => {
    const found = await detailsByLink(around, token);
    if (!found.ok) return found;
    const { details, asOf } = found.value;
    return ok({ name: `booking-${details.number}.ics`, text: calendarFile(eventOf(details), asOf) });
  };
