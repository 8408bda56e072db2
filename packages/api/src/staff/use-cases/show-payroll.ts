import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { payrollCsv, payrollOf } from '@bling/domain/staff';
import type * as z from 'zod';
import type { StaffPeriod } from '../contract.ts';
import { periodOf, siteOf } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** What everybody worked at a site in a period, and what that comes to; people who neither worked nor work here are left out. */
export const showPayroll =
  (ports: StaffPorts) =>
  async ({ siteId, from, to }: z.output<typeof StaffPeriod>, actor: Actor) => {
    if (!may(actor, 'staff.payroll', { siteId })) return refuse('not-allowed');
    const site = await siteOf(ports, siteId);
    if (!site.ok) return site;
    const period = periodOf(site.value, { from, to });
    if (!period.ok) return period;
    const { span } = period.value;
    const entries = await ports.clockEntries.ofSite(siteId, span);
    const worked = new Set(entries.map(({ staffId }): string => staffId));
    const people = (await ports.staffMembers.ofSite(siteId)).filter(
      ({ id, status }) => status === 'active' || worked.has(id),
    );
    const lines = payrollOf(people, entries, span);
    return ok({ from, to, lines, csv: payrollCsv(lines) });
  };
