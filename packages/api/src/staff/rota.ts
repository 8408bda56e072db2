import { shiftStatuses, timeOffKinds, timeOffStatuses } from '@bling/domain/staff';
import * as z from 'zod';
import { idOf, instant, line, localDate, wallTime } from '../kernel/contract.ts';

const version = z.int().min(0).max(1_000_000);
const span = z.object({ start: instant, end: instant });
/** As the clocks of the site show it; `ends` at or before `starts` means the next day. */
const wall = { date: localDate, starts: wallTime, ends: wallTime };

export const ShiftView = z.object({
  id: idOf('Shift'),
  version,
  staffId: idOf('Staff'),
  siteId: idOf('Site'),
  span,
  status: z.enum(shiftStatuses),
  ...wall,
});
export const TimeOffView = z.object({
  id: idOf('TimeOff'),
  version,
  staffId: idOf('Staff'),
  fullName: z.string().max(120),
  span,
  kind: z.enum(timeOffKinds),
  reason: z.string().max(300),
  status: z.enum(timeOffStatuses),
  requestedAt: instant,
});
export const TimeOffList = z.object({ items: z.array(TimeOffView).max(2000) });

export const ShowRota = z.strictObject({ siteId: idOf('Site'), date: localDate.optional() });
export const Rota = z.object({
  siteId: idOf('Site'),
  zone: z.string().max(64),
  monday: localDate,
  days: z.array(z.object({ date: localDate, start: instant, end: instant })).max(7),
  people: z
    .array(
      z.object({
        staffId: idOf('Staff'),
        code: z.string().max(12),
        fullName: z.string().max(120),
        role: z.string().max(60),
        skills: z.array(z.string().max(40)).max(50),
      }),
    )
    .max(1000),
  shifts: z.array(ShiftView).max(5000),
  timeOff: z.array(TimeOffView).max(2000),
});

/** A new shift, or with its id another time or person for one that is there. */
export const PutShift = z.strictObject({
  shiftId: idOf('Shift').optional(),
  version: z.int().min(1).max(1_000_000).optional(),
  staffId: idOf('Staff'),
  siteId: idOf('Site'),
  ...wall,
});
export const RemoveShift = z.strictObject({ shiftId: idOf('Shift') });
export const WeekOfSite = z.strictObject({ siteId: idOf('Site'), date: localDate });
export const CopyWeek = z.strictObject({ siteId: idOf('Site'), from: localDate, to: localDate });
export const WeekCopied = z.object({ copied: z.int().min(0).max(5000), skipped: z.int().min(0).max(5000) });
export const WeekPublished = z.object({ published: z.int().min(0).max(5000) });

export const ListTimeOff = z.strictObject({ siteId: idOf('Site'), from: localDate, to: localDate });
/** Whole days unless times are given: the first day from `starts`, the last until `ends`. */
export const RequestTimeOff = z.strictObject({
  staffId: idOf('Staff').optional(),
  from: localDate,
  to: localDate,
  starts: wallTime.default('00:00'),
  ends: wallTime.default('24:00'),
  kind: z.enum(timeOffKinds),
  reason: line(300),
});
export const DecideTimeOff = z.strictObject({ timeOffId: idOf('TimeOff') });
