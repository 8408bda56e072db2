import { system, DAY, HOUR, Instant, MINUTE } from '@bling/domain/kernel';
import { createCaller, noOutside, reactions } from '@bling/api';
import { once } from '@bling/api/testing';
import { failureOf } from '@bling/client';
import { openDatabase } from '@bling/prisma';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { runsOn } from '../src/runs.ts';
import { type Product, startProduct } from './product.ts';

const BAYS = 4;
const PEOPLE = 200;
const JOB_MINUTES = 30;
const OPEN_HOURS = 10;
/** What fits, from the opening hours alone: no buffers, and a grid of half an hour. */
const FITS = BAYS * ((OPEN_HOURS * 60) / JOB_MINUTES);

const noon = Instant.ms(Instant.of(Math.ceil(Date.now() / DAY) * DAY + 2 * DAY));
const opening = Instant.of(noon + 8 * HOUR);
const closing = Instant.of(noon + (8 + OPEN_HOURS) * HOUR);

type Job = { readonly bay: string; readonly start: Date; readonly end: Date };
const JOBS = `
  select a.resource_id as bay, lower(a.during) as start, upper(a.during) as "end"
  from scheduling.allocation a join bookings.booking b on b.id = a.ref_id and a.ref_kind = 'booking'
  where b.site_id = $1 and b.scheduled_at >= $2 and b.scheduled_at < $3 and b.status = 'pending'`;

describe('a Saturday on which two hundred people want four bays at once', () => {
  let product: Product;
  let owner: pg.Client;
  const wish = { siteId: '', serviceIds: [''], size: 'compact' as const };

  beforeAll(async () => {
    product = await startProduct();
    owner = new pg.Client(product.database.superuserUrl);
    await owner.connect();
    const database = openDatabase({ url: product.database.appUrl, size: 2 });
    const runs = runsOn(database, reactions)('saturday');
    const admin = createCaller({ actor: system('saturday'), requestId: 'saturday', ...runs, outside: noOutside });
    const hours = ([1, 2, 3, 4, 5, 6, 7] as const).map((weekday) => ({ weekday, opens: '08:00', closes: '18:00' }));
    const address = { lines: ['Rua Um 1'], postcode: '1000', city: 'Lisboa', country: 'PT' };
    const taxes = { currency: 'EUR', taxMode: 'inclusive' as const, taxRounding: 'line' as const };
    const settings = { gridMinutes: { web: JOB_MINUTES, staff: 5 } };
    const place = { name: 'Saturday', code: 'SAT', zone: 'UTC', address, hours, exceptions: [], ...taxes, settings };
    const { id: siteId } = await admin.facilities.sites.create(once(place));
    for (let number = 1; number <= BAYS; number++)
      await admin.facilities.bays.create(
        once({ siteId, number, name: `Bay ${number}`, kind: 'hand', maxSize: 'large', equipment: [] }),
      );
    const { id: categoryId } = await admin.catalog.categories.create(once({ name: 'Saturday' }));
    await admin.pricing.taxes.set(once({ categoryId, basisPoints: 2300 }));
    const service = await admin.catalog.services.create(
      once({
        categoryId,
        name: 'Quick',
        description: '',
        includes: [],
        order: 1,
        channels: ['web'],
        price: { amount: 2000, currency: 'EUR' },
        minutes: JOB_MINUTES,
        bySize: {},
        bufferBefore: 0,
        bufferAfter: 0,
        bayKinds: [],
        equipment: [],
        isPopular: false,
        guarantee: 'none',
      }),
    );
    await database.close();
    Object.assign(wish, { siteId, serviceIds: [service.id] });
    const { api } = product.visit();
    const slots = () => api.scheduling.slots.query({ ...wish, from: opening, to: closing });
    await vi.waitFor(async () => expect((await slots()).items[0]?.resourceIds).toHaveLength(BAYS), 10_000);
  });
  afterAll(async () => {
    await owner.end();
    await product.stop();
  });

  /** Wants a time; when somebody was faster, whatever is left of the day, until nothing is. */
  const person = async (number: number): Promise<'booked' | 'too late'> => {
    const { api } = product.visit();
    const guest = { name: `Person ${number}`, phone: `+3519${String(10_000_000 + number)}` };
    let startsAt = Instant.plus(opening, (number % (FITS / BAYS)) * JOB_MINUTES * MINUTE);
    for (;;) {
      try {
        await api.bookings.createAsGuest.mutate({ ...wish, startsAt, guest });
        return 'booked';
      } catch (error) {
        const failure = failureOf(error);
        if (failure.code !== 'slot/taken' && failure.code !== 'too-busy') throw error;
        const { items } = await api.scheduling.slots.query({ ...wish, from: opening, to: closing });
        const next = items[number % Math.max(1, items.length)];
        if (next === undefined) return 'too late';
        ({ startsAt } = next);
      }
    }
  };

  it('books exactly what fits, by a count that knows nothing of the product', async () => {
    const ends = await Promise.all(Array.from({ length: PEOPLE }, (_, number) => person(number)));
    const booked = ends.filter((end) => end === 'booked').length;
    const { rows } = await owner.query<Job>(JOBS, [wish.siteId, opening, closing]);
    expect(booked).toBe(FITS);
    expect(rows).toHaveLength(FITS);

    const bays = [...new Set(rows.map(({ bay }) => bay))];
    expect(bays).toHaveLength(BAYS);
    for (const one of bays) {
      const jobs = rows.filter(({ bay }) => bay === one);
      const inOrder = jobs.toSorted((a, b) => Number(a.start) - Number(b.start));
      expect(inOrder.map(({ start }) => Number(start))).toEqual(
        Array.from({ length: FITS / BAYS }, (_, index) => Instant.ms(opening) + index * JOB_MINUTES * MINUTE),
      );
      for (const { start, end } of inOrder) expect(Number(end) - Number(start)).toBe(JOB_MINUTES * MINUTE);
    }
  }, 120_000);

  it('offers those who came too late the nearest times of the days around', async () => {
    const { api } = product.visit();
    const guest = { name: 'Too late', phone: '+351900000000' };
    const late = await api.bookings.createAsGuest.mutate({ ...wish, startsAt: opening, guest }).catch(failureOf);
    expect(late).toMatchObject({ code: 'slot/taken' });
    const { nearest } = (late as { readonly details: { readonly nearest: readonly Instant[] } }).details;
    expect(nearest).toHaveLength(3);
    for (const startsAt of nearest) expect(startsAt < opening || startsAt >= closing).toBe(true);
  });
});
