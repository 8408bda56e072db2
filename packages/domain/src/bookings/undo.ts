import { allows, change, Instant, MINUTE, ok, refusing, type UserId } from '../kernel/index.ts';
import { about, type Booking } from './booking.ts';
import { bookingFailures } from './failures.ts';
import { type BookingStatus, undoMachine } from './machine.ts';
import type { BookingChange } from './moves.ts';

const refuse = refusing(bookingFailures);

export type Undo = {
  readonly by: UserId | null;
  readonly reason: string | null;
  /** Whoever made the move may take it back this long, without asking anyone. */
  readonly undoMinutes: number;
  /** The end of the site's day for one who may undo others' moves, else null. */
  readonly dayEndsAt: Instant | null;
  readonly now: Instant;
};

/** Until when this person may take the last move back; null when there is none of theirs to take. */
export const undoableUntil = (
  { lastMove }: Pick<Booking, 'lastMove'>,
  { by, dayEndsAt, undoMinutes }: Pick<Undo, 'by' | 'dayEndsAt' | 'undoMinutes'>,
): Instant | null => {
  if (lastMove === null) return null;
  const asOwn = lastMove.by === by ? Instant.plus(lastMove.at, undoMinutes * MINUTE) : null;
  if (asOwn === null || dayEndsAt === null) return asOwn ?? dayEndsAt;
  return Instant.later(asOwn, dayEndsAt);
};

/** The move that would be taken back, and to where; null when there is none. */
const destination = ({ status, lastMove, cancellation }: Booking): BookingStatus | null => {
  if (cancellation?.by === 'expiry') return null;
  const to = status === 'cancelled' ? lastMove?.from : undoMachine[status][0];
  return to !== undefined && allows(undoMachine, status, to) ? to : null;
};

/** Whether the actor takes their own move back at once, which needs no words. */
const isSlip = ({ lastMove }: Booking, { by, now, undoMinutes }: Undo): boolean =>
  lastMove !== null && lastMove.by === by && now <= Instant.plus(lastMove.at, undoMinutes * MINUTE);

/**
 * Takes the last move back with a fact of its own, never by deleting one. Past the actor's two minutes it needs a
 * manager and a reason. Coming back from `cancelled` needs the bay again: the caller takes it in the same transaction.
 */
export const undo = (booking: Booking, request: Undo) => {
  const to = destination(booking);
  if (to === null) return refuse('booking/not-allowed-now', { status: booking.status });
  const until = undoableUntil(booking, request);
  if (until === null || request.now > until) return refuse('booking/undo-too-late', { until: until ?? request.now });
  if (!isSlip(booking, request) && !request.reason) return refuse('booking/reason-missing');

  const next: Booking = {
    ...booking,
    status: to,
    lastMove: null,
    charged: null,
    cancellation: null,
    waived: null,
    rating: null,
    startedAt: to === 'in_progress' ? booking.startedAt : null,
    readyAt: null,
    lines: booking.lines.map((line) => ({ ...line, outcome: null, outcomeReason: null })),
  };
  return ok<BookingChange>(change(next, { type: 'booking/undone', ...about(booking), from: booking.status, to }));
};
