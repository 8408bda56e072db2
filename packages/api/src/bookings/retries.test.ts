import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, once, refusalOf, seeding, START } from '../testing/index.ts';

const opened = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(2);
  const ana = await seeds.customerAccount('Ana');
  const cashier = await seeds.staff('cashier', house.siteId);
  const order = once({ ...house.wish, startsAt: Instant.plus(START, 28 * HOUR) });
  return { world, seeds, house, ana, cashier, order };
};

describe('the same key', () => {
  it('gives the answer of the first try, and books once', async () => {
    const { world, ana, order } = await opened();
    const first = await ana.caller.bookings.create(order);
    expect(await ana.caller.bookings.create(order)).toEqual(first);
    expect(world.store.bookings.size).toBe(1);
    expect(world.audit().filter(({ action }) => action === 'bookings.create')).toHaveLength(1);
  });

  it('keeps nothing that the contract does not show', async () => {
    const { world, ana, order } = await opened();
    await ana.caller.bookings.create({ ...order, notes: 'Mind the aerial' });
    const kept = [...world.store.claims.values()].find(({ claim }) => claim.procedure === 'bookings.create');
    expect(kept?.answer).toMatchObject({ ok: true, value: { status: 'pending' } });
    expect(kept?.answer).not.toHaveProperty('value.notesFor');
    expect(kept?.answer).not.toHaveProperty('value.bufferAfter');
  });

  it('with another payload is a conflict, also for another procedure', async () => {
    const { ana, order } = await opened();
    const { id } = await ana.caller.bookings.create(order);
    const other = { kind: 'conflict', code: 'idempotency/other-payload', field: 'idempotencyKey' };
    expect(await refusalOf(ana.caller.bookings.create({ ...order, notes: 'More' }))).toEqual(other);
    const { idempotencyKey } = order;
    expect(await refusalOf(ana.caller.bookings.cancel({ id, idempotencyKey }))).toEqual(other);
  });

  it('sent while the first is at work answers that it is in flight', async () => {
    const { world, ana, order } = await opened();
    const both = await Promise.allSettled([ana.caller.bookings.create(order), ana.caller.bookings.create(order)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    const elsewhere = once(order);
    world.keyInFlight(ana.userId, elsewhere.idempotencyKey);
    expect(await refusalOf(ana.caller.bookings.create(elsewhere))).toEqual({
      kind: 'conflict',
      code: 'idempotency/in-flight',
      field: 'idempotencyKey',
    });
    expect(world.store.bookings.size).toBe(1);
  });

  it('of a refusal may be used again: a failure is not remembered', async () => {
    const { world, ana, order } = await opened();
    const tooSoon = { ...order, startsAt: START };
    expect(await refusalOf(ana.caller.bookings.create(tooSoon))).toMatchObject({ code: 'slot/too-soon' });
    expect(await ana.caller.bookings.create(order)).toMatchObject({ status: 'pending' });
    expect(world.audit().filter(({ action }) => action === 'bookings.create')).toHaveLength(1);
  });

  it('of another person is another key', async () => {
    const { world, seeds, ana, order } = await opened();
    const rui = await seeds.customerAccount('Rui');
    await ana.caller.bookings.create(order);
    await rui.caller.bookings.create(order);
    expect(world.store.bookings.size).toBe(2);
  });
});

describe('the version that was looked at', () => {
  it('is checked by every move', async () => {
    const { ana, cashier, order } = await opened();
    const { id, version } = await ana.caller.bookings.create(order);
    await cashier.caller.bookings.confirm(once({ id, version }));
    const stale = { kind: 'conflict', code: 'stale', field: 'version', details: { version: 2 } };
    const old = () => once({ id, version });
    const calls = [
      cashier.caller.bookings.confirm(old()),
      cashier.caller.bookings.checkIn(old()),
      cashier.caller.bookings.start(old()),
      cashier.caller.bookings.complete({ ...old(), outcomes: [] }),
      cashier.caller.bookings.markNoShow(old()),
      cashier.caller.bookings.undo(old()),
      ana.caller.bookings.cancel(old()),
      ana.caller.bookings.reschedule({ ...old(), startsAt: START }),
    ];
    for (const call of calls) expect(await refusalOf(call)).toEqual(stale);
  });
});

describe('two who want the last bay at once', () => {
  it('get it once', async () => {
    const { world, seeds, house, order } = await opened();
    const [bayId = ''] = house.bayIds;
    await seeds.admin.facilities.bays.setStatus(once({ bayId, status: 'inactive' }));
    await world.drain();
    const people = [await seeds.customerAccount(), await seeds.customerAccount(), await seeds.customerAccount()];
    const answers = await Promise.allSettled(people.map(({ caller }) => caller.bookings.create(once(order))));
    expect(answers.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(world.store.allocations.size).toBe(1);
    expect(world.store.bookings.size).toBe(1);
  });
});
