import { csvOf, halfEven, Instant, MINUTE, type Money, type Span, type StaffId } from '../kernel/index.ts';
import { type ClockEntry, isLate } from './clock.ts';
import type { StaffMember } from './member.ts';

/** What somebody worked in a period, and what that comes to. */
export type PayrollLine = {
  readonly staffId: StaffId;
  readonly code: string;
  readonly fullName: string;
  /** Whole ones: seconds add up before they are dropped. */
  readonly workedMinutes: number;
  readonly hourlyRate: Money;
  readonly amount: Money;
  /** Times that they were late. */
  readonly late: number;
  /** Entries without an end: they count for nothing until they have one. */
  readonly open: number;
};

type Payee = Pick<StaffMember, 'id' | 'code' | 'fullName' | 'hourlyRate'>;

/** Milliseconds of an entry inside the period. */
const within = ({ inAt, outAt }: ClockEntry, { start, end }: Span): number =>
  outAt === null ? 0 : Math.max(0, Instant.between(Instant.later(inAt, start), Instant.earlier(outAt, end)));

const lineOf = (payee: Payee, entries: readonly ClockEntry[], period: Span): PayrollLine => {
  const { id: staffId, code, fullName, hourlyRate } = payee;
  const theirs = entries.filter((entry) => entry.staffId === staffId);
  const workedMinutes = Math.floor(theirs.reduce((sum, entry) => sum + within(entry, period), 0) / MINUTE);
  const amount = { amount: halfEven((hourlyRate.amount * workedMinutes) / 60), currency: hourlyRate.currency };
  const late = theirs.filter(isLate).length;
  const open = theirs.filter(({ outAt }) => outAt === null).length;
  return { staffId, code, fullName, workedMinutes, hourlyRate, amount, late, open };
};

/** A line for each person, in the order given; entries that cross the period's edge count by their part inside. */
export const payrollOf = (
  people: readonly Payee[],
  entries: readonly ClockEntry[],
  period: Span,
): readonly PayrollLine[] => people.map((payee) => lineOf(payee, entries, period));

const HEADER = ['Code', 'Name', 'Minutes', 'Hourly rate', 'Amount', 'Currency', 'Late', 'Open'] as const;

/** Digits after the point that a currency is written with: cents have two, yen none. */
const digitsOf = (currency: string): number =>
  Number(new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits);
const decimal = ({ amount, currency }: Money): string => {
  const digits = digitsOf(currency);
  return (amount / 10 ** digits).toFixed(digits);
};

/** For the accountant's sheet: a header, and a row for each line. */
export const payrollCsv = (lines: readonly PayrollLine[]): string =>
  csvOf([
    HEADER,
    ...lines.map(({ code, fullName, workedMinutes, hourlyRate, amount, late, open }) => [
      code,
      fullName,
      workedMinutes,
      decimal(hourlyRate),
      decimal(amount),
      amount.currency,
      late,
      open,
    ]),
  ]);
