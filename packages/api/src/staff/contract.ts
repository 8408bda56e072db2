import { memberStatuses } from '@bling/domain/staff';
import * as z from 'zod';
import { idOf, instant, line, localDate, money, price } from '../kernel/contract.ts';

const version = z.int().min(0).max(1_000_000);
const documentState = z.enum(['valid', 'expiring', 'expired']);

const DocumentView = z.object({
  kind: z.string().max(60),
  required: z.boolean(),
  expiresAt: instant,
  state: documentState,
});

export const StaffView = z.object({
  id: idOf('Staff'),
  version,
  userId: idOf('User').nullable(),
  code: z.string().max(12),
  fullName: z.string().max(120),
  siteIds: z.array(idOf('Site')).max(50),
  role: z.string().max(60),
  skills: z.array(z.string().max(40)).max(50),
  hourlyRate: money,
  status: z.enum(memberStatuses),
  hiredOn: localDate,
  terminatedAt: instant.nullable(),
  documents: z.array(DocumentView).max(30),
});
export const StaffList = z.object({ items: z.array(StaffView).max(1000) });
export const ListStaff = z.strictObject({ siteId: idOf('Site') });
export const StaffRef = z.strictObject({ staffId: idOf('Staff') });
/** Without a name it is about whoever asks. */
export const MaybeStaffRef = z.strictObject({ staffId: idOf('Staff').optional() });

const person = {
  userId: idOf('User').nullable(),
  fullName: line(120),
  siteIds: z.array(idOf('Site')).min(1).max(50),
  role: line(60),
  skills: z.array(line(40)).max(50),
  hourlyRate: price,
  hiredOn: localDate,
};
export const HireStaff = z.strictObject({ ...person, userId: person.userId.default(null) });
export const UpdateStaff = z.strictObject({
  ...z.strictObject(person).partial().shape,
  staffId: idOf('Staff'),
  version: z.int().min(1).max(1_000_000),
});

const WorkView = z.object({
  kind: z.string().max(20).meta({ description: 'What it belongs to: `booking`' }),
  id: z.string().max(40),
  startsAt: instant,
  endsAt: instant,
});
export const OpenWork = z.object({ items: z.array(WorkView).max(500) });
export const Terminated = z.object({ person: StaffView, openWork: z.array(WorkView).max(500) });

export const PutDocument = z.strictObject({
  staffId: idOf('Staff'),
  kind: line(60),
  required: z.boolean(),
  expiresAt: instant,
});
export const RemoveDocument = z.strictObject({ staffId: idOf('Staff'), kind: line(60) });

export {
  ClockEntryList,
  ClockEntryView,
  ClockInto,
  CorrectClock,
  Payroll,
  Present,
  StaffPeriod,
  UtilisationView,
} from './hours.ts';
export {
  CopyWeek,
  DecideTimeOff,
  ListTimeOff,
  PutShift,
  RemoveShift,
  RequestTimeOff,
  Rota,
  ShiftView,
  ShowRota,
  TimeOffList,
  TimeOffView,
  WeekCopied,
  WeekOfSite,
  WeekPublished,
} from './rota.ts';
