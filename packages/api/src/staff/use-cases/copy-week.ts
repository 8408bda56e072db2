import type { LocalDate, Site } from '@bling/domain/facilities';
import { dateOf, dayOf, spanOfWall, type Week, weekFrom, wallOfSpan } from '@bling/domain/facilities/calendar';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import { Shift } from '@bling/domain/staff';
import type * as z from 'zod';
import type { CopyWeek } from '../contract.ts';
import { siteOf } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

type Weeks = { readonly site: Site; readonly from: Week; readonly to: LocalDate };

/** The shift so many days later on the clocks of the site; null where it does not fit. */
const copied = async ({ staffMembers, shifts, newId }: StaffPorts, shift: Shift, { site, from, to }: Weeks) => {
  const person = await staffMembers.find(shift.staffId);
  if (person?.status !== 'active') return null;
  const wall = wallOfSpan(site.zone, shift.span);
  const date = dateOf(dayOf(wall.date) + dayOf(to) - dayOf(from.monday));
  const span = spanOfWall(site.zone, { ...wall, date });
  const spans = (await shifts.ofStaff(shift.staffId, span)).map((other) => other.span);
  const draft = { id: newId(), staffId: shift.staffId, siteId: site.id, span };
  const planned = Shift.plan(draft, { siteIds: person.siteIds, spans });
  return planned.ok ? planned.value : null;
};

/** Plans a week as another was, by the clock; what does not fit is skipped, and counted. */
export const copyWeek =
  (ports: StaffPorts) =>
  async ({ siteId, from, to }: z.output<typeof CopyWeek>, actor: Actor) => {
    if (!may(actor, 'staff.rota.copyWeek', { siteId })) return refuse('not-allowed');
    const found = await siteOf(ports, siteId);
    if (!found.ok) return found;
    const site = found.value;
    const weeks = { site, from: weekFrom(site, from), to: weekFrom(site, to).monday };
    const begun = (await ports.shifts.ofSite(siteId, weeks.from)).filter(({ span }) => span.start >= weeks.from.start);
    let made = 0;
    for (const shift of begun) {
      const copy = await copied(ports, shift, weeks);
      if (copy === null) continue;
      await ports.shifts.save(copy);
      made += 1;
    }
    return ok({ copied: made, skipped: begun.length - made });
  };
