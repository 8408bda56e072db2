import { Instant, HOUR } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const wish = {
  site: {
    name: 'Harbour Street',
    code: 'HS',
    zone: 'Europe/Lisbon',
    address: { lines: ['Rua Um 1'], postcode: '1000-001', city: 'Lisboa', country: 'PT' },
    hours: [{ weekday: 1 as const, opens: '08:00', closes: '20:00' }],
    currency: 'EUR',
    taxMode: 'inclusive' as const,
    taxRounding: 'line' as const,
    taxNumber: 'PT501',
  },
  bays: [
    { name: 'Left', kind: 'hand' as const, maxSize: 'large' as const },
    { name: 'Right', kind: 'detail' as const, maxSize: 'oversized' as const },
  ],
  services: [
    { name: 'Wash', price: 1500, minutes: 30 },
    { name: 'Inside', description: 'Seats too', price: 2500, minutes: 45 },
  ],
  policy: { confirmation: 'instant' as const },
};

const opened = () => {
  const world = createWorld();
  const seeds = seeding(world);
  return { world, seeds, facilities: seeds.admin.facilities };
};

describe('a house from nothing', () => {
  it('has a site, bays and a menu at once, and is bookable', async () => {
    const { world, facilities } = opened();
    expect(await facilities.setupNeeded({})).toEqual({ needed: true });
    const { site, ...counts } = await facilities.setup(once(wish));
    expect(counts).toEqual({ bays: 2, services: 2 });
    expect(site).toMatchObject({
      taxNumber: 'PT501',
      legalName: null,
      settings: { confirmation: 'instant', horizonDays: 90 },
      exceptions: [],
    });
    expect(await facilities.setupNeeded({})).toEqual({ needed: false });
    const { items } = await facilities.bays.list({ siteId: site.id });
    expect(items.map(({ number, name, kind }) => [number, name, kind])).toEqual([
      [1, 'Left', 'hand'],
      [2, 'Right', 'detail'],
    ]);
    await world.drain();
    const menu = (await world.visitor().catalog.services.list({})).items;
    expect(menu).toMatchObject([
      { name: 'Wash', price: { amount: 1500, currency: 'EUR' }, minutes: 30 },
      { name: 'Inside', description: 'Seats too' },
    ]);
    const asked = { siteId: site.id, serviceIds: [menu[0]?.id ?? ''], size: 'compact' as const };
    const monday = { from: '2026-11-23T08:00:00.000Z', to: '2026-11-23T09:00:00.000Z' };
    expect((await world.visitor().scheduling.slots({ ...asked, ...monday })).items.length).toBeGreaterThan(0);
  });

  it('has a price at once when its tax is said, and none before', async () => {
    for (const [taxBasisPoints, priced] of [
      [undefined, false],
      [2300, true],
    ] as const) {
      const { world, facilities } = opened();
      const { site } = await facilities.setup(once({ ...wish, taxBasisPoints }));
      const [service] = (await world.visitor().catalog.services.list({})).items;
      const asked = { siteId: site.id, serviceIds: [service?.id ?? ''], size: 'compact' as const };
      const quote = world.visitor().pricing.quote(asked);
      if (priced) expect((await quote).lines[0]).toMatchObject({ taxRateBp: 2300 });
      else expect(await refusalOf(quote)).toMatchObject({ code: 'quote/no-tax-rate' });
    }
  });

  it('is set up once, and is all there or nothing', async () => {
    const { world, facilities } = opened();
    const twice = { ...wish, services: [...wish.services, { name: 'WASH', price: 1, minutes: 5 }] };
    expect(await refusalOf(facilities.setup(once(twice)))).toMatchObject({ code: 'setup/name-twice' });
    const nowhere = { ...wish, site: { ...wish.site, zone: 'Mars/Olympus' } };
    expect(await refusalOf(facilities.setup(once(nowhere)))).toMatchObject({ code: 'site/unknown-zone' });
    expect(world.facts()).toEqual([]);
    await facilities.setup(once(wish));
    expect(await refusalOf(facilities.setup(once(wish)))).toMatchObject({ code: 'setup/done' });
  });

  it('keeps what is on the menu already', async () => {
    const { seeds, facilities } = opened();
    const { id: categoryId } = await seeds.admin.catalog.categories.create(once({ name: 'washing' }));
    const known = await seeds.service({ categoryId, name: 'WASH' });
    await facilities.setup(once(wish));
    const { items } = await seeds.admin.catalog.services.list({});
    expect(items.filter(({ categoryId: id }) => id === categoryId).map(({ name }) => name)).toEqual(['WASH', 'Inside']);
    expect(items.map(({ id }) => id)).toContain(known.id);
  });
});

describe('what a house says of itself', () => {
  it('is set by its manager; the inside of an input is as strict as the outside', async () => {
    const { seeds } = opened();
    const { id: siteId } = await seeds.site();
    const { sites } = (await seeds.staff('manager', siteId)).caller.facilities;
    const changed = await sites.update(
      once({ siteId, version: 1, legalName: 'Lavagem Lda', receiptFooter: 'Thank you\nCome again', logo: '/logo.svg' }),
    );
    expect(changed).toMatchObject({ legalName: 'Lavagem Lda', taxNumber: null, logo: '/logo.svg' });
    const unknown = [
      { settings: { gridMinutes: { web: 15, staff: 5, phone: 1 } } },
      { settings: { cancellationTiers: [{ hoursBefore: 0, percent: 100, least: 1 }] } },
      { position: { lat: 1, lng: 1, up: 1 } },
      { logo: 'https://elsewhere.test/logo.svg' },
    ];
    for (const changes of unknown)
      expect(await refusalOf(sites.update(once({ siteId, version: 2, ...changes })))).toMatchObject({
        code: 'invalid-input',
      });
  });
});

describe('a bay that goes down', () => {
  it('names the bookings that wait in it, and none when it comes back', async () => {
    const { world, seeds } = opened();
    const house = await seeds.house(1);
    const [bayId = ''] = house.bayIds;
    const { id } = await (await seeds.customerAccount()).caller.bookings.create(
      once({ ...house.wish, startsAt: Instant.plus(START, 28 * HOUR) }),
    );
    const set = (status: 'active' | 'inactive') => seeds.admin.facilities.bays.setStatus(once({ bayId, status }));
    expect((await set('inactive')).inTheWay).toEqual([{ bookingId: id, startsAt: Instant.plus(START, 28 * HOUR) }]);
    expect((await set('active')).inTheWay).toEqual([]);
    world.pass(29 * HOUR);
    expect((await set('inactive')).inTheWay).toEqual([]);
  });
});

describe('a closure of a van', () => {
  it('is of a team of the site', async () => {
    const { world, seeds } = opened();
    const { id: siteId } = await seeds.site();
    const { id: elsewhere } = await seeds.site();
    const [mine, theirs] = [await seeds.team(siteId), await seeds.team(elsewhere)];
    const { id: bayId } = await seeds.bay(siteId);
    const span = { start: Instant.plus(START, HOUR), end: Instant.plus(START, 2 * HOUR) };
    const create = (changes: object) =>
      seeds.admin.facilities.closures.create(once({ siteId, span, reason: 'Brakes', kind: 'maintenance', ...changes }));
    for (const teamId of [theirs.id, world.newId()])
      expect(await refusalOf(create({ teamId }))).toMatchObject({ code: 'team/unknown' });
    expect(await refusalOf(create({ teamId: mine.id, bayId }))).toMatchObject({ code: 'closure/one-place' });
    expect(await create({ teamId: mine.id })).toMatchObject({ teamId: mine.id, bayId: null });
  });
});
