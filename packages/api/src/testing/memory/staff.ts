import { type SiteId, Span, type StaffId } from '@bling/domain/kernel';
import {
  type ClockEntry,
  type ClockFact,
  clockShown,
  dutiesOf,
  dutiesWithin,
  type Shift,
  type ShiftFact,
  type StaffFact,
  type StaffMember,
  type TimeOff,
  type TimeOffFact,
  shiftShown,
  staffCode,
  staffShown,
  timeOffShown,
} from '@bling/domain/staff';
import type {
  ClockEntries,
  Duties,
  Shifts,
  StaffAccounts,
  StaffMembers,
  StaffPorts,
  StaffWork,
  TimeOffs,
} from '../../staff/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

/** What people are there for; a hold is somebody who is still choosing. */
const isWork = (kind: string): boolean => ['booking', 'walkin', 'project'].includes(kind);

const membersIn = (transaction: Transaction): StaffMembers => {
  const { staffMembers } = transaction.store;
  const all = () => inOrderOf(staffMembers.values(), ({ code }) => code);
  return {
    find: async (id) => staffMembers.get(id) ?? null,
    ofSite: async (siteId) => all().filter(({ siteIds }) => siteIds.includes(siteId)),
    ofUser: async (userId) => {
      const theirs = all().filter((member) => member.userId === userId);
      const lastLeft = inOrderOf(theirs, ({ terminatedAt }) => terminatedAt ?? '').at(-1);
      return theirs.find(({ status }) => status === 'active') ?? lastLeft ?? null;
    },
    withPapersToWarn: async (endingBy, limit) =>
      all()
        .filter(({ status }) => status === 'active')
        .filter(({ documents }) => documents.some((one) => one.warnedAt === null && one.expiresAt <= endingBy))
        .map(({ id }) => id)
        .slice(0, limit),
    nextCode: async () => {
      transaction.store.lastStaffNumber += 1;
      return staffCode(transaction.store.lastStaffNumber);
    },
    save: saving<StaffMember, StaffFact>(transaction, {
      kind: 'staff',
      shown: staffShown,
      rows: staffMembers,
      unique: ({ code, userId, status }) => [code, ...(userId !== null && status === 'active' ? [userId] : [])],
    }),
  };
};

const shiftsIn = (transaction: Transaction): Shifts => {
  const { shifts } = transaction.store;
  const live = (span: Span) =>
    inOrderOf(shifts.values(), (shift) => `${shift.span.start} ${shift.id}`).filter(
      (shift) => shift.removedAt === null && Span.overlap(shift.span, span),
    );
  const save = saving<Shift, ShiftFact>(transaction, {
    kind: 'shift',
    shown: shiftShown,
    rows: shifts,
    unique: () => [],
  });
  return {
    find: async (id) => shifts.get(id) ?? null,
    ofSite: async (siteId, span) => live(span).filter((shift) => shift.siteId === siteId),
    ofStaff: async (staffId, span) => live(span).filter((shift) => shift.staffId === staffId),
    save: async (change) => {
      const { id, staffId, span, removedAt } = change.next;
      const others = live(span).filter((shift) => shift.staffId === staffId && shift.id !== id);
      if (removedAt === null && others.length > 0) throw new Error(`shift ${id} overlaps another of ${staffId}`);
      await save(change);
    },
  };
};

const timeOffsIn = (transaction: Transaction): TimeOffs => {
  const { timeOffs } = transaction.store;
  return {
    find: async (id) => timeOffs.get(id) ?? null,
    ofStaff: async (staffIds, span) =>
      inOrderOf(timeOffs.values(), (one) => `${one.span.start} ${one.id}`).filter(
        (one) => staffIds.includes(one.staffId) && Span.overlap(one.span, span),
      ),
    save: saving<TimeOff, TimeOffFact>(transaction, {
      kind: 'time-off',
      shown: timeOffShown,
      rows: timeOffs,
      unique: () => [],
    }),
  };
};

const clockIn = (transaction: Transaction): ClockEntries => {
  const { clockEntries } = transaction.store;
  const all = () => inOrderOf(clockEntries.values(), ({ inAt, id }) => `${inAt} ${id}`);
  const open = () => all().filter(({ outAt }) => outAt === null);
  const touching = ({ start, end }: Span) =>
    all().filter(({ inAt, outAt }) => inAt < end && (outAt === null || outAt > start));
  return {
    find: async (id) => clockEntries.get(id) ?? null,
    openOf: async (staffId) => open().find((entry) => entry.staffId === staffId) ?? null,
    openAt: async (siteId) => open().filter((entry) => entry.siteId === siteId),
    ofSite: async (siteId, span) => touching(span).filter((entry) => entry.siteId === siteId),
    ofStaff: async (staffId, span) => touching(span).filter((entry) => entry.staffId === staffId),
    toFlag: async (limit) =>
      open()
        .filter(({ flaggedAt }) => flaggedAt === null)
        .slice(0, limit),
    save: saving<ClockEntry, ClockFact>(transaction, {
      kind: 'clock',
      shown: clockShown,
      rows: clockEntries,
      unique: ({ outAt, staffId }) => (outAt === null ? [staffId] : []),
    }),
  };
};

const workIn = ({ store }: Transaction): StaffWork => {
  const ofStaff = (staffIds: readonly StaffId[]) =>
    [...store.resources.values()]
      .filter(({ kind, refId }) => kind === 'staff' && staffIds.includes(refId))
      .flatMap(({ id, refId }) =>
        [...store.allocations.values()]
          .filter((one) => one.resourceId === id && isWork(one.kind))
          .map((one) => ({ staffId: refId, ...one })),
      );
  return {
    taken: async (staffIds, span) =>
      ofStaff(staffIds)
        .filter(({ during }) => Span.overlap(during, span))
        .map(({ staffId, during }) => ({ staffId, span: during })),
    open: async (staffId, from) =>
      inOrderOf(ofStaff([staffId]), ({ job }) => job.start)
        .filter(({ job }) => job.end > from)
        .map(({ ref, job }) => ({ kind: ref.kind, id: ref.id, startsAt: job.start, endsAt: job.end })),
  };
};

const accountsIn = ({ store }: Transaction): StaffAccounts => ({
  reach: async (userId) =>
    [...store.roles.values()]
      .filter((held) => held.userId === userId && held.role !== 'client')
      .map(({ siteId }) => siteId),
});

const dutiesIn = ({ store }: Transaction): Duties => ({
  onDuty: async (siteId: SiteId, span) => {
    const isActive = (shift: Shift) => store.staffMembers.get(shift.staffId)?.status === 'active';
    const published = [...store.shifts.values()].filter(
      (shift) =>
        shift.siteId === siteId &&
        shift.status === 'published' &&
        shift.removedAt === null &&
        isActive(shift) &&
        Span.overlap(shift.span, span),
    );
    const away = [...store.timeOffs.values()].filter(({ status }) => status === 'approved');
    return dutiesWithin(dutiesOf(published, away), span);
  },
});

export const staffIn = (transaction: Transaction): Omit<StaffPorts, 'now' | 'newId' | 'sites'> => ({
  staffMembers: membersIn(transaction),
  shifts: shiftsIn(transaction),
  timeOffs: timeOffsIn(transaction),
  clockEntries: clockIn(transaction),
  duties: dutiesIn(transaction),
  staffWork: workIn(transaction),
  staffAccounts: accountsIn(transaction),
});
