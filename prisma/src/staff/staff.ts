import type { Duties, Shifts, StaffMembers, TimeOffs } from '@bling/api/ports';
import type { Instant, StaffId } from '@bling/domain/kernel';
import { dutiesOf, dutiesWithin, type Duty, staffCode } from '@bling/domain/staff';
import type { Transaction } from '../transaction.ts';
import { sqlClockEntries, sqlStaffAccounts, sqlStaffWork } from './hours.ts';
import { memberRows, shiftRows, timeOffRows } from './rows.ts';

/** Instants are text there, and text order is time order. */
const PAPERS = `
  select id from staff.member where status = 'active' and exists (
    select from jsonb_array_elements(documents) as document
    where document ->> 'warnedAt' is null and document ->> 'expiresAt' <= $1)
  order by code limit $2`;
const NEXT_NUMBER = `select nextval('staff.member_number') as number`;

const sqlMembers = (transaction: Transaction): StaffMembers => {
  const { find, save, where } = memberRows(transaction);
  return {
    find,
    save,
    ofSite: (siteId) => where('of-site', 'site_ids @> array[$1::uuid] order by code', [siteId]),
    ofUser: async (userId) =>
      (
        await where('of-user', `user_id = $1 order by (status = 'active') desc, terminated_at desc limit 1`, [userId])
      )[0] ?? null,
    withPapersToWarn: async (endingBy, limit) =>
      (await transaction.sql<{ id: StaffId }>('staff.papers', PAPERS, [endingBy, limit])).map(({ id }) => id),
    nextCode: async () => {
      const [row] = await transaction.sql<{ number: number }>('staff.next-number', NEXT_NUMBER, []);
      return staffCode(row?.number ?? 0);
    },
  };
};

const TOUCHES = 'tstzrange(starts_at, ends_at) && tstzrange($2, $3)';

const sqlShifts = (transaction: Transaction): Shifts => {
  const { find, save, where } = shiftRows(transaction);
  const live = `${TOUCHES} and removed_at is null order by starts_at, id`;
  return {
    find,
    save,
    ofSite: (siteId, { start, end }) => where('of-site', `site_id = $1 and ${live}`, [siteId, start, end]),
    ofStaff: (staffId, { start, end }) => where('of-staff', `staff_id = $1 and ${live}`, [staffId, start, end]),
  };
};

const sqlTimeOffs = (transaction: Transaction): TimeOffs => {
  const { find, save, where } = timeOffRows(transaction);
  return {
    find,
    save,
    ofStaff: (staffIds, { start, end }) =>
      where('of-staff', `staff_id = any($1::uuid[]) and ${TOUCHES} order by starts_at, id`, [staffIds, start, end]),
  };
};

/** The published shifts and, beside them, the approved time off that touches them: one query for both. */
const ON_DUTY = `
  with shift as (
    select s.staff_id, s.starts_at, s.ends_at from staff.shift s
    join staff.member m on m.id = s.staff_id and m.status = 'active'
    where s.site_id = $1 and tstzrange(s.starts_at, s.ends_at) && tstzrange($2, $3)
      and s.status = 'published' and s.removed_at is null
  )
  select false as "isAway", staff_id as "staffId", starts_at as "start", ends_at as "end" from shift
  union all
  select true, t.staff_id, t.starts_at, t.ends_at from staff.time_off t
  where t.status = 'approved' and exists (
    select from shift s where s.staff_id = t.staff_id
      and tstzrange(s.starts_at, s.ends_at) && tstzrange(t.starts_at, t.ends_at))`;

type DutyRow = {
  readonly isAway: boolean;
  readonly staffId: StaffId;
  readonly start: Instant;
  readonly end: Instant;
};
const toDuty = ({ staffId, start, end }: DutyRow): Duty => ({ staffId, span: { start, end } });

const sqlDuties = ({ sql }: Transaction): Duties => ({
  onDuty: async (siteId, span) => {
    const rows = await sql<DutyRow>('staff.on-duty', ON_DUTY, [siteId, span.start, span.end]);
    const [shifts, away] = [false, true].map((isAway) => rows.filter((row) => row.isAway === isAway).map(toDuty));
    return dutiesWithin(dutiesOf(shifts ?? [], away ?? []), span);
  },
});

export const sqlStaff = (transaction: Transaction) => ({
  staffMembers: sqlMembers(transaction),
  shifts: sqlShifts(transaction),
  timeOffs: sqlTimeOffs(transaction),
  clockEntries: sqlClockEntries(transaction),
  duties: sqlDuties(transaction),
  staffWork: sqlStaffWork(transaction),
  staffAccounts: sqlStaffAccounts(transaction),
});
