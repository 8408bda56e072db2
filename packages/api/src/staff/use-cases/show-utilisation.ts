import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { utilisationOf } from '@bling/domain/staff';
import type * as z from 'zod';
import type { StaffPeriod } from '../contract.ts';
import { periodOf, siteOf } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** Minutes on duty and minutes given to work, by person and business day. */
export const showUtilisation =
  (ports: StaffPorts) =>
  async ({ siteId, ...dates }: z.output<typeof StaffPeriod>, actor: Actor) => {
    if (!may(actor, 'staff.utilisation', { siteId })) return refuse('not-allowed');
    const site = await siteOf(ports, siteId);
    if (!site.ok) return site;
    const period = periodOf(site.value, dates);
    if (!period.ok) return period;
    const people = await ports.staffMembers.ofSite(siteId);
    const names = new Map(people.map(({ id, fullName }) => [id, fullName]));
    const staffIds = people.map(({ id }): string => id);
    const { days, span } = period.value;
    const duties = await ports.duties.onDuty(siteId, span);
    const work = await ports.staffWork.taken(staffIds, span);
    const rows = utilisationOf({ days, staffIds }, duties, work);
    return ok({ items: rows.map((row) => ({ ...row, fullName: names.get(row.staffId) ?? '' })) });
  };
