import { change, ok, refusing } from '../kernel/index.ts';
import type { Quote } from '../pricing/index.ts';
import { about, type Booking, type Taken } from './booking.ts';
import { bookingFailures } from './failures.ts';
import type { BookingChange, Move } from './moves.ts';
import type { Consent, Inspection } from './noted.ts';
import { requoted } from './place.ts';

const refuse = refusing(bookingFailures);

/** What was found, and the quote for it. */
export type Finding = Pick<Inspection, 'size' | 'soil'> & { readonly quote: Quote };

const inspectable = (booking: Booking) => {
  const { status, checkedInAt } = booking;
  if (status !== 'confirmed' && status !== 'in_progress') return refuse('booking/not-allowed-now', { status });
  return checkedInAt === null ? refuse('booking/not-here') : ok(booking);
};

const found = ({ totalPrice }: Booking, { size, soil, quote }: Finding, { by, now: at }: Move): Inspection => ({
  at,
  by,
  size,
  soil,
  before: totalPrice,
  after: quote.total,
  consent: null,
});

const told = (booking: Booking, inspection: Inspection): BookingChange => {
  const { size, soil, before, after, consent } = inspection;
  const difference = { size, soil, before, after, isAgreed: consent !== null };
  return change({ ...booking, inspection }, { type: 'booking/inspected', ...about(booking), ...difference });
};

/**
 * Notes how the car was found, from check-in until the job is complete. It changes no price. What somebody agreed to
 * stays on record: a later look is told of, and does not take its place.
 */
export const inspect = (booking: Booking, finding: Finding, move: Move) => {
  const open = inspectable(booking);
  if (!open.ok) return open;
  const seen = told(booking, found(booking, finding, move));
  const { inspection } = booking;
  const isAgreed = inspection !== null && inspection.consent !== null;
  return ok(isAgreed ? { ...seen, next: { ...seen.next, inspection } } : seen);
};

export type Agreement = {
  readonly finding: Finding;
  readonly consent: Pick<Consent, 'by' | 'way'>;
  /** What it takes of the site with the minutes of the new quote. */
  readonly taken: Taken;
};

/** The same with consent: size, lines, price and minutes are from now on those of the car as it was found. */
export const agree = (booking: Booking, { finding, consent, taken }: Agreement, move: Move) => {
  const open = inspectable(booking);
  if (!open.ok) return open;
  const { by: recordedBy, now: at } = move;
  const inspection = { ...found(booking, finding, move), consent: { ...consent, at, recordedBy } };
  const next = { ...requoted(booking, finding.quote), ...taken, size: finding.size };
  return ok(told(next, inspection));
};
