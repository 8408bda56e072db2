import * as z from 'zod';
import { instant, price, text } from '../kernel/contract.ts';
import { BookingDetails, FeePreview } from './contract.ts';

const token = z.string().min(1).max(300).meta({ description: 'From the address of the link' });
export const LinkRef = z.strictObject({ token });
export const LinkView = z.object({
  booking: BookingDetails.meta({ description: 'Without phone and email: a link may have been passed on' }),
  fee: FeePreview,
  goodUntil: instant,
});
export const CancelByLink = z.strictObject({
  token,
  expectedFee: price.meta({ description: 'The fee that was shown' }),
  reason: text(300).optional(),
});
export const RateByLink = z.strictObject({ token, stars: z.int().min(1).max(5) });
export const RescheduleByLink = z.strictObject({ token, startsAt: instant, expectedTotal: price.optional() });

export const CalendarFile = z.object({
  name: z.string().max(80),
  text: z.string().max(20_000).meta({ description: 'An iCalendar file, RFC 5545' }),
});
export const AskFeed = z.strictObject({
  token: token.optional().meta({ description: 'Without it, one’s own' }),
});
export const CalendarFeed = z.object({
  token: z.string().max(300).meta({ description: 'For `/calendar/<token>.ics`: whoever has it may read the calendar' }),
  text: z.string().max(500_000),
});
