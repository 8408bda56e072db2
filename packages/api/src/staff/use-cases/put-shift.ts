import { type Actor, commonFailures, may, ok, refusing, type Span } from '@bling/domain/kernel';
import { Shift, staffFailures, type StaffMember } from '@bling/domain/staff';
import type * as z from 'zod';
import type { PutShift } from '../contract.ts';
import { findActive } from '../people.ts';
import { shiftSpan, shiftView, siteOf } from '../place.ts';
import type { StaffPorts } from '../ports.ts';

const refuse = refusing({ ...staffFailures, ...commonFailures });
const PERMISSION = 'staff.rota.put';

type Wish = z.output<typeof PutShift> & { readonly span: Span; readonly person: StaffMember };

/** The person's other shifts around the time. */
const plannedFor = async ({ shifts }: StaffPorts, { span, person, shiftId }: Wish) => {
  const around = await shifts.ofStaff(person.id, span);
  const spans = around.filter(({ id }) => id !== shiftId).map((shift) => shift.span);
  return { siteIds: person.siteIds, spans };
};

const decided = async (ports: StaffPorts, wish: Wish, actor: Actor) => {
  const { shiftId, version, siteId, staffId, span } = wish;
  const planned = await plannedFor(ports, wish);
  if (shiftId === undefined) return Shift.plan({ id: ports.newId(), staffId, siteId, span }, planned);
  const shift = await ports.shifts.find(shiftId);
  if (shift === null || shift.siteId !== siteId || !may(actor, PERMISSION, { siteId: shift.siteId }))
    return refuse('shift/unknown');
  if (version !== undefined && version !== shift.version) return refuse('stale', { version: shift.version });
  return Shift.move(shift, { staffId, span }, planned);
};

/** Plans a shift as a draft, or gives one that is there another time or person. */
export const putShift = (ports: StaffPorts) => async (wish: z.output<typeof PutShift>, actor: Actor) => {
  if (!may(actor, PERMISSION, { siteId: wish.siteId })) return refuse('not-allowed');
  const site = await siteOf(ports, wish.siteId);
  if (!site.ok) return site;
  const person = await findActive(ports, wish.staffId, { actor, permission: PERMISSION });
  if (!person.ok) return person;
  const span = shiftSpan(site.value, wish);
  const put = await decided(ports, { ...wish, span, person: person.value }, actor);
  if (!put.ok) return put;
  await ports.shifts.save(put.value);
  return ok(shiftView(put.value.next, site.value));
};
