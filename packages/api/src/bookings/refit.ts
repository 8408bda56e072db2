import { type Booking, bookingFailures, minutesOf, type Taken } from '@bling/domain/bookings';
import { type BookingId, Instant, MINUTE, ok, refusing, type ResourceId, type StaffId } from '@bling/domain/kernel';
import { allocationFor, resourcesOf } from '@bling/domain/scheduling';
import { keptAt, type Obstacle } from '@bling/domain/scheduling/calendar';
import { candidatesOf, type Search, searchFor, type Wish, withBusy } from '../scheduling/index.ts';
import type { BookingPorts } from './ports.ts';

const refuse = refusing(bookingFailures);

/** A job that stays where it is, for other work: its place or people may be named, else it keeps them. */
export type Refit = {
  readonly booking: Booking;
  readonly search: Search;
  /** How long the work is, as it was or is to be agreed: the menu may say something else by now. */
  readonly minutes: number;
  /** Whoever asks may break the soft limits that were broken for this booking before. */
  readonly inSpite: boolean;
  readonly resourceId?: ResourceId | undefined;
  readonly crewIds?: readonly ResourceId[] | undefined;
  /** Other bookings whose times do not count: they go away too. */
  readonly apart?: readonly BookingId[];
};
/** What it would take, and from when. */
export type Fitted = { readonly taken: Taken; readonly startsAt: Instant; readonly minutes: number };

/** A person's resource has the person's id. */
const asPerson = (id: string | undefined): StaffId | undefined => id;

/** The search for other work of a booking; its own people are looked at even where no skill is asked. */
export const searchFrom = (
  ports: BookingPorts,
  { wish, crewIds }: { readonly wish: Wish; readonly crewIds: readonly ResourceId[] },
  channel: 'web' | 'staff',
) => searchFor(ports, { ...wish, staffId: asPerson(crewIds[0]) }, channel);

/** When its work began or is to begin, and what its place needs before; as it stands in the plan. */
const standing = async ({ allocations }: BookingPorts, booking: Booking) => {
  const all = await allocations.of({ kind: 'booking', id: booking.id });
  const own = all.find(({ resourceId }) => resourceId === booking.resourceId);
  if (own === undefined) return { startsAt: booking.scheduledAt, bufferBefore: booking.bufferBefore };
  return {
    startsAt: Instant.plus(own.job.start, booking.travelMinutes * MINUTE),
    bufferBefore: Instant.between(own.during.start, own.job.start) / MINUTE,
  };
};

const refused = (obstacle: Obstacle) => {
  switch (obstacle.code) {
    case 'unfit':
      return refuse('booking/bay-unfit');
    case 'after-hours':
      return refuse('booking/after-hours');
    case 'person-unknown':
      return refuse('booking/person-unknown');
    case 'off-duty':
      return refuse('booking/off-duty', { resourceId: obstacle.resourceId });
    case 'skill-missing':
      return refuse('booking/skill-missing', { skill: obstacle.skill });
    case 'no-room': {
      const { resourceId, kind, from } = obstacle;
      return refuse('booking/no-room', { resourceId, kind, from });
    }
    default:
      return obstacle satisfies never;
  }
};

/** Buffers that were cut stay cut, and before work that has begun there is nothing left to keep free. */
const buffersOf = ({ override, startedAt, bufferAfter }: Booking, search: Search, standingBefore: number) => {
  const { job } = search.request;
  return {
    bufferBefore: override === null && startedAt === null ? job.bufferBefore : standingBefore,
    bufferAfter: override === null ? job.bufferAfter : bufferAfter,
  };
};

const goneBy = ({ booking, apart = [] }: Refit): readonly BookingId[] => [booking.id, ...apart];

/** Looks, under lock, whether other work of a booking has room where it is. It changes nothing. */
export const fitted = async (ports: BookingPorts, refit: Refit) => {
  const { booking, search, minutes, inSpite, resourceId, crewIds } = refit;
  const candidates = [...new Set([...candidatesOf(search), ...resourcesOf(booking)])];
  await ports.resources.lock(candidates);
  await ports.allocations.purge(candidates, ports.now());
  const { startsAt, bufferBefore } = await standing(ports, booking);
  const job = { minutes, ...buffersOf(booking, search, bufferBefore) };
  const at = { from: startsAt, to: startsAt, except: null, apart: goneBy(refit) };
  const request = await withBusy(ports, { ...search, request: { ...search.request, job, wishedFor: null } }, at);
  const isNamed = crewIds !== undefined;
  const isLonger = minutes > minutesOf(booking.quote);
  const isFree = inSpite && booking.override !== null;
  const set = keptAt(request, startsAt, {
    resourceId: resourceId ?? booking.resourceId,
    isElsewhere: resourceId !== undefined && resourceId !== booking.resourceId,
    crewIds: crewIds ?? booking.crewIds,
    assetIds: booking.assetIds,
    mayGrow: !isNamed,
    onDuty: isNamed || (isLonger && !isFree),
    inHours: isLonger && booking.checkedInAt === null && !isFree,
  });
  return set.ok ? ok<Fitted>({ taken: set.value, startsAt, minutes }) : refused(set.failure);
};

/** Gives back what a booking has and takes what was found for it; the constraint has the last word. */
export const retaken = async (ports: BookingPorts, booking: Booking, { taken, startsAt, minutes }: Fitted) => {
  const ref = { kind: 'booking', id: booking.id };
  await ports.allocations.release(ref);
  const target = { kind: 'booking', ref, expiresAt: null } as const;
  const answer = await ports.allocations.take(
    resourcesOf(taken).map((resourceId) =>
      allocationFor({ ...taken, startsAt, minutes }, { id: ports.newId(), resourceId, ...target }),
    ),
  );
  const { resourceId } = taken;
  return answer.ok ? ok(taken) : refuse('booking/no-room', { resourceId, kind: 'booking', from: startsAt });
};
