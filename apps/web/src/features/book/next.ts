import type { Way } from './way.ts';
import type { BookingInTheMaking } from './use-booking.ts';

/** What the one button of the summary does now. */
export type Next =
  | { readonly kind: 'go'; readonly label: string; readonly step: string }
  | { readonly kind: 'guest' }
  | { readonly kind: 'book' }
  | { readonly kind: 'wait'; readonly label: string };

export const nextOf = (booking: BookingInTheMaking, way: Way): Next => {
  const { site, size, wish, limits, quote, draft, who } = booking;
  if (site === null) return { kind: 'go', label: 'Choose a site', step: 'site' };
  if (size === null) return { kind: 'go', label: 'Choose a car', step: 'car' };
  if (wish === null || limits?.ok === false) return { kind: 'go', label: 'Choose a service', step: 'menu' };
  if (draft.startsAt === null) return { kind: 'go', label: 'Choose a time', step: 'time' };
  if (quote === null) return { kind: 'wait', label: 'Working out the price' };
  if (who.status === 'unknown') return { kind: 'wait', label: 'One moment' };
  if (who.isBeingSetUp) return { kind: 'wait', label: 'Setting up your account' };
  if (who.customerId !== null) return { kind: 'book' };
  if (way === 'guest') return { kind: 'guest' };
  return { kind: 'go', label: way === 'sign-in' ? 'Sign in to book' : 'Create an account to book', step: 'who' };
};
