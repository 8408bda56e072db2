import { describe, expect, it } from 'vitest';
import { once, refusalOf } from '../testing/index.ts';
import { atTheCar, eur } from './visit.fixture.ts';

const large = { size: 'large', soil: 'heavy' } as const;
const consent = { by: 'Ana Reis', way: 'in_person' } as const;

describe('a car that is larger and dirtier than was said', () => {
  it('is noted with what it changes and why, and without consent the price stands', async () => {
    const { here, cashier, stored, taken, wash } = await atTheCar();
    const { id } = await here();
    const answer = await cashier.caller.bookings.inspect(once({ id, ...large }));
    expect(answer).toMatchObject({
      isAgreed: false,
      fits: true,
      freeUntil: null,
      minutesBefore: 30,
      minutesAfter: 45,
      difference: {
        before: eur(10_000),
        after: eur(16_500),
        lines: [
          {
            refId: wash.id,
            before: eur(10_000),
            after: eur(16_500),
            reasons: [
              { kind: 'size', amount: eur(5000) },
              { kind: 'soil', name: 'Mud', amount: eur(1500) },
            ],
          },
        ],
      },
    });
    expect(stored(id)).toMatchObject({ size: 'compact', totalPrice: eur(10_000), inspection: { consent: null } });
    expect(taken(id)).toMatchObject([{ minutes: 30 }]);
  });

  it('with consent is what it is: price, lines, length, and the plan', async () => {
    const { here, cashier, ana, at, stored, taken, world, washer } = await atTheCar();
    const { id } = await here();
    const key = once({ id, ...large, consent, expectedTotal: eur(16_500) });
    expect(await cashier.caller.bookings.inspect(key)).toMatchObject({
      isAgreed: true,
      booking: { endsAt: at(28.75) },
    });
    expect(stored(id)).toMatchObject({
      size: 'large',
      totalPrice: eur(16_500),
      quote: { soil: 'heavy', total: eur(16_500) },
      inspection: { ...large, consent: { ...consent, at: at(28), recordedBy: cashier.userId } },
    });
    expect(taken(id)).toMatchObject([{ minutes: 45 }]);
    expect(await ana.caller.bookings.get({ id })).toMatchObject({ inspection: { consent } });
    await washer.caller.bookings.start(once({ id }));
    await washer.caller.bookings.complete(once({ id, outcomes: [{ outcome: 'done' }] }));
    expect(stored(id)).toMatchObject({ charged: eur(16_500) });
    expect(JSON.stringify(world.facts())).not.toContain('Ana Reis');
    expect(JSON.stringify(world.audit())).not.toContain('Ana Reis');
  });

  it('is not agreed at another price than was shown', async () => {
    const { here, cashier, stored } = await atTheCar();
    const { id } = await here();
    const inspect = cashier.caller.bookings.inspect(once({ id, ...large, consent, expectedTotal: eur(12_000) }));
    expect(await refusalOf(inspect)).toMatchObject({
      code: 'booking/price-changed',
      details: { total: eur(16_500) },
    });
    expect(stored(id)).toMatchObject({ totalPrice: eur(10_000), inspection: null });
  });

  it('does not fit when another comes after it, and what stands in the way is told', async () => {
    const { here, cashier, book, at, stored, taken } = await atTheCar();
    const next = await book(28.75);
    const { id } = await here();
    expect(await cashier.caller.bookings.inspect(once({ id, ...large }))).toMatchObject({
      fits: false,
      freeUntil: at(28.75),
    });
    expect(await refusalOf(cashier.caller.bookings.inspect(once({ id, ...large, consent })))).toMatchObject({
      kind: 'conflict',
      code: 'booking/no-room',
      details: { resourceId: next.resourceId, kind: 'booking', from: at(28.75) },
    });
    expect(stored(id)).toMatchObject({ size: 'compact', totalPrice: eur(10_000) });
    expect(taken(id)).toMatchObject([{ minutes: 30 }]);
  });

  it('too large for its bay must move first', async () => {
    const { here, cashier } = await atTheCar();
    const { id } = await here();
    const inspect = (changes: object) =>
      cashier.caller.bookings.inspect(once({ id, size: 'oversized' as const, soil: 'normal' as const, ...changes }));
    expect(await inspect({})).toMatchObject({ fits: false, freeUntil: null });
    expect(await refusalOf(inspect({ consent }))).toMatchObject({ code: 'booking/bay-unfit' });
  });
});

