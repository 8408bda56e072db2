import type { SiteId } from '@bling/domain/kernel';
import { type ClockEntry, isLate } from '@bling/domain/staff';
import { namesOf } from './people.ts';
import type { StaffPorts } from './ports.ts';

/** Entries of a site's clock, with whose they are. */
export const named = async (
  ports: Pick<StaffPorts, 'staffMembers'>,
  siteId: SiteId,
  entries: readonly ClockEntry[],
) => {
  const staffIds = entries.map(({ staffId }) => staffId);
  const nameOf = await namesOf(ports, siteId, staffIds);
  return entries.map((entry) => ({ ...entry, isLate: isLate(entry), fullName: nameOf(entry.staffId) }));
};
