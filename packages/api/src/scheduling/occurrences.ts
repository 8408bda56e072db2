import type { Site } from '@bling/domain/facilities';
import { DAY, Instant, type UserId } from '@bling/domain/kernel';
import { nearest, type Occurrence, type RecurringPlan } from '@bling/domain/scheduling';
import { businessDayOf, slots } from '@bling/domain/scheduling/calendar';
import type { PlanningPorts } from './ports.ts';
import { searchFor, withBusy, type Wish } from './search.ts';

export type OccurrenceOrder = {
  readonly plan: Omit<RecurringPlan, 'version' | 'status' | 'createdAt' | 'occurrences'>;
  readonly createdBy: UserId | null;
  readonly onConflict: 'skip' | 'shift';
};

/** The free start of that business day that is nearest to a wish; null when there is none. */
const nearestThatDay = async (
  ports: PlanningPorts,
  site: Site,
  { startsAt, ...wish }: Wish & { startsAt: Instant },
) => {
  const search = await searchFor(ports, wish, 'web');
  if (!search.ok) return null;
  const { start, end } = businessDayOf(site, startsAt);
  const free = slots(await withBusy(ports, search.value, { from: start, to: end, except: null }));
  return nearest(free, startsAt, 1)[0] ?? null;
};

/** Books one date of a plan, at its time or (if that may be) at the nearest of its day; answers what became of it. */
export const bookOccurrence = async (
  ports: PlanningPorts,
  { plan, createdBy, onConflict }: OccurrenceOrder,
  { site, occurrence }: { readonly site: Site; readonly occurrence: Occurrence },
): Promise<Occurrence> => {
  const { siteId, customerId, vehicleId, serviceIds, addOnIds, size } = plan;
  const wish = { siteId, serviceIds, addOnIds, size };
  const order = { ...wish, customerId, vehicleId, hold: null, createdBy };
  const booked = await ports.jobs.book({ ...order, startsAt: occurrence.startsAt });
  if (booked.ok) return { ...occurrence, status: 'booked', bookingId: booked.value.bookingId, why: null };
  const conflict: Occurrence = { ...occurrence, status: 'conflict', why: booked.failure.code };
  if (onConflict === 'skip') return conflict;
  const startsAt = await nearestThatDay(ports, site, { ...wish, startsAt: occurrence.startsAt });
  const shifted = startsAt === null ? null : await ports.jobs.book({ ...order, startsAt });
  return shifted?.ok === true
    ? { ...occurrence, ...shifted.value, status: 'booked', why: booked.failure.code }
    : conflict;
};

/** Whether a date can be booked already. */
export const isWithinHorizon = ({ settings }: Site, startsAt: Instant, now: Instant): boolean =>
  startsAt <= Instant.plus(now, settings.horizonDays * DAY);