describe('an inspection', () => {
  it('that finds what was said changes nothing', async () => {
    const { here, cashier } = await atTheCar();
    const { id } = await here();
    const answer = await cashier.caller.bookings.inspect(once({ id, size: 'compact', soil: 'normal' }));
    expect(answer.difference).toMatchObject({ before: eur(10_000), after: eur(10_000), lines: [{ reasons: [] }] });
  });

  it('is for cars that are here, until they are done', async () => {
    const { book, cashier, world, at } = await atTheCar();
    const { id } = await book(28);
    await cashier.caller.bookings.confirm(once({ id }));
    for (const changes of [{}, { consent }])
      expect(await refusalOf(cashier.caller.bookings.inspect(once({ id, ...large, ...changes })))).toMatchObject({
        code: 'booking/not-here',
      });
    world.timeIs(at(28));
    await cashier.caller.bookings.start(once({ id }));
    await cashier.caller.bookings.inspect(once({ id, ...large, consent }));
    await cashier.caller.bookings.complete(once({ id, outcomes: [{ outcome: 'done' }] }));
    expect(await refusalOf(cashier.caller.bookings.inspect(once({ id, ...large })))).toMatchObject({
      code: 'booking/not-allowed-now',
    });
  });

  it('by a washer shows no money, and takes nobody’s consent', async () => {
    const { here, washer, stored } = await atTheCar();
    const { id } = await here();
    const answer = await washer.caller.bookings.inspect(once({ id, ...large }));
    expect(answer).toMatchObject({ difference: null, minutesAfter: 45, booking: { inspection: large } });
    expect(JSON.stringify(answer)).not.toContain('amount');
    expect(await refusalOf(washer.caller.bookings.inspect(once({ id, ...large, consent })))).toMatchObject({
      code: 'not-allowed',
    });
    expect(stored(id)).toMatchObject({ totalPrice: eur(10_000) });
  });

  it('of work that began in another bay gets longer there', async () => {
    const { seeds, house, here, cashier, world, at, taken } = await atTheCar();
    const { id: elsewhere } = await seeds.bay(house.siteId);
    const { id } = await here();
    world.timeIs(at(28.25));
    await cashier.caller.bookings.start(once({ id, resourceId: elsewhere }));
    await cashier.caller.bookings.inspect(once({ id, ...large, consent }));
    expect(taken(id)).toEqual([{ resourceId: elsewhere, minutes: 45 }]);
    const [allocation] = [...world.store.allocations.values()];
    expect(allocation?.job).toEqual({ start: at(28.25), end: at(29) });
  });

  it('tells a washer no price, whatever total they guess', async () => {
    const { here, washer } = await atTheCar();
    const { id } = await here();
    const answer = await washer.caller.bookings.inspect(once({ id, ...large, expectedTotal: eur(1) }));
    expect(answer).toMatchObject({ isAgreed: false, difference: null });
  });
});

describe('a service that takes another time on the menu by now', () => {
  it('takes of a booking what was agreed when somebody else is to do it', async () => {
    const { here, seeds, manager, stored, taken, wash, rita } = await atTheCar();
    const { id } = await here();
    await seeds.admin.catalog.services.update(once({ serviceId: wash.id, version: wash.version, minutes: 90 }));
    await manager.caller.bookings.assign(once({ id, crewIds: [rita.id] }));
    expect(stored(id)).toMatchObject({ crewIds: [rita.id] });
    expect(taken(id).map(({ minutes }) => minutes)).toEqual([30, 30]);
  });
});
