import * as z from 'zod';
import { idOf, instant, localDate, money } from '../kernel/contract.ts';

const minutes = z.int().min(0).max(10_000_000);

export const ClockEntryView = z.object({
  id: idOf('ClockEntry'),
  version: z.int().min(0).max(1_000_000),
  staffId: idOf('Staff'),
  siteId: idOf('Site'),
  inAt: instant,
  outAt: instant.nullable(),
  lateMinutes: minutes,
  isLate: z.boolean(),
  flaggedAt: instant.nullable(),
});
const NamedEntry = z.object({ ...ClockEntryView.shape, fullName: z.string().max(120) });
export const ClockEntryList = z.object({ items: z.array(NamedEntry).max(5000) });
export const ClockInto = z.strictObject({ siteId: idOf('Site'), staffId: idOf('Staff').optional() });
export const CorrectClock = z.strictObject({
  clockEntryId: idOf('ClockEntry'),
  version: z.int().min(1).max(1_000_000),
  inAt: instant,
  outAt: instant.nullable().meta({ description: 'Null for who is still there' }),
});
export const Present = z.object({
  items: z.array(NamedEntry).max(1000),
});

/** Business days of the site, both included. */
export const StaffPeriod = z.strictObject({ siteId: idOf('Site'), from: localDate, to: localDate });
export const UtilisationView = z.object({
  items: z
    .array(
      z.object({
        staffId: idOf('Staff'),
        fullName: z.string().max(120),
        date: localDate,
        dutyMinutes: minutes,
        allocatedMinutes: minutes,
      }),
    )
    .max(40_000),
});
export const Payroll = z.object({
  from: localDate,
  to: localDate,
  lines: z
    .array(
      z.object({
        staffId: idOf('Staff'),
        code: z.string().max(12),
        fullName: z.string().max(120),
        workedMinutes: minutes,
        hourlyRate: money,
        amount: money,
        late: z.int().min(0).max(10_000),
        open: z.int().min(0).max(10_000),
      }),
    )
    .max(1000),
  csv: z.string().max(1_000_000).meta({ description: 'The same as RFC 4180 text' }),
});
