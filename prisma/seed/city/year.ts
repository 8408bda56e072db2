import type { Ports } from '@bling/api/ports';
import { Booking, type BookingFact, type CancellationPolicy, cancellationFee } from '@bling/domain/bookings';
import { Service } from '@bling/domain/catalog';
import type { Site } from '@bling/domain/facilities';
import { businessDay, clockAt, datesBetween } from '@bling/domain/facilities/calendar';
import { type Change, DAY, followedBy, HOUR, Instant, MINUTE, type SizeClass } from '@bling/domain/kernel';
import { type Quote, quote } from '@bling/domain/pricing';
import { WalkIn, type WalkInFact, walkInNumber } from '@bling/domain/walkins';
import { portsOn } from '../../src/ports.ts';
import type { Connection } from '../../src/session.ts';
import { idFor } from '../ids.ts';
import { seedPorts } from '../seeding.ts';
import { chanceOf } from './chance.ts';
import { type Citizen, citizen, plantCitizen } from './people.ts';
import { type Visit, visitsOn } from './visits.ts';

/** How many live in the city, and for how many days they have come. */
export type City = { readonly people: number; readonly days: number };
const lisbon: City = { people: 600, days: 365 };

type Decided<C> =
  | { readonly ok: true; readonly value: C }
  | { readonly ok: false; readonly failure: { readonly code: string } };
const valueOf = <C>(decided: Decided<C>): C => {
  if (!decided.ok) throw new Error(`the city: ${decided.failure.code}`);
  return decided.value;
};

/** One site of the city, with what it needs to price and place a visit. */
type Place = {
  readonly site: Site;
  readonly bayIds: readonly string[];
  readonly services: readonly Service[];
  readonly priced: (service: Service, size: SizeClass, at: Instant) => Promise<Quote>;
};

const openPlace = async (ports: Ports, site: Site): Promise<Place> => {
  const [categories, bays, rules] = [
    await ports.categories.all(),
    await ports.bays.ofSite(site.id),
    await ports.priceRules.active(),
  ];
  const offered = (await Promise.all(categories.map(({ id }) => ports.services.all(id)))).flat();
  const services = offered
    .filter(({ status, bayKinds, skills }) => status === 'active' && bayKinds.length === 0 && skills.length === 0)
    .flatMap((service) => Service.at(service, site.id) ?? []);
  const taxRates = await ports.taxRates.ofCategories(categories.map(({ id }) => id));
  const { currency, taxMode, taxRounding, settings } = site;
  const priced: Place['priced'] = async (service, size, at) =>
    valueOf(
      quote({
        currency,
        taxMode,
        taxRounding,
        services: [service],
        addOns: [],
        occasion: {
          siteId: site.id,
          size,
          starts: clockAt(at, site.zone),
          soil: null,
          channel: 'counter',
          mode: 'bay',
          distanceKm: null,
          fleetIds: [],
          isMember: false,
        },
        rules,
        coupon: null,
        mayGoDeep: false,
        taxRates,
        priceFloor: settings.priceFloor,
        validForMinutes: settings.quoteValidMinutes,
        at,
      }),
    );
  return { site, bayIds: bays.filter(({ status }) => status === 'active').map(({ id }) => id), services, priced };
};

const policyOf = ({ settings }: Site): CancellationPolicy => ({
  tiers: settings.cancellationTiers,
  rescheduleNoticeHours: settings.rescheduleNoticeHours,
  noShowPercent: 100,
  feeHonouredMinutes: settings.feeHonouredMinutes,
});

type Deciding = { readonly visit: Visit; readonly who: Citizen; readonly bayId: string; readonly price: Quote };

/** A booking with all that became of it, as the domain decides it, told as one change. */
const booked = (place: Place, { visit, who, bayId, price }: Deciding, numbered: { id: string; number: string }) => {
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

/** A car that came without a booking, from its arrival to its leaving. */
const walkedIn = (place: Place, { visit, who, bayId, price }: Deciding, ticket: number, date: string) => {
  const chance = chanceOf(`wait ${place.site.code} ${date} ${ticket}`);
  const waited = chance.upTo(35);
  const said = Math.round((waited * (0.7 + 0.6 * chance.part())) / 5) * 5;
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
        promised: {
          minutes: said,
          least: Math.floor((said * 0.75) / 5) * 5,
          most: Math.ceil((said * 1.5 + 5) / 5) * 5,
        },
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

/** A day of a site: every visit with its outcome; bookings and walk-ins keep their facts, with the time of the day. */
const playDay = async (connection: Connection, place: Place, { date, people }: { date: string; people: number }) => {
  const wiring = { requestId: `city ${date}`, subscribersOf: () => [] };
  const ports = portsOn(connection, { ...wiring, now: () => Instant.of(Date.parse(`${date}T20:00:00.000Z`)) });
  const minutes = place.services.map((service) => Service.forSize(service, 'oversized').minutes + service.bufferAfter);
  const visits = visitsOn({ site: place.site, date, bays: place.bayIds.length, offers: minutes }, people);
  for (const [index, visit] of visits.entries()) {
    const service = place.services[visit.offer];
    const bayId = place.bayIds[visit.bay];
    if (service === undefined || bayId === undefined) continue;
    const who = citizen(visit.citizen);
    const deciding = { visit, who, bayId, price: await place.priced(service, who.size, visit.startsAt) };
    if (visit.kind === 'booking') {
      const id = idFor(`city booking ${place.site.code} ${date} ${index}`);
      const number = await ports.bookings.nextNumber(visit.startsAt);
      await ports.bookings.save(booked(place, deciding, { id, number }));
    } else {
      const ticket = await ports.walkIns.nextTicket(place.site.id, date);
      await ports.walkIns.save(walkedIn(place, deciding, ticket, date));
    }
  }
};

/** Whether somebody has been here already on one of some days. */
const isPlayed = async (ports: Ports, site: Site, dates: readonly string[]): Promise<boolean> => {
  for (const date of dates) if ((await ports.bookings.board(site.id, businessDay(site, date))).length > 0) return true;
  return false;
};

/** Every site of the house as it was in the days before today: the same visits on every machine. Days that were played stay. */
export const seedCity =
  ({ people, days }: City) =>
  async (connection: Connection): Promise<void> => {
    const ports = seedPorts(connection);
    const today = ports.now();
    const from = Instant.plus(today, -days * DAY);
    for (let number = 0; number < people; number++) await plantCitizen(ports, number, from);
    for (const site of await ports.sites.all()) {
      const place = await openPlace(ports, site);
      const dates = datesBetween(from, Instant.plus(today, -DAY), site.zone);
      if (place.services.length === 0 || (await isPlayed(ports, site, dates.slice(0, 14)))) continue;
      for (const date of dates) await playDay(connection, place, { date, people });
    }
  };

/** A year of six hundred people. */
export const seedYear = seedCity(lisbon);
