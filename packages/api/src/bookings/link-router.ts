import type * as z from 'zod';
import { command, open, queryOutside, router } from '../application.ts';
import { keyed } from '../kernel/idempotency.ts';
import { BookingState } from './contract.ts';
import { CalendarFile, CancelByLink, LinkRef, LinkView, RateByLink, RescheduleByLink } from './link-contract.ts';
import { openedBy } from './linked.ts';
import type { LinkOutside } from './ports.ts';
import { orderRules } from './rules.ts';
import { cancelByLink } from './use-cases/cancel-by-link.ts';
import { linkCalendar } from './use-cases/link-calendar.ts';
import { rateByLink } from './use-cases/rate-by-link.ts';
import { rescheduleByLink } from './use-cases/reschedule-by-link.ts';
import { viewLink } from './use-cases/view-link.ts';

const linkRules = ['booking/link-unknown', 'booking/link-ended'] as const;

/** One booking, for whoever holds the link that its letters carry. */
export const linkRouter = router({
  view: open('bookings.link.view', ...linkRules)
    .meta({ does: 'Shows the booking of a link, and what cancelling it costs now and later.' })
    .input(LinkRef)
    .output(LinkView)
    .query(queryOutside(viewLink)),
  cancel: open('bookings.link.cancel', ...linkRules, 'booking/not-allowed-now', 'booking/fee-changed')
    .meta({ does: 'Cancels the booking of a link for the fee that was shown.', touches: ['bookings', 'scheduling'] })
    .input(keyed(CancelByLink))
    .output(BookingState)
    .mutation(
      command(cancelByLink, {
        prepare:
          (outside: LinkOutside) =>
          ({ token }: z.output<typeof CancelByLink>) =>
            openedBy(outside, token),
      }),
    ),
  reschedule: open(
    'bookings.link.reschedule',
    ...linkRules,
    'booking/not-allowed-now',
    'booking/too-late-to-move',
    ...orderRules,
  )
    .meta({
      does: 'Moves the booking of a link to another time at the price of that time.',
      touches: ['bookings', 'scheduling'],
    })
    .input(keyed(RescheduleByLink))
    .output(BookingState)
    .mutation(
      command(rescheduleByLink, {
        prepare:
          (outside: LinkOutside) =>
          ({ token }: z.output<typeof RescheduleByLink>) =>
            openedBy(outside, token),
      }),
    ),
  rate: open('bookings.link.rate', ...linkRules, 'booking/not-allowed-now', 'booking/already-rated')
    .meta({ does: 'Says once, from one to five, how the work of a link’s booking was.', touches: ['bookings'] })
    .input(keyed(RateByLink))
    .output(BookingState)
    .mutation(
      command(rateByLink, {
        prepare:
          (outside: LinkOutside) =>
          ({ token }: z.output<typeof RateByLink>) =>
            openedBy(outside, token),
      }),
    ),
  ics: open('bookings.link.ics', ...linkRules)
    .meta({ does: 'Answers the booking of a link as a calendar file.' })
    .input(LinkRef)
    .output(CalendarFile)
    .query(queryOutside(linkCalendar)),
});
