import type { Site } from '@bling/domain/facilities';
import { ok, refusing, type ResourceId } from '@bling/domain/kernel';
import { minuteOf } from '@bling/domain/scheduling/calendar';
import { WalkIn, walkInFailures } from '@bling/domain/walkins';
import { searchFor, takeSlot } from '../scheduling/index.ts';
import type { WalkInPorts } from './ports.ts';
import { workOf } from './work-of.ts';

const refuse = refusing(walkInFailures);
type Begin = { readonly walkIn: WalkIn; readonly site: Site; readonly resourceId: ResourceId | undefined };

/** The places without a car in work, or the one that was named. */
const placesFor = async (ports: WalkInPorts, { site, resourceId }: Begin) => {
  const occupied = await ports.occupancy.ofSite(site.id);
  const there = occupied.find((one) => one.resourceId === resourceId);
  const isOpen = (id: ResourceId): boolean =>
    (resourceId === undefined || id === resourceId) && !occupied.some((one) => one.resourceId === id);
  return there === undefined ? ok(isOpen) : refuse('walk-in/bay-occupied', { number: there.number });
};

/** Takes a bay, people and things from now on, for as long as the work takes; never what is booked. */
export const begin = async (ports: WalkInPorts, asked: Begin) => {
  const { walkIn } = asked;
  const { id, number } = walkIn;
  const search = await searchFor(ports, workOf(walkIn), 'staff');
  if (!search.ok) return refuse('walk-in/no-bay-free');
  const { request } = search.value;
  await ports.resources.lock(request.places.map(({ resourceId }) => resourceId));
  const isOpen = await placesFor(ports, asked);
  if (!isOpen.ok) return isOpen;
  const startsAt = minuteOf(ports.now());
  const ref = { kind: 'walkin', id };
  const now = { ...request, gridMinutes: 1, noticeMinutes: 0, now: startsAt };
  const places = request.places.filter(({ resourceId }) => isOpen.value(resourceId));
  const job = { ...request.job, minutes: WalkIn.minutes(walkIn) };
  const taken = await takeSlot(ports, {
    search: { ...search.value, request: { ...now, places, job } },
    startsAt,
    kind: 'walkin',
    ref,
    expiresAt: null,
    hold: null,
    replaces: null,
  });
  if (!taken.ok) return refuse('walk-in/no-bay-free');
  const begun = WalkIn.start(walkIn, taken.value, ports.now());
  if (!begun.ok) return begun;
  await ports.occupancy.enter({ resourceId: taken.value.resourceId, ref, number });
  await ports.walkIns.save(begun.value);
  return ok(begun.value.next);
};
