import { HOUR, Instant } from '@bling/domain/kernel';
import { createWorld, once, seeding, START } from '../testing/index.ts';

/** A site with bays, Ana who books there, and people who work there. */
export const opened = async (bays = 1) => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(bays);
  const ana = await seeds.customerAccount('Ana');
  const cashier = await seeds.staff('cashier', house.siteId);
  const manager = await seeds.staff('manager', house.siteId);
  const at = (hours: number) => Instant.plus(START, hours * HOUR);
  const book = (hours: number, caller = ana.caller, changes: object = {}) =>
    caller.bookings.create(once({ ...house.wish, startsAt: at(hours), ...changes }));
  return { world, seeds, house, ana, cashier, manager, at, book };
};

export const eur = (amount: number) => ({ amount, currency: 'EUR' });
