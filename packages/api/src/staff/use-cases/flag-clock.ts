import { nextWall } from '@bling/domain/facilities/calendar';
import { type Actor, commonFailures, HOUR, Instant, may, ok, refusing } from '@bling/domain/kernel';
import { ClockEntry, type ClockEntryId, FORGOTTEN_AT } from '@bling/domain/staff';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** Who works the night is not asked about it before their duty ends. */
const leavesAt = async ({ duties }: StaffPorts, { siteId, staffId, inAt }: ClockEntry): Promise<Instant> => {
  const around = { start: inAt, end: Instant.plus(inAt, HOUR) };
  const theirs = (await duties.onDuty(siteId, around)).filter((duty) => duty.staffId === staffId);
  return theirs.map(({ span }) => Instant.plus(span.end, -1)).reduce(Instant.later, inAt);
};

/** Tells the house that somebody forgot to clock out, from 23:00 of the site on. */
export const flagClock =
  (ports: StaffPorts) =>
  async ({ clockEntryId }: { readonly clockEntryId: ClockEntryId }, actor: Actor) => {
    if (!may(actor, 'staff.clock.flag', {})) return refuse('not-allowed');
    const entry = await ports.clockEntries.find(clockEntryId);
    const site = entry === null ? null : await ports.sites.find(entry.siteId);
    if (entry === null || site === null) return ok(null);
    const isDue = nextWall(site.zone, FORGOTTEN_AT, await leavesAt(ports, entry)) <= ports.now();
    const flagged = isDue ? ClockEntry.flag(entry, ports.now()) : null;
    if (flagged !== null) await ports.clockEntries.save(flagged);
    return ok(null);
  };
