import { DAY, Instant } from '@bling/domain/kernel';
import { createWorld, once, seeding, START } from '../testing/index.ts';

/** A site with bays, and somebody who looks for a time. */
export const opened = async (bays = 1) => {
  const world = createWorld();
  const seeds = seeding(world);
  const house = await seeds.house(bays);
  const visitor = world.visitor();
  const key = () => globalThis.crypto.randomUUID();
  const at = (time: string) => `2026-11-21T${time}:00.000Z`;
  const slots = async (changes: object = {}) => {
    const asked = { ...house.wish, from: START, to: Instant.plus(START, DAY), ...changes };
    return (await visitor.scheduling.slots(asked)).items.map(({ startsAt }) => startsAt);
  };
  const place = (startsAt: Instant, visitorKey = key()) =>
    visitor.scheduling.holds.place(once({ ...house.wish, startsAt, visitorKey }));
  return { world, seeds, house, visitor, key, at, slots, place };
};
