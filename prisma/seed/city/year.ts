import type { Ports } from '@bling/api/ports';
import { Service } from '@bling/domain/catalog';
import type { Site } from '@bling/domain/facilities';
import { businessDay, clockAt, datesBetween } from '@bling/domain/facilities/calendar';
import { DAY, Instant } from '@bling/domain/kernel';
import { quote } from '@bling/domain/pricing';
import { portsOn } from '../../src/ports.ts';
import type { Connection } from '../../src/session.ts';
import { idFor } from '../ids.ts';
import { seedPorts } from '../seeding.ts';
import { booked, type Place, valueOf, walkedIn } from './outcomes.ts';
import { citizen, plantCitizen } from './people.ts';
import { visitsOn } from './visits.ts';

/** How many live in the city, and for how many days they have come. */
export type City = { readonly people: number; readonly days: number };
const lisbon: City = { people: 600, days: 365 };

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
        bundles: [],
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
      await ports.walkIns.save(walkedIn(place, deciding, { ticket, date }));
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
