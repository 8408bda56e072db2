import type { Board, BoardCard } from '@bling/client';
import { type Money, Span } from '@bling/domain/kernel';

export type Day = {
  readonly date: string;
  readonly jobs: Readonly<Record<string, number>>;
  /** What is booked and not cancelled; null when the person who asked may not see money. */
  readonly booked: Money | null;
  readonly charged: Money | null;
  readonly bays: readonly { readonly name: string; readonly jobs: number; readonly busyMinutes: number }[];
};

const GONE = new Set(['cancelled', 'no_show']);

const sum = (amounts: readonly Money[]): Money | null => {
  const [first] = amounts;
  if (first === undefined) return null;
  return { amount: amounts.reduce((total, { amount }) => total + amount, 0), currency: first.currency };
};

const counted = (cards: readonly BoardCard[]): Readonly<Record<string, number>> => {
  const jobs: Record<string, number> = {};
  for (const { status } of cards) jobs[status] = (jobs[status] ?? 0) + 1;
  return jobs;
};

/** A site's business day in figures, from its board. */
export const dayOf = ({ date, bays, bookings }: Board): Day => {
  const kept = bookings.filter(({ status }) => !GONE.has(status));
  const terms = kept.flatMap((card) => (card.terms === null ? [] : [card.terms]));
  return {
    date,
    jobs: counted(bookings),
    booked: sum(terms.map(({ totalPrice }) => totalPrice)),
    charged: sum(terms.flatMap(({ charged }) => (charged === null ? [] : [charged]))),
    bays: bays.map(({ name, resourceId }) => {
      const own = kept.filter((card) => card.resourceId === resourceId);
      const busyMinutes = own.reduce(
        (all, { scheduledAt: start, endsAt: end }) => all + Span.minutes({ start, end }),
        0,
      );
      return { name, jobs: own.length, busyMinutes };
    }),
  };
};

const amount = (money: Money | null): string =>
  money === null
    ? '–'
    : new Intl.NumberFormat('en-IE', { style: 'currency', currency: money.currency }).format(money.amount / 100);

/** The day on a page of text. */
export const reportOf = (site: string, { date, jobs, booked, charged, bays }: Day): string =>
  [
    `${site}, ${date}`,
    '',
    ...Object.entries(jobs).map(([status, count]) => `  ${status.replace('_', ' ').padEnd(12)} ${count}`),
    `  ${'booked'.padEnd(12)} ${amount(booked)}`,
    `  ${'charged'.padEnd(12)} ${amount(charged)}`,
    '',
    ...bays.map(({ name, jobs: own, busyMinutes }) => `  ${name.padEnd(12)} ${own} jobs, ${busyMinutes} min`),
  ].join('\n');
