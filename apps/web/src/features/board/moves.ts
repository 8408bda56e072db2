import type { Board, BoardCard, Me, SiteView } from '@bling/client';
import { Booking, type BookingChange, ownersOf, undoableUntil } from '@bling/domain/bookings';
import { type Actor, type Failure, holds, type Instant, may, type Result, Span } from '@bling/domain/kernel';
import { bookingOfCard } from '../bookings/as-booking.ts';

/** What staff do with a card. */
export type MoveName = 'confirm' | 'checkIn' | 'start' | 'complete' | 'markNoShow' | 'cancel' | 'reschedule' | 'undo';

export type Outcomes = readonly { readonly outcome: 'done' | 'part' | 'not_done'; readonly reason: string | null }[];
export type Given = { readonly reason?: string; readonly outcomes?: Outcomes };

export type Floor = {
  readonly actor: Actor;
  readonly me: Me;
  readonly site: SiteView;
  readonly board: Board;
};

type Decision = Result<BookingChange, Failure>;
const SOME_REASON = '…';

const undoOf = (card: BoardCard, { actor, me, site, board }: Floor) => {
  const ofOthers = may(actor, 'bookings.undoAny', { siteId: card.siteId });
  // Only the board's own day is known to end when it says.
  const isToday = card.lastMove !== null && Span.holds({ start: board.start, end: board.end }, card.lastMove.at);
  return {
    by: me.user.id,
    undoMinutes: site.settings.undoMinutes,
    dayEndsAt: ofOthers && isToday ? board.end : null,
  };
};

/** What the domain says to a move at this moment: the function that the server asks as well. */
export const decide = (name: MoveName, card: BoardCard, floor: Floor, now: Instant, given: Given = {}): Decision => {
  const booking = bookingOfCard(card);
  const move = { by: floor.me.user.id, now };
  const reason = given.reason ?? SOME_REASON;
  switch (name) {
    case 'confirm':
      return Booking.confirm(booking, move);
    case 'checkIn':
      return Booking.checkIn(booking, move);
    case 'start':
      return Booking.start(booking, move);
    case 'complete': {
      const done = card.lines.map(() => ({ outcome: 'done', reason: null }) as const);
      return Booking.complete(booking, given.outcomes ?? done, move);
    }
    case 'markNoShow':
      return Booking.markNoShow(booking, floor.site.settings.noShowAfterMinutes, move);
    case 'cancel':
      return Booking.cancelForFree(booking, { by: 'site', reason }, move);
    case 'reschedule':
      return Booking.reschedule(
        booking,
        {
          taken: booking,
          quote: booking.quote,
          startsAt: laterOf(card.scheduledAt, now),
          byStaff: true,
          override: null,
        },
        now,
      );
    case 'undo':
      return Booking.undo(booking, { ...undoOf(card, floor), reason: given.reason ?? SOME_REASON, now });
  }
};
const laterOf = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const permissions: Readonly<Record<MoveName, string>> = {
  confirm: 'bookings.confirm',
  checkIn: 'bookings.checkIn',
  start: 'bookings.start',
  complete: 'bookings.complete',
  markNoShow: 'bookings.markNoShow',
  cancel: 'bookings.cancel',
  reschedule: 'bookings.reschedule',
  undo: 'bookings.undo',
};

const isPermitted = (name: MoveName, { siteId, customer }: BoardCard, { actor }: Floor): boolean =>
  may(actor, permissions[name], ownersOf({ siteId, customerId: customer.id })) &&
  (name !== 'cancel' || holds(actor, 'bookings.confirm'));

/** The moves that the state and the person allow now, in the order in which a day goes. */
export const movesOf = (card: BoardCard, floor: Floor, now: Instant): readonly MoveName[] =>
  (['confirm', 'checkIn', 'start', 'complete', 'markNoShow', 'reschedule', 'cancel', 'undo'] as const).filter(
    (name) => isPermitted(name, card, floor) && decide(name, card, floor, now).ok,
  );

/** Until when the last move can be taken back, and whether that needs a reason by now. */
export const undoTerms = (card: BoardCard, floor: Floor, now: Instant) => {
  const terms = undoOf(card, floor);
  const ownUntil = undoableUntil(card, { ...terms, dayEndsAt: null });
  return {
    until: undoableUntil(card, terms),
    needsReason: !Booking.undo(bookingOfCard(card), { ...terms, reason: null, now }).ok,
    ownUntil: ownUntil !== null && ownUntil > now ? ownUntil : null,
  };
};

/** The card as it will be. */
export const moved = (card: BoardCard, { next }: BookingChange): BoardCard => ({
  ...card,
  version: next.version,
  status: next.status,
  checkedInAt: next.checkedInAt,
  startedAt: next.startedAt,
  readyAt: next.readyAt,
  lastMove: next.lastMove,
  lines: card.lines.map((line, index) => ({
    ...line,
    outcome: next.lines[index]?.outcome ?? null,
    outcomeReason: next.lines[index]?.outcomeReason ?? null,
  })),
});
