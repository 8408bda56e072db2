import { Instant, MINUTE, ok, system } from '@bling/domain/kernel';
import { expireBooking } from './bookings/use-cases/expire-booking.ts';
import { PENDING_END } from './bookings/wake-ups.ts';
import type { Context } from './kernel/context.ts';
import { type Answer, commits } from './kernel/outcome.ts';
import { audited } from './kernel/reaction.ts';
import type { Later, WakeUp } from './kernel/wake-ups.ts';
import { REMINDER } from './notifications/remindable.ts';
import { remind } from './notifications/use-cases/remind.ts';
import type { Ports } from './ports.ts';
import { bookPlan } from './scheduling/use-cases/book-plan.ts';
import { expireHold } from './scheduling/use-cases/expire-hold.ts';
import { HOLD_END, PLAN_BOOK } from './scheduling/wake-ups.ts';

type Runs = Pick<Context<Ports, object>, 'read' | 'write'>;
type Job = (ports: Ports, wakeUp: WakeUp) => Promise<Answer>;

const actor = system('later');
const BATCH = 200;
const AGAIN_MS = 5 * MINUTE;

/** What is done when the time has come. Each step looks at what is true by then, so that one too many does no harm. */
const jobs: Readonly<Record<string, Job>> = {
  [HOLD_END]: (ports, { key: holdId }) => expireHold(ports)({ holdId }, actor),
  [PENDING_END]: (ports, { key: id }) => expireBooking(ports)({ id }, actor),
  [PLAN_BOOK]: (ports, { key: planId }) => bookPlan(ports)({ planId }, actor),
  [REMINDER]: (ports, { key: bookingId, id: wakeUpId }) => remind(ports)({ bookingId, wakeUpId }, actor),
};

const done = async (ports: Ports, wakeUp: WakeUp): Promise<void> => {
  const job = jobs[wakeUp.job];
  // Of a release that is gone.
  if (job === undefined) return;
  const answer = await audited(ports, { actor, action: wakeUp.job, requestId: wakeUp.id }, () => job(ports, wakeUp));
  if (!commits(answer)) throw new Error(`${wakeUp.job} was refused`);
};

/** Does what a wake-up is for, if its time has come and nobody else has; both in one transaction. Answers whether it did. */
export const wake = async ({ write }: Runs, id: string): Promise<boolean> => {
  const answer = await write(async (ports) => {
    const wakeUp = await ports.wakeUps.take(id, ports.now());
    if (wakeUp !== null) await done(ports, wakeUp);
    return ok(wakeUp !== null);
  });
  return answer.value;
};

/** Asks a clock to ring those that none has been asked for; answers how many. One that was asked twice rings once. */
export const handOver = async ({ read, write }: Runs, later: Pick<Later, 'keep'>): Promise<number> => {
  const unkept = (await read(async ({ wakeUps }) => ok(await wakeUps.unkept(BATCH)))).value;
  if (unkept.length === 0) return 0;
  await later.keep(unkept.map(({ id, dueAt }) => ({ id, dueAt })));
  await write(async ({ wakeUps }) => ok(await wakeUps.kept(unkept.map(({ id }) => id))));
  return unkept.length;
};

type OnBroken = (wakeUp: WakeUp, error: unknown) => void;

/** Does what should have been done by now and was not, because no clock rang: answers how many. What breaks waits. */
export const catchUp = async ({ read, write }: Runs, onBroken: OnBroken): Promise<number> => {
  const due = (await read(async ({ wakeUps, now }) => ok(await wakeUps.due(now(), BATCH)))).value;
  let count = 0;
  for (const wakeUp of due)
    try {
      count += Number(await wake({ read, write }, wakeUp.id));
    } catch (error) {
      onBroken(wakeUp, error);
      await write(async ({ wakeUps, now }) => ok(await wakeUps.putOff(wakeUp.id, Instant.plus(now(), AGAIN_MS))));
    }
  return count;
};
