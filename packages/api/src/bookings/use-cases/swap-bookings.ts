import { Booking, minutesOf } from '@bling/domain/bookings';
import { type Actor, type BookingId, ok } from '@bling/domain/kernel';
import { resourcesOf } from '@bling/domain/scheduling';
import type * as z from 'zod';
import { candidatesOf, type Search } from '../../scheduling/index.ts';
import { mayOverride } from '../override.ts';
import type { BookingPorts } from '../ports.ts';
import { type Fitted, fitted, retaken, searchFrom } from '../refit.ts';
import { wishOf } from '../same-work.ts';
import type { SwapBookings } from '../visit-contract.ts';
import { findBooking } from './find-booking.ts';

type Asked = { readonly id: BookingId; readonly version?: number | undefined };

type Pair = { readonly one: Booking; readonly other: Booking };

/** Both of them locked, in the order of their ids: two who swap the same pair never wait for each other. */
const lockBoth = async (ports: BookingPorts, [mine, theirs]: readonly [Asked, Asked], actor: Actor) => {
  const find = (ref: Asked) => findBooking(ports, ref, { actor, permission: 'bookings.swap' });
  const isFirst = mine.id < theirs.id;
  const first = await find(isFirst ? mine : theirs);
  if (!first.ok) return first;
  const second = await find(isFirst ? theirs : mine);
  if (!second.ok) return second;
  return ok<Pair>(isFirst ? { one: first.value, other: second.value } : { one: second.value, other: first.value });
};

type Searched = { readonly booking: Booking; readonly search: Search };

const searched = async (ports: BookingPorts, booking: Booking) => {
  const search = await searchFrom(ports, { wish: wishOf(booking), crewIds: booking.crewIds }, 'staff');
  return search.ok ? ok<Searched>({ booking, search: search.value }) : search;
};

const searchedBoth = async (ports: BookingPorts, { one, other }: Pair) => {
  const first = await searched(ports, one);
  if (!first.ok) return first;
  const second = await searched(ports, other);
  return second.ok ? ok([first.value, second.value] as const) : second;
};

/** Whether a booking fits the place of the other, which is as good as free. */
const fittedThere = (ports: BookingPorts, { booking, search }: Searched, there: { other: Booking; actor: Actor }) =>
  fitted(ports, {
    booking,
    search,
    minutes: minutesOf(booking.quote),
    inSpite: mayOverride(there.actor, booking),
    resourceId: there.other.resourceId,
    apart: [there.other.id],
  });

const fittedBoth = async (ports: BookingPorts, [one, other]: readonly [Searched, Searched], actor: Actor) => {
  const resources = [one, other].flatMap(({ booking, search }) => [...candidatesOf(search), ...resourcesOf(booking)]);
  await ports.resources.lock([...new Set(resources)]);
  const first = await fittedThere(ports, one, { other: other.booking, actor });
  if (!first.ok) return first;
  const second = await fittedThere(ports, other, { other: one.booking, actor });
  return second.ok ? ok([first.value, second.value] as const) : second;
};

const trade = async (ports: BookingPorts, booking: Booking, fit: Fitted) => {
  const taken = await retaken(ports, booking, fit);
  return taken.ok ? Booking.assign(booking, taken.value) : taken;
};

const tradeBoth = async (ports: BookingPorts, { one, other }: Pair, [first, second]: readonly [Fitted, Fitted]) => {
  await ports.allocations.release({ kind: 'booking', id: other.id });
  const mine = await trade(ports, one, first);
  if (!mine.ok) return mine;
  const theirs = await trade(ports, other, second);
  return theirs.ok ? ok([mine.value, theirs.value] as const) : theirs;
};

/** Two bookings trade their bays, each at its own time: both or none. */
export const swapBookings =
  (ports: BookingPorts) =>
  async ({ otherId, otherVersion, ...ref }: z.output<typeof SwapBookings>, actor: Actor) => {
    const pair = await lockBoth(ports, [ref, { id: otherId, version: otherVersion }], actor);
    if (!pair.ok) return pair;
    const allowed = Booking.maySwap(pair.value.one, pair.value.other);
    if (!allowed.ok) return allowed;
    const searches = await searchedBoth(ports, pair.value);
    const fits = searches.ok ? await fittedBoth(ports, searches.value, actor) : searches;
    const changes = fits.ok ? await tradeBoth(ports, pair.value, fits.value) : fits;
    if (!changes.ok) return changes;
    const [mine, theirs] = changes.value;
    await ports.bookings.save(mine);
    await ports.bookings.save(theirs);
    return ok({ booking: mine.next, other: theirs.next });
  };
