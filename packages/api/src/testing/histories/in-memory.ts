import type { Ports } from '../../ports.ts';
import { type Caller, createWorld, START } from '../world.ts';
import { openStage } from './open-stage.ts';

type InMemory = {
  /** May take a rule out of the ports. */
  readonly amended?: (ports: Ports) => Ports;
  /** May listen to what is called. */
  readonly listening?: (caller: Caller) => Caller;
};

/** A stage kept in memory. */
export const stageInMemory = ({ amended, listening = (caller) => caller }: InMemory = {}) => {
  const world = createWorld(START, amended);
  const { store } = world;
  return openStage({
    ...world,
    as: (actor) => listening(world.as(actor)),
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
