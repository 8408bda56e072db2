import { businessDayOf, openingsBetween } from '@bling/domain/scheduling/calendar';
import { DAY, HOUR, Instant, type SiteId } from '@bling/domain/kernel';
import { weekdayOf, dayOf } from '@bling/domain/facilities/calendar';
import type { Connection } from '../../src/session.ts';
import { productAt } from '../development/day.ts';
import { serviceId } from '../development/menu.ts';
import { DEMO_SITE } from '../development/sites.ts';
import { idFor } from '../ids.ts';
import { seedPorts } from '../seeding.ts';
import { chanceOf } from './chance.ts';
import { plantCitizen } from './people.ts';

const SERVICES = ['Outside and wheels', 'Outside, inside', 'Inside refresh'] as const;

type Day = { readonly weekday: number; readonly wanted: number; readonly waiting: number };

/** The next such day from today on; today itself when it is one. */
const nextDay = (today: Instant, weekday: number): Instant => {
  const ahead = (weekday - weekdayOf(dayOf(today.slice(0, 10))) + 7) % 7;
  return Instant.plus(today, ahead * DAY);
};

/** Somebody wants a time; whoever is refused goes elsewhere, as on any busy day. */
const wish = async (
  connection: Connection,
  siteId: SiteId,
  at: { readonly startsAt: Instant; readonly number: number },
) => {
  const { startsAt, number } = at;
  const chance = chanceOf(`rush ${number}`);
  const who = await plantCitizen(seedPorts(connection), number, startsAt);
  const product = productAt(connection, Instant.plus(startsAt, -DAY));
  const service = serviceId(chance.pick(SERVICES));
  const { items } = await product.scheduling.slots({
    siteId,
    serviceIds: [service],
    size: who.size,
    from: startsAt,
    to: Instant.plus(startsAt, 3 * HOUR),
    forCounter: true,
  });
  const [slot] = items;
  if (slot === undefined) return;
  const key = { idempotencyKey: idFor(`rush ${slot.startsAt} ${number}`) };
  const { customerId, vehicleId } = who;
  const order = {
    siteId,
    customerId,
    vehicleId,
    serviceIds: [service],
    startsAt: slot.startsAt,
    channel: 'phone' as const,
  };
  const { id } = await product.bookings.create({ ...order, ...key });
  if (chance.part() < 0.8) await product.bookings.confirm({ id, idempotencyKey: idFor(`rush confirm ${id}`) });
};

/** One day at the first site, as full as asked for. It is planted once. */
const seedDayOf =
  ({ weekday, wanted, waiting }: Day) =>
  async (connection: Connection): Promise<void> => {
    const ports = seedPorts(connection);
    const site = await ports.sites.find(DEMO_SITE);
    if (site === null) return;
    const day = businessDayOf(site, nextDay(ports.now(), weekday));
    const [opening] = openingsBetween(site, { start: day.start, end: day.end });
    if (opening === undefined) return;
    const known = await ports.bookings.board(DEMO_SITE, day);
    if (known.length >= wanted / 2) return;
    const chance = chanceOf(`rush ${day.date}`);
    const hours = Instant.between(opening.start, opening.end) / HOUR;
    for (let number = 1000; number < 1000 + wanted; number++) {
      const startsAt = Instant.plus(opening.start, chance.upTo(hours * 4) * (HOUR / 4));
      await wish(connection, DEMO_SITE, { startsAt, number });
    }
    const counter = productAt(connection, Instant.plus(opening.start, 2 * HOUR));
    for (let number = 0; number < waiting; number++)
      await counter.walkins.arrive({
        siteId: DEMO_SITE,
        serviceIds: [serviceId(SERVICES[0])],
        plate: `WQ${String(number + 10)}AB`,
        idempotencyKey: idFor(`rush walk-in ${day.date} ${number}`),
      });
  };

/** Two hundred want to come on the Saturday, and some come without asking. */
export const seedSaturday = seedDayOf({ weekday: 6, wanted: 200, waiting: 8 });
/** A day on which there is time to sweep. */
export const seedTuesday = seedDayOf({ weekday: 2, wanted: 9, waiting: 1 });
