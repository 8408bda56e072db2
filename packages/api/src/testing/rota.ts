import { Money, ok, type SiteId, type Span, type UserId } from '@bling/domain/kernel';
import { Shift, StaffMember } from '@bling/domain/staff';
import type { Ports } from '../ports.ts';
import { valueOf } from './contracts/under-test.ts';

export type WorkerWish = {
  readonly siteId: SiteId;
  readonly skills?: readonly string[];
  readonly shifts?: readonly Span[];
  readonly userId?: UserId | null;
};

/** Hires somebody for 12.00 an hour. */
export const hireWorker = async (
  { staffMembers, newId }: Ports,
  {
    siteId,
    skills,
    userId,
  }: { readonly siteId: SiteId; readonly skills: readonly string[]; readonly userId: UserId | null },
) => {
  const code = await staffMembers.nextCode();
  const draft = {
    id: newId(),
    userId,
    code,
    fullName: `Worker ${code}`,
    siteIds: [siteId],
    role: 'Washer',
    skills,
    hourlyRate: Money.of(1200, 'EUR'),
    hiredOn: '2026-01-05',
  };
  const hired = valueOf(StaffMember.hire(draft, { isUserTaken: false, currency: 'EUR' }));
  await staffMembers.save(hired);
  return ok(hired.next);
};

/** A shift that is published at once. */
export const plant = async (
  { shifts, newId }: Ports,
  { id: staffId, siteIds }: StaffMember,
  { siteId, span }: { readonly siteId: SiteId; readonly span: Span },
) => {
  const planned = valueOf(Shift.plan({ id: newId(), staffId, siteId, span }, { siteIds, spans: [] }));
  await shifts.save(planned);
  const published = Shift.publish(planned.next);
  if (published === null) throw new Error('a draft is published');
  await shifts.save(published);
  return ok(published.next);
};
