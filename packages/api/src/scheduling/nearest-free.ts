import { DAY, Instant } from '@bling/domain/kernel';
import { nearest } from '@bling/domain/scheduling';
import { slots } from '@bling/domain/scheduling/calendar';
import type { SchedulingPorts } from './ports.ts';
import { type Channel, searchFor, type Wish, withBusy } from './search.ts';

/** Searched around a wish that was refused: far enough to find something, near enough to be wanted. */
const AROUND_MS = 7 * DAY;

type Missed = Wish & { readonly startsAt: Instant };

/** The three free starts nearest to the one that was missed, in time order. */
export const nearestFree = async (ports: SchedulingPorts, { startsAt, ...wish }: Missed, channel: Channel) => {
  const search = await searchFor(ports, wish, channel);
  if (!search.ok) return { nearest: [] };
  const window = { from: Instant.plus(startsAt, -AROUND_MS), to: Instant.plus(startsAt, AROUND_MS), except: null };
  return { nearest: nearest(slots(await withBusy(ports, search.value, window)), startsAt) };
};
