import type { ClockEntries, StaffAccounts, StaffWork } from '@bling/api/ports';
import type { Instant, SiteId, StaffId } from '@bling/domain/kernel';
import type { Transaction } from '../transaction.ts';
import { clockRows } from './rows.ts';

const TOUCHES = 'tstzrange(in_at, out_at) && tstzrange($2, $3)';
const BY_ARRIVAL = 'order by in_at, id';

export const sqlClockEntries = (transaction: Transaction): ClockEntries => {
  const { find, save, where } = clockRows(transaction);
  return {
    find,
    save,
    openOf: async (staffId) => (await where('open-of', 'staff_id = $1 and out_at is null', [staffId]))[0] ?? null,
    openAt: (siteId) => where('open-at', `site_id = $1 and out_at is null ${BY_ARRIVAL}`, [siteId]),
    ofSite: (siteId, { start, end }) =>
      where('of-site', `site_id = $1 and ${TOUCHES} ${BY_ARRIVAL}`, [siteId, start, end]),
    ofStaff: (staffId, { start, end }) =>
      where('of-staff', `staff_id = $1 and ${TOUCHES} ${BY_ARRIVAL}`, [staffId, start, end]),
    toFlag: (limit) => where('to-flag', `out_at is null and flagged_at is null ${BY_ARRIVAL} limit $1`, [limit]),
  };
};

/** People as scheduling knows them: resources whose reference is the person. Holds are no work. */
const WORK = `
  from scheduling.resource r join scheduling.allocation a on a.resource_id = r.id
  where r.kind = 'staff' and r.ref_id = any($1::uuid[]) and a.kind in ('booking', 'walkin', 'project')`;
const TAKEN = `
  select r.ref_id as "staffId", lower(a.during) as "start", upper(a.during) as "end" ${WORK}
    and a.during && tstzrange($2, $3)`;
const OPEN = `
  select a.ref_kind as "kind", a.ref_id as "id", lower(a.job) as "startsAt", upper(a.job) as "endsAt" ${WORK}
    and upper(a.job) > $2 order by lower(a.job), a.id limit 500`;

type Taken = { readonly staffId: StaffId; readonly start: Instant; readonly end: Instant };
type Open = { readonly kind: string; readonly id: string; readonly startsAt: Instant; readonly endsAt: Instant };

export const sqlStaffWork = ({ sql }: Transaction): StaffWork => ({
  taken: async (staffIds, span) => {
    const rows = await sql<Taken>('staff.taken', TAKEN, [staffIds, span.start, span.end]);
    return rows.map(({ staffId, start, end }) => ({ staffId, span: { start, end } }));
  },
  open: (staffId, from) => sql<Open>('staff.open-work', OPEN, [[staffId], from]),
});

const REACH = `select site_id as "siteId" from identity.user_role where user_id = $1 and role_name <> 'client'`;

export const sqlStaffAccounts = ({ sql }: Transaction): StaffAccounts => ({
  reach: async (userId) =>
    (await sql<{ siteId: SiteId | null }>('staff.reach', REACH, [userId])).map(({ siteId }) => siteId),
});
