import { type Actor, commonFailures, may, ok, refusing, type SiteId } from '@bling/domain/kernel';
import { mayOfMember } from '@bling/domain/staff';
import type * as z from 'zod';
import type { ListTimeOff } from '../contract.ts';
import { whoIs } from '../people.ts';
import { periodOf, siteOf, timeOffView } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);
const PERMISSION = 'staff.timeOff.list';

const seenBy = async (ports: StaffPorts, siteId: SiteId, actor: Actor) => {
  if (may(actor, PERMISSION, { siteId })) return ok(await ports.staffMembers.ofSite(siteId));
  const self = await whoIs(ports, actor);
  return self === null || !mayOfMember(actor, PERMISSION, self) ? refuse('not-allowed') : ok([self]);
};

/** Time off of a site's people, or one's own. */
export const listTimeOff =
  (ports: StaffPorts) =>
  async ({ siteId, ...dates }: z.output<typeof ListTimeOff>, actor: Actor) => {
    const people = await seenBy(ports, siteId, actor);
    if (!people.ok) return people;
    const site = await siteOf(ports, siteId);
    if (!site.ok) return site;
    const period = periodOf(site.value, dates);
    if (!period.ok) return period;
    const found = await ports.timeOffs.ofStaff(
      people.value.map(({ id }): string => id),
      period.value.span,
    );
    return ok({ items: found.map((one) => timeOffView(one, people.value)) });
  };
