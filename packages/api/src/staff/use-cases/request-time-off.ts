import { instantAt } from '@bling/domain/facilities/calendar';
import { type Actor, ok } from '@bling/domain/kernel';
import { TimeOff } from '@bling/domain/staff';
import type * as z from 'zod';
import type { RequestTimeOff } from '../contract.ts';
import { findActive } from '../people.ts';
import { siteOf, timeOffView } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

/** Asks for days as the clocks of the person's first site show them. */
export const requestTimeOff = (ports: StaffPorts) => async (wish: z.output<typeof RequestTimeOff>, actor: Actor) => {
  const found = await findActive(ports, wish.staffId, { actor, permission: 'staff.timeOff.request' });
  if (!found.ok) return found;
  const { id: staffId, siteIds } = found.value;
  const site = await siteOf(ports, siteIds[0] ?? '');
  if (!site.ok) return site;
  const { zone } = site.value;
  const span = { start: instantAt(zone, wish.from, wish.starts), end: instantAt(zone, wish.to, wish.ends) };
  const theirs = await ports.timeOffs.ofStaff([staffId], span);
  const others = theirs.filter(({ status }) => status === 'requested' || status === 'approved');
  const asked = TimeOff.request(
    { id: ports.newId(), staffId, span, kind: wish.kind, reason: wish.reason },
    others.map((one) => one.span),
    ports.now(),
  );
  if (!asked.ok) return asked;
  await ports.timeOffs.save(asked.value);
  return ok(timeOffView(asked.value.next, [found.value]));
};
