import { Span } from '@bling/domain/kernel';
import { once } from '../testing/index.ts';
import { eur, opened } from './opened.fixture.ts';

/** A wash that takes and costs more for a large car, mud that costs ten percent, and people who wash and polish. */
export const atTheCar = async () => {
  const all = await opened(1);
  const { seeds, house, ana, cashier, world, at } = all;
  const wash = await seeds.service({ bySize: { large: { price: eur(15_000), minutes: 45 } } });
  const wax = await seeds.service({ price: eur(4000), minutes: 30, skills: ['polish'] });
  await seeds.admin.pricing.rules.create(
    once({
      kind: 'soil',
      name: 'Mud',
      conditions: { soils: ['heavy', 'extreme'] },
      effect: { by: 'percent', direction: 'up', basisPoints: 1000 },
    }),
  );
  const washer = await seeds.staff('washer', house.siteId);
  const day = { start: at(22), end: at(34) };
  const rita = await seeds.worker({ siteId: house.siteId, skills: ['polish'], shifts: [day] });
  const wish = { ...house.wish, serviceIds: [wash.id] };
  const book = (hours: number, changes: object = {}) =>
    ana.caller.bookings.create(once({ ...wish, startsAt: at(hours), ...changes }));
  /** Booked for two in the afternoon and checked in. */
  const here = async (changes: object = {}) => {
    const booking = await book(28, changes);
    world.timeIs(at(28));
    await cashier.caller.bookings.checkIn(once({ id: booking.id }));
    return booking;
  };
  const taken = (bookingId: string) =>
    [...world.store.allocations.values()]
      .filter(({ ref }) => ref.id === bookingId)
      .map(({ resourceId, job }) => ({ resourceId, minutes: Span.minutes(job) }));
  const stored = (id: string) => world.store.bookings.get(id);
  return { ...all, wash, wax, washer, rita, wish, book, here, taken, stored };
};
export { eur };
