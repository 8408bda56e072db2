import { Instant, MINUTE } from '@bling/domain/kernel';
import { Coupon, PriceRule, TaxRate } from '@bling/domain/pricing';
import { describe, expect, it } from 'vitest';
import { broughtTo, exampleBooking } from './booking-examples.ts';
import { exampleFleet } from './fleets.ts';
import { parentsIn } from './parents.ts';
import { exampleCoupon, exampleRule, plain } from './pricing-examples.ts';
import { repositoryContract } from './repository.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const repositories = (opened: Opened): void => {
  repositoryContract('price rules', opened, {
    find: ({ priceRules }) => priceRules.find,
    save: ({ priceRules }) => priceRules.save,
    make: async (ports) => exampleRule(ports),
    change: (rule) => valueOf(PriceRule.deactivate(rule)),
  });
  repositoryContract('coupons', opened, {
    find: ({ coupons }) => coupons.find,
    save: ({ coupons }) => coupons.save,
    make: async (ports) => exampleCoupon(ports),
    change: (coupon) => valueOf(Coupon.update(coupon, { minTotal: null, serviceIds: [], maxUses: null }, plain)),
  });
  repositoryContract('tax rates', opened, {
    find: ({ taxRates }) => taxRates.find,
    save: ({ taxRates }) => taxRates.save,
    make: async (_, parents) => TaxRate.set(await parents.category(), 2300, null),
    change: (rate) => TaxRate.set(rate.categoryId, 600, rate),
  });
};

const priceList = (opened: Opened): void => {
  describe('the price list', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const couponOf = (changes: Partial<Coupon> = {}) =>
      writing(async (ports) => {
        const made = exampleCoupon(ports, changes);
        await ports.coupons.save(made);
        return made.next;
      });

    it('asks only active rules for a price, and knows the others', async () => {
      const made = await writing(async (ports) => {
        const [one, other] = [exampleRule(ports), exampleRule(ports)];
        await ports.priceRules.save(one);
        await ports.priceRules.save(other);
        await ports.priceRules.save(valueOf(PriceRule.deactivate(other.next)));
        return [one.next.id, other.next.id];
      });
      const shown = async (which: 'all' | 'active') =>
        (await reading(({ priceRules }) => priceRules[which]())).map(({ id }) => id).filter((id) => made.includes(id));
      expect([await shown('all'), await shown('active')]).toEqual([made, made.slice(0, 1)]);
    });

    it('forgets the tax of a category that has none any more', async () => {
      const [kept, removed] = [await parents.category(), await parents.category()];
      await writing(async ({ taxRates }) => {
        await taxRates.save(TaxRate.set(kept, 2300, null));
        const set = TaxRate.set(removed, 600, null);
        await taxRates.save(set);
        await taxRates.save(TaxRate.remove(set.next).value);
      });
      const all = await reading(({ taxRates }) => taxRates.all());
      expect(all.filter(({ id }) => [kept, removed].includes(id))).toMatchObject([{ id: kept, basisPoints: 2300 }]);
      expect(await reading(({ taxRates }) => taxRates.ofCategories([kept, removed]))).toEqual([
        { categoryId: kept, basisPoints: 2300 },
      ]);
      expect(await reading(({ taxRates }) => taxRates.find(removed))).toMatchObject({ removed: true, version: 2 });
    });

    it('finds a coupon by its code, and lists those in reach with their uses', async () => {
      const [siteId, elsewhere] = await reading(async ({ newId }) => [newId(), newId()] as const);
      const [house, own, other] = [
        await couponOf(),
        await couponOf({ siteIds: [siteId] }),
        await couponOf({ siteIds: [elsewhere] }),
      ];
      expect(await reading(({ coupons }) => coupons.byCode(own.code))).toEqual(own);
      expect(await reading(({ coupons }) => coupons.byCode('NONE'))).toBeNull();
      await writing(({ coupons, newId }) =>
        coupons.redeem({ couponId: own.id, customerId: newId(), bookingId: newId() }),
      );
      const list = (scope: 'all' | 'nothing' | 'sites') =>
        reading(async ({ coupons }) => {
          const reach = scope === 'sites' ? { reach: scope, siteIds: [siteId], customerId: null } : { reach: scope };
          const { items } = await coupons.list({ scope: reach, limit: 100 });
          return items.filter(({ coupon: { id } }) => [house.id, own.id, other.id].includes(id));
        });
      expect((await list('all')).map(({ coupon, uses }) => [coupon.id, uses])).toEqual([
        [house.id, 0],
        [own.id, 1],
        [other.id, 0],
      ]);
      expect((await list('sites')).map(({ coupon }) => coupon.id)).toEqual([house.id, own.id]);
      expect(await list('nothing')).toEqual([]);
    });

    it('pages through coupons by their codes', async () => {
      await couponOf();
      await couponOf();
      const page = (cursor?: string) =>
        reading(({ coupons }) => coupons.list({ scope: { reach: 'all' }, limit: 1, cursor }));
      const first = await page();
      const second = await page(first.nextCursor ?? undefined);
      expect(first.items).toHaveLength(1);
      expect(second.items[0]?.coupon.code.localeCompare(first.items[0]?.coupon.code ?? '')).toBe(1);
    });

    it('counts the uses of a coupon, once for a booking', async () => {
      const coupon = await couponOf({ maxPerCustomer: 1 });
      const [ana, rui, bookingId] = await reading(async ({ newId }) => [newId(), newId(), newId()] as const);
      const redemption = { couponId: coupon.id, customerId: ana, bookingId };
      await writing(({ coupons }) => coupons.redeem(redemption));
      const uses = (customerId: string | null) =>
        reading(({ coupons }) => coupons.uses(coupon.id, customerId === null ? null : { customerId }));
      expect(await uses(ana)).toEqual({ all: 1, ofCustomer: 1 });
      expect([await uses(rui), await uses(null)]).toEqual([
        { all: 1, ofCustomer: 0 },
        { all: 1, ofCustomer: 0 },
      ]);
      await expect(writing(({ coupons }) => coupons.redeem(redemption))).rejects.toThrow();
      expect(await uses(ana)).toEqual({ all: 1, ofCustomer: 1 });
    });

    it('counts those of guests by phone or email, and none of what was cancelled', async () => {
      const coupon = await couponOf({});
      const { id: siteId } = await parents.site();
      const { id: resourceId } = await parents.bay(siteId);
      const phone = `+3519${String(Date.now()).slice(-8)}`;
      const [one, other] = [await parents.customer({ phone }), await parents.customer({ phone })];
      const place = { siteId, resourceId };
      const [first, second] = [
        await parents.booking({ ...place, customerId: one.id }),
        await parents.booking({ ...place, customerId: other.id }),
      ];
      await writing(async ({ coupons }) => {
        for (const { id: bookingId, customerId } of [first, second])
          await coupons.redeem({ couponId: coupon.id, customerId, bookingId });
      });
      const counted = () =>
        reading(async ({ coupons }) => ({
          guests: await coupons.uses(coupon.id, { guest: { phone, email: null } }),
          customer: await coupons.uses(coupon.id, { customerId: one.id }),
          strangers: await coupons.uses(coupon.id, { guest: { phone: null, email: null } }),
          listed: (await coupons.list({ scope: { reach: 'all' }, limit: 100 })).items
            .filter(({ coupon: { id } }) => id === coupon.id)
            .map(({ uses }) => uses),
        }));
      expect(await counted()).toEqual({
        guests: { all: 2, ofCustomer: 2 },
        customer: { all: 2, ofCustomer: 1 },
        strangers: { all: 2, ofCustomer: 0 },
        listed: [2],
      });
      await writing((ports) => ports.bookings.save(broughtTo(first, 'cancelled', ports.now())));
      expect(await counted()).toEqual({
        guests: { all: 1, ofCustomer: 1 },
        customer: { all: 1, ofCustomer: 0 },
        strangers: { all: 1, ofCustomer: 0 },
        listed: [1],
      });
    });
  });
};

