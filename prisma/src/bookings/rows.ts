import type { Booking } from '@bling/domain/bookings';
import { wholeQuote } from '../pricing/stored-quote.ts';

/** A row of bookings.booking, instants as text: the names of the entity but for its money. */
export type BookingRow = Omit<Booking, 'totalPrice' | 'charged'> & {
  readonly totalAmount: number;
  readonly chargedAmount: number | null;
  readonly currency: string;
};

export const COLUMNS = `id, version, number, channel, created_by as "createdBy", created_at as "createdAt",
  customer_id as "customerId", vehicle_id as "vehicleId", size, site_id as "siteId", resource_id as "resourceId", mode, lines,
  scheduled_at as "scheduledAt", ends_at as "endsAt", buffer_before as "bufferBefore", buffer_after as "bufferAfter", status,
  checked_in_at as "checkedInAt", started_at as "startedAt", ready_at as "readyAt", collected_at as "collectedAt", quote,
  total_amount as "totalAmount", currency, charged_amount as "chargedAmount", policy, moved, notes_from as "notesFrom",
  notes_for as "notesFor", cancellation, last_move as "lastMove", crew_ids as "crewIds", asset_ids as "assetIds",
  travel_minutes as "travelMinutes", visit, override, inspection, departed_at as "departedAt",
  delayed_to as "delayedTo", waived, rating`;

export const toBooking = ({ totalAmount, chargedAmount, currency, ...row }: BookingRow): Booking => ({
  ...row,
  quote: wholeQuote(row.quote),
  totalPrice: { amount: totalAmount, currency },
  charged: chargedAmount === null ? null : { amount: chargedAmount, currency },
});

const text = (value: unknown): string | null => (value === null ? null : JSON.stringify(value));

/** The values of INSERT and UPDATE, in their order. */
export const valuesOf = (booking: Booking): readonly unknown[] => [
  booking.id,
  booking.version,
  booking.number,
  booking.channel,
  booking.createdBy,
  booking.createdAt,
  booking.customerId,
  booking.vehicleId,
  booking.size,
  booking.siteId,
  booking.resourceId,
  booking.mode,
  text(booking.lines),
  booking.scheduledAt,
  booking.endsAt,
  booking.bufferBefore,
  booking.bufferAfter,
  booking.status,
  booking.checkedInAt,
  booking.startedAt,
  booking.readyAt,
  booking.collectedAt,
  text(booking.quote),
  booking.totalPrice.amount,
  booking.totalPrice.currency,
  booking.charged?.amount ?? null,
  text(booking.policy),
  text(booking.moved),
  booking.notesFrom,
  booking.notesFor,
  text(booking.cancellation),
  text(booking.lastMove),
  booking.crewIds,
  booking.assetIds,
  booking.travelMinutes,
  text(booking.visit),
  text(booking.override),
  text(booking.inspection),
  booking.departedAt,
  booking.delayedTo,
  text(booking.waived),
  text(booking.rating),
];

const NAMES =
  'id, version, number, channel, created_by, created_at, customer_id, vehicle_id, size, site_id, resource_id, mode, lines, scheduled_at, ends_at, buffer_before, buffer_after, status, checked_in_at, started_at, ready_at, collected_at, quote, total_amount, currency, charged_amount, policy, moved, notes_from, notes_for, cancellation, last_move, crew_ids, asset_ids, travel_minutes, visit, override, inspection, departed_at, delayed_to, waived, rating';
const places = NAMES.split(', ').map((_, index) => `$${index + 1}`);

export const INSERT = `insert into bookings.booking (${NAMES}) values (${places.join(', ')})`;
export const UPDATE = `update bookings.booking set (${NAMES}) = row(${places.join(', ')}), updated_at = now()
  where id = $1 and version = $${places.length + 1} returning id`;
