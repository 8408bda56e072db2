import { weekFrom } from '@bling/domain/facilities/calendar';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { Shift } from '@bling/domain/staff';
import type * as z from 'zod';
import type { WeekOfSite } from '../contract.ts';
import { siteOf } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

/** Publishes every draft that touches the week: from then on people see them, and planning counts on them. */
export const publishRota =
  (ports: StaffPorts) =>
  async ({ siteId, date }: z.output<typeof WeekOfSite>, actor: Actor) => {
    if (!may(actor, 'staff.rota.publish', { siteId })) return refuse('not-allowed');
    const site = await siteOf(ports, siteId);
    if (!site.ok) return site;
    const shifts = await ports.shifts.ofSite(siteId, weekFrom(site.value, date));
    const drafts = shifts.flatMap((shift) => Shift.publish(shift) ?? []);
    for (const draft of drafts) await ports.shifts.save(draft);
    return ok({ published: drafts.length });
  };
