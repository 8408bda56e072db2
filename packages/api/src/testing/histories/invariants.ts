import { keepsBay } from '@bling/domain/bookings';
import { fits, Span, distanceKm } from '@bling/domain/kernel';
import { resourcesOf } from '@bling/domain/scheduling';
import { businessDayOf } from '@bling/domain/scheduling/calendar';
import type { Snapshot } from './stage.ts';

type Taken = Snapshot['allocations'][number];
const isLive = ({ expiresAt }: Taken, now: string): boolean => expiresAt === null || expiresAt > now;

/** 1: no two live allocations of a resource overlap. */
const overlaps = ({ allocations, now }: Snapshot): readonly string[] => {
  const live = allocations
    .filter((one) => isLive(one, now))
    .toSorted((a, b) => (a.during.start < b.during.start ? -1 : 1));
  const last = new Map<string, Taken>();
  const found: string[] = [];
  for (const one of live) {
    const before = last.get(one.resourceId);
    if (before !== undefined && Span.overlap(before.during, one.during))
      found.push(
        `${one.resourceId} is taken twice: ${before.ref.kind} ${before.ref.id} and ${one.ref.kind} ${one.ref.id}`,
      );
    if (before === undefined || before.during.end < one.during.end) last.set(one.resourceId, one);
  }
  return found;
};

const byRef = ({ allocations }: Snapshot): ReadonlyMap<string, readonly Taken[]> => {
  const of = new Map<string, Taken[]>();
  for (const one of allocations) {
    of.set(one.ref.id, [...(of.get(one.ref.id) ?? []), one]);
  }
  return of;
};

/** 2 and 3: an open job has exactly its resources, all at one time; one that has ended has none. */
const wholeness = (snapshot: Snapshot): readonly string[] => {
  const of = byRef(snapshot);
  const found: string[] = [];
  for (const booking of snapshot.bookings) {
    const taken = of.get(booking.id) ?? [];
    if (taken.length === 0 && !keepsBay(booking.status)) continue;
    const ids = taken.map(({ resourceId }) => resourceId).toSorted();
    const wanted = keepsBay(booking.status) ? [...resourcesOf(booking)].toSorted() : [];
    if (ids.join() !== wanted.join())
      found.push(
        `booking ${booking.number} (${booking.status}) holds [${ids.join(' ')}] instead of [${wanted.join(' ')}]`,
      );
    if (new Set(taken.map(({ job }) => `${job.start} ${job.end}`)).size > 1)
      found.push(`booking ${booking.number} holds its resources at different times`);
  }
  const inWork = snapshot.walkIns.filter(({ status }) => status === 'in_progress');
  for (const { id, number, resourceId, crewIds } of inWork) {
    const ids = new Set((of.get(id) ?? []).map((one) => one.resourceId));
    if (resourceId === null || !ids.has(resourceId) || !crewIds.every((crew) => ids.has(crew)))
      found.push(`walk-in ${number} is in work without its bay or its people`);
  }
  for (const { ref, resourceId } of snapshot.allocations)
    if (ref.kind === 'walkin' && !inWork.some(({ id }) => id === ref.id))
      found.push(`walk-in ${ref.id}, which is not in work, still holds ${resourceId}`);
  return found;
};

/** One car in work a place, and each of them a job in progress. */
const occupancy = ({ occupants, bookings, walkIns }: Snapshot): readonly string[] => {
  const inWork = [
    ...bookings.filter(({ status }) => status === 'in_progress'),
    ...walkIns.filter(({ status }) => status === 'in_progress'),
  ].map(({ id, resourceId }) => `${resourceId ?? ''} ${id}`);
  const places = occupants.map(({ resourceId, ref }) => `${resourceId} ${ref.id}`);
  return inWork.toSorted().join() === places.toSorted().join()
    ? []
    : [`in work are [${inWork.join(', ')}], but the places have [${places.join(', ')}]`];
};

/** The plan has a booking for exactly its minutes, and on the way there and back besides. */
const lengths = (snapshot: Snapshot): readonly string[] => {
  const of = byRef(snapshot);
  return snapshot.bookings
    .filter(({ status }) => keepsBay(status))
    .flatMap(({ id, number, scheduledAt, endsAt, travelMinutes }) => {
      const minutes = Span.minutes({ start: scheduledAt, end: endsAt }) + 2 * travelMinutes;
      const other = (of.get(id) ?? []).map(({ job }) => Span.minutes(job)).find((one) => one !== minutes);
      return other === undefined ? [] : [`booking ${number} is planned for ${other} minutes and takes ${minutes}`];
    });
};

