import 'temporal-polyfill/global';
import { defaultSiteSettings, blankLetterhead, type Site } from '@bling/domain/facilities';
import { Instant, MINUTE } from '@bling/domain/kernel';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDatabase } from '../../src/seed.ts';
import { cloneDatabase, type TestDatabase } from '../../src/testing/index.ts';
import { openDatabase } from '../../src/unit-of-work.ts';
import { chanceOf } from './chance.ts';
import { demandOn, isWet } from './demand.ts';
import { citizen } from './people.ts';
import { visitsOn } from './visits.ts';
import { seedCity } from './year.ts';

const site: Site = {
  id: 'site-1',
  version: 1,
  name: 'Site',
  code: 'HS',
  zone: 'Europe/Lisbon',
  dayEndsAt: '00:00',
  address: { lines: [], postcode: '', city: '', country: 'PT' },
  position: null,
  hours: ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' })),
  exceptions: [],
  currency: 'EUR',
  taxMode: 'inclusive',
  taxRounding: 'line',
  settings: defaultSiteSettings,
  ...blankLetterhead,
};
const offers = [40, 75, 95];
const dates = Array.from({ length: 364 }, (_, day) => new Date(Date.UTC(2026, 0, 1 + day)).toISOString().slice(0, 10));
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);

describe('the city', () => {
  it('is the same on every machine', () => {
    const day = { site, date: '2026-05-16', bays: 4, offers };
    expect(visitsOn(day, 100)).toEqual(visitsOn(day, 100));
    expect(citizen(7)).toEqual(citizen(7));
    expect(citizen(7)).not.toEqual(citizen(8));
    expect([chanceOf('a').upTo(1000), chanceOf('a').upTo(1000)]).toEqual([575, 575]);
  });

  it('washes on Saturdays, and not in the rain', () => {
    const onDays = (wanted: (date: string) => boolean) => {
      const some = dates.filter(wanted);
      return sum(some.map((date) => demandOn(date))) / some.length;
    };
    const weekday = (date: string) => new Date(date).getUTCDay();
    expect(onDays((date) => weekday(date) === 6)).toBeGreaterThan(2 * onDays((date) => weekday(date) === 2));
    expect(onDays((date) => isWet(date))).toBeLessThan(0.6 * onDays((date) => !isWet(date)));
    const wet = dates.filter((date) => isWet(date)).length;
    expect(wet).toBeGreaterThan(40);
    expect(wet).toBeLessThan(140);
  });

  it('never has two cars in one bay, nor anyone outside the hours', () => {
    for (const date of dates.filter((_, index) => index % 9 === 0)) {
      const visits = visitsOn({ site, date, bays: 3, offers }, 50);
      for (let bay = 0; bay < 3; bay++) {
        const here = visits.filter((visit) => visit.bay === bay);
        for (const [index, { startsAt, offer }] of here.entries()) {
          const over = Instant.plus(startsAt, (offers[offer] ?? 0) * MINUTE);
          expect(over <= (here[index + 1]?.startsAt ?? '9')).toBe(true);
        }
      }
    }
  });
});

describe('the city in the database', () => {
  let clone: TestDatabase;
  let owner: pg.Client;
  beforeAll(async () => {
    clone = await cloneDatabase();
    owner = new pg.Client(clone.superuserUrl);
    await owner.connect();
  });
  afterAll(async () => {
    await owner.end();
    await clone.drop();
  });
  const count = async (text: string): Promise<number> =>
    (await owner.query<{ n: number }>(`select count(*)::int as n from ${text}`)).rows[0]?.n ?? 0;

  it('lives through its days once, with outcomes, numbers without gaps, and nobody told by mail', async () => {
    const database = openDatabase({ url: clone.appUrl, size: 2 });
    await seedDatabase(database, { env: 'development', module: 'catalog' });
    await seedDatabase(database, { env: 'development', module: 'facilities' });
    const play = () =>
      database.write((connection) => seedCity({ people: 20, days: 6 })(connection).then(() => ({ ok: true }) as const));
    await play();
    const booked = await count('bookings.booking');
    expect(booked).toBeGreaterThan(50);
    await play();
    expect(await count('bookings.booking')).toBe(booked);
    expect(await count(`bookings.booking where status in ('pending', 'confirmed', 'in_progress')`)).toBe(0);
    expect(await count(`bookings.booking where status = 'completed' and charged_amount > 0`)).toBeGreaterThan(
      booked / 2,
    );
    expect(await count('scheduling.allocation')).toBe(0);
    expect(await count('notifications.delivery')).toBe(0);
    const gaps = `(select 1 from walkins.walk_in group by site_id, (arrived_at at time zone 'Europe/Lisbon')::date having max(ticket) <> count(*)) g`;
    expect(await count(gaps)).toBe(0);
    await database.close();
  }, 120_000);

  it('has quiet days and busy ones, each planted once', async () => {
    const database = openDatabase({ url: clone.appUrl, size: 2 });
    const planted = async () => {
      await seedDatabase(database, { env: 'development', scenario: 'quiet-tuesday' });
      return count(`bookings.booking where channel = 'phone' and status in ('pending', 'confirmed')`);
    };
    const first = await planted();
    expect(first).toBeGreaterThan(4);
    expect(await planted()).toBe(first);
    await database.close();
  }, 120_000);
});
