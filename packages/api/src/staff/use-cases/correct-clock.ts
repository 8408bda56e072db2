import { type Actor, commonFailures, Instant, may, ok, refusing } from '@bling/domain/kernel';
import { ClockEntry, isLate, staffFailures } from '@bling/domain/staff';
import type * as z from 'zod';
import type { CorrectClock } from '../contract.ts';
import { dueAt } from '../duty.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing({ ...staffFailures, ...commonFailures });

/** Sets the times of an entry right, also of one that nobody closed, and when somebody came who is still there. */
export const correctClock =
  (ports: StaffPorts) =>
  async ({ clockEntryId, version, inAt, outAt }: z.output<typeof CorrectClock>, actor: Actor) => {
    const { clockEntries, now } = ports;
    const entry = await clockEntries.find(clockEntryId);
    if (entry === null || !may(actor, 'staff.clock.correct', { siteId: entry.siteId })) return refuse('clock/unknown');
    if (entry.version !== version) return refuse('stale', { version: entry.version });
    const end = outAt ?? now();
    const around = { start: Instant.earlier(inAt, end), end: Instant.later(inAt, end) };
    const others = (await clockEntries.ofStaff(entry.staffId, around)).filter(({ id }) => id !== clockEntryId);
    const by = actor.kind === 'user' ? actor.userId : null;
    const corrected = ClockEntry.correct(
      entry,
      { inAt, outAt },
      { by, others, dueAt: await dueAt(ports, entry, inAt), now: now() },
    );
    if (!corrected.ok) return corrected;
    await clockEntries.save(corrected.value);
    return ok({ ...corrected.value.next, isLate: isLate(corrected.value.next) });
  };
