import { Booking, type BookingFact, type CancellationPolicy, cancellationFee } from '@bling/domain/bookings';
import type { Service } from '@bling/domain/catalog';
import type { Site } from '@bling/domain/facilities';
import { type Change, followedBy, HOUR, Instant, MINUTE, type SizeClass } from '@bling/domain/kernel';
import type { Quote } from '@bling/domain/pricing';
import { promise, WalkIn, type WalkInFact, walkInNumber } from '@bling/domain/walkins';
import { idFor } from '../ids.ts';
import { chanceOf } from './chance.ts';
import type { Citizen } from './people.ts';
import type { Visit } from './visits.ts';

type Decided<C> =
  | { readonly ok: true; readonly value: C }
  | { readonly ok: false; readonly failure: { readonly code: string } };
/** What the domain decided; the city asks for nothing that it refuses. */
export const valueOf = <C>(decided: Decided<C>): C => {
  if (!decided.ok) throw new Error(`the city: ${decided.failure.code}`);
  return decided.value;
};

/** One site of the city, with what it needs to price and place a visit. */
export type Place = {
  readonly site: Site;
  readonly bayIds: readonly string[];
  readonly services: readonly Service[];
  readonly priced: (service: Service, size: SizeClass, at: Instant) => Promise<Quote>;
};

const policyOf = ({ settings }: Site): CancellationPolicy => ({
  tiers: settings.cancellationTiers,
  rescheduleNoticeHours: settings.rescheduleNoticeHours,
  noShowPercent: 100,
  feeHonouredMinutes: settings.feeHonouredMinutes,
});

export type Deciding = { readonly visit: Visit; readonly who: Citizen; readonly bayId: string; readonly price: Quote };

/** A booking with all that became of it, as the domain decides it, told as one change. */
export const booked = (
  place: Place,
  { visit, who, bayId, price }: Deciding,
  numbered: { id: string; number: string },
) => {
  const chance = chanceOf(numbered.id);
  const madeAt = Instant.plus(visit.startsAt, -(3 + chance.upTo(200)) * HOUR);
  const channel = chance.weighed([
    [55, 'web'],
    [25, 'phone'],
    [20, 'counter'],
  ] as const);
  const placed = valueOf(
    Booking.place(
      {
        ...numbered,
        channel,
        createdBy: null,
        customerId: who.customerId,
        vehicleId: who.vehicleId,
        size: who.size,
        siteId: place.site.id,
        resourceId: bayId,
        crewIds: [],
        assetIds: [],
        bufferBefore: 0,
        bufferAfter: 0,
        travelMinutes: 0,
        mode: 'bay',
        visit: null,
        override: null,
        quote: price,
        policy: policyOf(place.site),
        notesFrom: null,
        startsAt: visit.startsAt,
      },
      { now: 0, most: 1 },
      madeAt,
    ),
  );
  const at = (now: Instant) => ({ by: null, now });
  const moved = (
    change: Change<Booking, BookingFact>,
    next: (booking: Booking) => Decided<Change<Booking, BookingFact>>,
  ) => followedBy(change, valueOf(next(change.next)));
  const sure = moved(placed, (booking) => Booking.confirm(booking, at(Instant.plus(madeAt, 20 * MINUTE))));
  const begins = Instant.plus(visit.startsAt, visit.late * MINUTE);
  const ends = placed.next.endsAt;
  switch (visit.end) {
    case 'cancelled':
      return moved(sure, (one) => {
        const when = Instant.plus(madeAt, HOUR);
        return Booking.cancelByCustomer(one, { expectedFee: cancellationFee(one, when), reason: null }, at(when));
      });
    case 'weather':
      return moved(sure, (one) =>
        Booking.cancelForFree(one, { by: 'site', reason: 'Rain' }, at(Instant.plus(visit.startsAt, -2 * HOUR))),
      );
    case 'no-show':
      return moved(sure, (one) => Booking.markNoShow(one, 30, at(Instant.plus(visit.startsAt, 40 * MINUTE))));
    default: {
      const started = moved(sure, (one) => Booking.start(one, at(begins)));
      return moved(started, (one) =>
        Booking.complete(
          one,
          one.lines.map(() => ({ outcome: 'done' as const, reason: null })),
          at(ends),
        ),
      );
    }
  }
};

type Numbered = { readonly ticket: number; readonly date: string };

/** A car that came without a booking, from its arrival to its leaving. */
export const walkedIn = (place: Place, { visit, who, bayId, price }: Deciding, { ticket, date }: Numbered) => {
  const chance = chanceOf(`wait ${place.site.code} ${date} ${ticket}`);
  const waited = chance.upTo(35);
  const said = waited * (0.7 + 0.6 * chance.part());
  const arrivedAt = Instant.plus(visit.startsAt, -waited * MINUTE);
  const arrived = valueOf(
    WalkIn.arrive(
      {
        id: idFor(`city walk-in ${place.site.code} ${date} ${ticket}`),
        siteId: place.site.id,
        number: walkInNumber(place.site.code, date, ticket),
        ticket,
        plate: who.plate,
        size: who.size,
        customerId: chance.part() < 0.5 ? who.customerId : null,
        quote: price,
        discountPercent: 0,
        promised: promise(said, []),
        priceFloor: place.site.settings.priceFloor,
      },
      arrivedAt,
    ),
  );
  const moved = (change: Change<WalkIn, WalkInFact>, next: (walkIn: WalkIn) => Decided<Change<WalkIn, WalkInFact>>) =>
    followedBy(change, valueOf(next(change.next)));
  if (visit.end !== 'done') return moved(arrived, (one) => WalkIn.leave(one, Instant.plus(arrivedAt, 20 * MINUTE)));
  const started = moved(arrived, (one) => WalkIn.start(one, { resourceId: bayId, crewIds: [] }, visit.startsAt));
  return moved(started, (one) => WalkIn.complete(one, Instant.plus(visit.startsAt, WalkIn.minutes(one) * MINUTE)));
};
