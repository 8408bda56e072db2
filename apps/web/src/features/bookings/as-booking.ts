import type { BoardCard, BookingDetails } from '@bling/client';
import type { Booking } from '@bling/domain/bookings';
import { Money } from '@bling/domain/kernel';

const NOTHING = Money.zero('XXX');

/** What a view leaves out because nobody who reads it may or needs to know; no move of a booking depends on it. */
const unseen: Pick<
  Booking,
  | 'createdBy'
  | 'collectedAt'
  | 'bufferBefore'
  | 'bufferAfter'
  | 'notesFor'
  | 'vehicleId'
  | 'quote'
  | 'assetIds'
  | 'visit'
  | 'override'
  | 'inspection'
> = {
  assetIds: [],
  visit: null,
  override: null,
  inspection: null,
  createdBy: null,
  collectedAt: null,
  bufferBefore: 0,
  bufferAfter: 0,
  notesFor: null,
  vehicleId: null,
  quote: {
    lines: [],
    subtotal: NOTHING,
    tax: NOTHING,
    total: NOTHING,
    taxMode: 'inclusive',
    soil: null,
    couponCode: null,
    asOf: '1970-01-01T00:00:00.000Z',
    expiresAt: '1970-01-01T00:00:00.000Z',
  },
};

const noTerms: NonNullable<BoardCard['terms']> = {
  totalPrice: NOTHING,
  charged: null,
  moved: null,
  cancellation: null,
  waived: null,
  rating: null,
  policy: { tiers: [], rescheduleNoticeHours: 0, noShowPercent: 0, feeHonouredMinutes: 0 },
};

/** A card of the board, for the domain to decide on: the same function here and on the server. */
export const bookingOfCard = ({ customer, terms, lines, inspection: _, ...state }: BoardCard): Booking => {
  const known = terms ?? noTerms;
  return {
    ...unseen,
    ...state,
    ...known,
    customerId: customer.id,
    lines: lines.map((line) => ({ ...line, amount: Money.zero(known.totalPrice.currency) })),
  };
};

export const bookingOfDetails = (details: BookingDetails): Booking => ({ ...unseen, ...details });