const downstream = (opened: Opened): void => {
  describe('what a price asks of others', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('the jobs of a past period, in order, but for the cancelled', async () => {
      const { id: siteId } = await parents.site();
      const start = await reading(async ({ now }) => now());
      const [early, late, after] = await writing(async (ports) => {
        const made = [30, 60, 120, 45].map((minutes) =>
          exampleBooking(ports, {
            siteId,
            resourceId: ports.newId(),
            customerId: ports.newId(),
            startsAt: Instant.plus(start, minutes * MINUTE),
          }),
        );
        for (const booking of made.toReversed()) await ports.bookings.save(booking);
        for (const { next } of made.slice(3)) await ports.bookings.save(broughtTo(next, 'cancelled', start));
        return made.map(({ next }) => next);
      });
      const within = (to: number, most = 10) =>
        reading(({ pastWork }) => pastWork.within(siteId, { start, end: Instant.plus(start, to * MINUTE) }, most));
      const [service] = early?.lines ?? [];
      expect((await within(120))[0]).toEqual({
        bookingId: early?.id,
        startsAt: early?.scheduledAt,
        size: 'compact',
        channel: 'web',
        customerId: early?.customerId,
        serviceIds: [service?.refId],
        addOnIds: [],
      });
      const ids = async (...asked: Parameters<typeof within>) => (await within(...asked)).map((job) => job.bookingId);
      expect([await ids(120), await ids(121), await ids(121, 1)]).toEqual([
        [early?.id, late?.id],
        [early?.id, late?.id, after?.id],
        [early?.id],
      ]);
    });

    it('the fleets that a customer speaks for', async () => {
      const [ana, rui] = [await parents.customer(), await parents.customer()];
      const fleetId = await writing(async (ports) => {
        const opened = exampleFleet(ports, ana.id);
        await ports.fleets.save(opened);
        return opened.next.id;
      });
      const spoken = await reading(({ fleetsOf }) => fleetsOf.spokenForBy([ana.id, rui.id]));
      expect([spoken.get(ana.id), spoken.get(rui.id)]).toEqual([[fleetId], []]);
    });
  });
};

/** What a price list is to whoever asks for a price. */
export const pricingContracts = (opened: Opened): void => {
  repositories(opened);
  priceList(opened);
  downstream(opened);
};
