import { DAY, HOUR, Instant, ok, system } from '@bling/domain/kernel';
import { WARN_BEFORE_MS } from '@bling/domain/staff';
import { expireBooking } from './bookings/use-cases/expire-booking.ts';
import { noticeAttempts } from './identity/use-cases/notice-attempts.ts';
import type { Context } from './kernel/context.ts';
import { audited } from './kernel/reaction.ts';
import type { Answer } from './kernel/outcome.ts';
import type { Ports } from './ports.ts';
import { bookPlan } from './scheduling/use-cases/book-plan.ts';
import { expireHold } from './scheduling/use-cases/expire-hold.ts';
import { offerFreed } from './scheduling/use-cases/offer-freed.ts';
import { flagClock } from './staff/use-cases/flag-clock.ts';
import { warnOfDocuments } from './staff/use-cases/warn-of-documents.ts';

type Runs = Pick<Context<Ports, object>, 'read' | 'write'>;

const actor = system('scheduler');
const BATCH = 200;
/** No site plans further ahead; each plan's own site decides. */
const PLANNED_AHEAD_MS = 365 * DAY;

const swept = <A extends Answer>(ports: Ports, action: string, work: () => Promise<A>): Promise<A> =>
  audited(ports, { actor, action, requestId: 'sweep' }, work);

/** Ends the holds whose time is up. Each in its own transaction; answers how many there were. */
export const expireHolds = async ({ read, write }: Runs): Promise<number> => {
  const due = await read(async ({ holds, now }) => ok(await holds.due(now(), BATCH)));
  for (const holdId of due.value)
    await write((ports) => swept(ports, 'scheduling.expireHolds', () => expireHold(ports)({ holdId }, actor)));
  return due.value.length;
};

/** Ends the bookings that nobody confirmed in time. Looks widely; each booking's own site decides. */
export const expireBookings = async ({ read, write }: Runs): Promise<number> => {
  const waiting = await read(async ({ bookings, now }) =>
    ok(await bookings.pendingBefore(Instant.plus(now(), -HOUR), Instant.plus(now(), DAY))),
  );
  for (const { id } of waiting.value)
    await write((ports) => swept(ports, 'bookings.expire', () => expireBooking(ports)({ id }, actor)));
  return waiting.value.length;
};

/** Offers what is free to those who wait, and lets go of those whose time is over; answers at how many sites. */
export const serveWaitlists = async ({ read, write }: Runs): Promise<number> => {
  const waiting = await read(async ({ waitlist }) => ok(await waitlist.sites()));
  for (const siteId of waiting.value)
    await write((ports) => swept(ports, 'scheduling.serveWaitlist', () => offerFreed(ports)({ siteId }, actor)));
  return waiting.value.length;
};

/** Books the dates of recurring plans that have come within reach, one of each plan; answers how many plans. */
export const bookPlans = async ({ read, write }: Runs): Promise<number> => {
  const due = await read(async ({ recurringPlans, now }) =>
    ok(await recurringPlans.dueBefore(Instant.plus(now(), PLANNED_AHEAD_MS), BATCH)),
  );
  for (const planId of due.value)
    await write((ports) => swept(ports, 'scheduling.bookPlans', () => bookPlan(ports)({ planId }, actor)));
  return due.value.length;
};

/** Tells owners of wrong passwords at their door, away from it; answers how many there were. */
export const tellOwners = async ({ write }: Runs): Promise<number> =>
  (await write((ports) => noticeAttempts(ports)({}, actor))).value;

/** Tells the house who forgot to clock out; answers how many are still there. */
export const flagClocks = async ({ read, write }: Runs): Promise<number> => {
  const open = await read(async ({ clockEntries }) => ok(await clockEntries.toFlag(BATCH)));
  for (const { id } of open.value)
    await write((ports) => swept(ports, 'staff.clock.flag', () => flagClock(ports)({ clockEntryId: id }, actor)));
  return open.value.length;
};

/** Tells the house of papers that end within thirty days; answers whose. */
export const warnOfPapers = async ({ read, write }: Runs): Promise<number> => {
  const due = await read(async ({ staffMembers, now }) =>
    ok(await staffMembers.withPapersToWarn(Instant.plus(now(), WARN_BEFORE_MS), BATCH)),
  );
  for (const staffId of due.value)
    await write((ports) => swept(ports, 'staff.documents.warn', () => warnOfDocuments(ports)({ staffId }, actor)));
  return due.value.length;
};