/** What is asked is what was agreed last, line by line, and for as long as its lines take; what is charged is of them. */
const prices = ({ bookings }: Snapshot): readonly string[] =>
  bookings.flatMap(({ number, status, lines, quote, totalPrice, charged, scheduledAt, endsAt }) => {
    const sum = lines.reduce((total, { amount }) => total + amount.amount, 0);
    const done = lines.reduce((total, { amount, outcome }) => total + (outcome === 'done' ? amount.amount : 0), 0);
    const minutes = lines.reduce((total, line) => total + line.minutes, 0);
    return [
      ...(totalPrice.amount === quote.total.amount && totalPrice.amount === sum
        ? []
        : [`booking ${number} asks ${totalPrice.amount} for lines of ${sum}, quoted at ${quote.total.amount}`]),
      ...(status !== 'completed' || charged?.amount === done
        ? []
        : [`booking ${number} charged ${charged?.amount ?? 'nothing'} for ${done}`]),
      ...(minutes === Span.minutes({ start: scheduledAt, end: endsAt })
        ? []
        : [`booking ${number} has lines of ${minutes} minutes`]),
    ];
  });

const GAPLESS = 'walk-in numbers have a gap';
/** 13: the numbers of each day run from 1 without a gap. */
const numbers = ({ walkIns }: Snapshot): readonly string[] => {
  const days = new Map<string, number[]>();
  for (const { number, ticket, siteId } of walkIns) {
    const day = `${siteId} ${number.slice(0, number.lastIndexOf('-'))}`;
    days.set(day, [...(days.get(day) ?? []), ticket]);
  }
  return [...days.entries()].flatMap(([day, tickets]) =>
    tickets.toSorted((a, b) => a - b).every((ticket, index) => ticket === index + 1) ? [] : [`${day}: ${GAPLESS}`],
  );
};

/** One live hold a visitor, and behind every live offer a hold. */
const holds = ({ holds: all, waitlist, now }: Snapshot): readonly string[] => {
  const active = all.filter(({ status }) => status === 'active');
  const keys = active.map(({ visitorKey }) => visitorKey);
  const double = keys.length === new Set(keys).size ? [] : ['a visitor has two holds'];
  const empty = waitlist
    .filter(({ status, offer }) => status === 'offered' && offer !== null && offer.expiresAt > now)
    .filter(({ offer }) => !active.some(({ id }) => id === offer?.holdId))
    .map(({ id }) => `the offer of ${id} has no hold`);
  return [...double, ...empty];
};

/** 9 and 10: what was not overridden fits its place, is within reach, and has people who can do it and are there. */
const fitness =
  (needsOf: (serviceIds: readonly string[]) => readonly string[]) =>
  (snapshot: Snapshot): readonly string[] => {
    const { bookings, resources, duties } = snapshot;
    const known = new Map(resources.map((one) => [one.id, one]));
    const found: string[] = [];
    for (const { number, status, override, resourceId, size, crewIds, lines, visit, scheduledAt, endsAt } of bookings) {
      if ((status !== 'pending' && status !== 'confirmed') || override !== null) continue;
      const place = known.get(resourceId);
      if (place?.maxSize && !fits(size, place.maxSize)) found.push(`booking ${number} does not fit ${place.name}`);
      if (place?.reach && visit !== null && distanceKm(place.reach.base, visit.position) > place.reach.radiusKm)
        found.push(`booking ${number} is out of reach`);
      const crew = crewIds.flatMap((id) => known.get(id) ?? []);
      const skills = needsOf(lines.filter(({ kind }) => kind === 'service').map(({ refId }) => refId));
      const lacking = skills.filter((skill) => !crew.some((person) => person.skills.includes(skill)));
      if (lacking.length > 0) found.push(`booking ${number} has nobody for ${lacking.join()}`);
      const isThere = (id: string): boolean =>
        duties.some(({ staffId, span }) => staffId === id && span.start <= scheduledAt && endsAt <= span.end);
      if (!crewIds.every((id) => isThere(id))) found.push(`booking ${number} has people who are not on duty`);
    }
    return found;
  };

const DAYS_OF = { zone: 'Europe/Lisbon', dayEndsAt: '00:00' } as const;

/** 9: what was not overridden is no more than a team takes on a day of the site. */
const capacities = ({ bookings, resources }: Snapshot): readonly string[] =>
  resources.flatMap(({ id, name, reach }) => {
    if (reach === null) return [];
    const days = bookings
      .filter(({ resourceId, status, override }) => resourceId === id && keepsBay(status) && override === null)
      .map(({ scheduledAt }) => businessDayOf(DAYS_OF, scheduledAt).date);
    const full = days.find((day) => days.filter((one) => one === day).length > reach.dailyCapacity);
    return full === undefined ? [] : [`${name} has more jobs on ${full} than it takes`];
  });

/** Everything that must hold at every moment. */
export const violations = (
  snapshot: Snapshot,
  needsOf: (serviceIds: readonly string[]) => readonly string[],
): readonly string[] =>
  [overlaps, wholeness, lengths, prices, occupancy, numbers, holds, capacities, fitness(needsOf)].flatMap((check) =>
    check(snapshot),
  );
