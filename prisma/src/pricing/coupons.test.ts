import { Coupon, usable } from '@bling/domain/pricing';
import { Instant, ok } from '@bling/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Database, openDatabase, portsOn } from '../index.ts';
import { cloneDatabase } from '../testing/index.ts';

const wiring = { now: () => Instant.of(Date.now()), requestId: 'race', subscribersOf: () => [] };

describe('a coupon that many want at once', () => {
  let clone: Awaited<ReturnType<typeof cloneDatabase>>;
  let database: Database;
  beforeAll(async () => {
    clone = await cloneDatabase();
    database = openDatabase({ url: clone.appUrl, size: 10 });
  });
  afterAll(async () => {
    await database.close();
    await clone.drop();
  });

  it('is given as often as it is worth, and no oftener', async () => {
    const draft = {
      code: 'RACE',
      name: 'Race',
      effect: { by: 'percent', direction: 'down', basisPoints: 1000 } as const,
      window: { from: null, until: null },
      siteIds: [],
      serviceIds: [],
      minTotal: null,
      maxUses: 5,
      maxPerCustomer: null,
    };
    const { value: id } = await database.write(async (connection) => {
      const ports = portsOn(connection, wiring);
      const made = Coupon.create({ id: ports.newId(), ...draft }, [], { mayGoDeep: false });
      if (!made.ok) throw new Error(made.failure.code);
      await ports.coupons.save(made.value);
      return ok(made.value.next.id);
    });
    const use = () =>
      database.write(async (connection) => {
        const { coupons, newId } = portsOn(connection, wiring);
        const coupon = await coupons.lock(id);
        if (coupon === null) throw new Error('no coupon');
        const left = usable(coupon, await coupons.uses(id, null));
        if (left.ok) await coupons.redeem({ couponId: id, customerId: newId(), bookingId: newId() });
        return left;
      });
    const answers = await Promise.all(Array.from({ length: 30 }, use));
    expect(answers.filter((answer) => answer.ok)).toHaveLength(5);
    const uses = await database.read(async (connection) =>
      ok(await portsOn(connection, wiring).coupons.uses(id, null)),
    );
    expect(uses.value).toEqual({ all: 5, ofCustomer: 0 });
  });
});
