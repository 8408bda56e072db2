import { createWorld, once, seeding } from '../testing/index.ts';

type Changes = object;

/** A house that sells a wash for 100.00, its owner's price list, and ways to ask for a price. */
export const openPrices = async () => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(2);
  const { rules, coupons, taxes } = seeds.admin.pricing;
  const { quote } = world.visitor().pricing;
  const saturday = '2026-11-28T10:00:00.000Z';
  return {
    world,
    seeds,
    house,
    saturday,
    rules,
    coupons,
    taxes,
    ask: (changes: Changes = {}) => quote({ ...house.wish, ...changes }),
    total: async (changes: Changes = {}) => (await quote({ ...house.wish, ...changes })).total.amount,
    /** Ten percent off for everyone, unless changed. */
    rule: (changes: Changes = {}) =>
      rules.create(
        once({
          kind: 'promo',
          name: `Rule ${world.newId()}`,
          conditions: {},
          effect: { by: 'percent', direction: 'down', basisPoints: 1000 },
          ...changes,
        }),
      ),
    /** A fifth off, under SPRING unless changed. */
    coupon: (changes: Changes = {}) =>
      coupons.create(
        once({ code: 'spring', name: 'Spring', effect: { by: 'percent', basisPoints: 2000 }, ...changes }),
      ),
    guest: (changes: Changes = {}) =>
      world
        .visitor()
        .bookings.createAsGuest(
          once({ ...house.wish, startsAt: saturday, guest: { name: 'Rui', phone: '+351 912 000 001' }, ...changes }),
        ),
  };
};
