import { type SiteId, Span } from '@bling/domain/kernel';
import {
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
import type { Duties, Shifts, StaffMembers, StaffPorts, TimeOffs } from '../../staff/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

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

export const staffIn = (
  transaction: Transaction,
): Pick<StaffPorts, 'staffMembers' | 'shifts' | 'timeOffs' | 'duties'> => ({
  staffMembers: membersIn(transaction),
  shifts: shiftsIn(transaction),
  timeOffs: timeOffsIn(transaction),
  duties: dutiesIn(transaction),
});
