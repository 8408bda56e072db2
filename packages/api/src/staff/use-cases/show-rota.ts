import { weekFrom, weekOf } from '@bling/domain/facilities/calendar';
import { type Actor, commonFailures, may, ok, refusing, type SiteId } from '@bling/domain/kernel';
import { mayOfMember, type StaffMember } from '@bling/domain/staff';
import type * as z from 'zod';
import type { ShowRota } from '../contract.ts';
import { whoIs } from '../people.ts';
import { shiftView, siteOf, timeOffView } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);
const PERMISSION = 'staff.rota.get';

/** Whose rota the actor sees, and whether drafts too: everybody's of their sites, else their own. */
const seenBy = async (ports: StaffPorts, siteId: SiteId, actor: Actor) => {
  if (may(actor, PERMISSION, { siteId }))
    return ok({ people: await ports.staffMembers.ofSite(siteId), drafts: may(actor, 'staff.rota.put', { siteId }) });
  const self = await whoIs(ports, actor);
  if (self === null || !mayOfMember(actor, PERMISSION, self)) return refuse('not-allowed');
  return ok({ people: [self], drafts: false });
};

const personView = ({ id: staffId, code, fullName, role, skills }: StaffMember) => ({
  staffId,
  code,
  fullName,
  role,
  skills,
});

/** A week of a site: who works there, when, and who is away. */
export const showRota =
  (ports: StaffPorts) =>
  async ({ siteId, date }: z.output<typeof ShowRota>, actor: Actor) => {
    const seen = await seenBy(ports, siteId, actor);
    if (!seen.ok) return seen;
    const found = await siteOf(ports, siteId);
    if (!found.ok) return found;
    const [site, { people, drafts }] = [found.value, seen.value];
    const week = date === undefined ? weekOf(site, ports.now()) : weekFrom(site, date);
    const ids = people.map(({ id }): string => id);
    const shifts = (await ports.shifts.ofSite(siteId, week)).filter(
      ({ staffId, status }) => ids.includes(staffId) && (drafts || status === 'published'),
    );
    const away = (await ports.timeOffs.ofStaff(ids, week)).filter(
      ({ status }) => status === 'approved' || status === 'requested',
    );
    return ok({
      siteId,
      zone: site.zone,
      monday: week.monday,
      days: week.days,
      people: people
        .filter(({ id, status }) => status === 'active' || shifts.some(({ staffId }) => staffId === id))
        .map(personView),
      shifts: shifts.map((shift) => shiftView(shift, site)),
      timeOff: away.map((one) => timeOffView(one, people)),
    });
  };
