import type { Ports } from '../../ports.ts';
import { createWorld, START } from '../world.ts';
import { openStage } from './open-stage.ts';

/** A stage kept in memory; `amended` may take a rule out of its ports. */
export const stageInMemory = (amended?: (ports: Ports) => Ports) => {
  const world = createWorld(START, amended);
  const { store } = world;
  return openStage({
    ...world,
    rows: async () => ({
      allocations: [...store.allocations.values()],
      bookings: [...store.bookings.values()],
      walkIns: [...store.walkIns.values()],
      holds: [...store.holds.values()],
      waitlist: [...store.waitlist.values()],
      occupants: [...store.occupants.values()],
      resources: [...store.resources.values()],
    }),
  });
};
