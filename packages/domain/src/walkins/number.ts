import type { LocalDate } from '../facilities/index.ts';

/** `HS-WI-20261121-007`: the site's code, the business day, and the count of that day from 1. */
export const walkInNumber = (code: string, date: LocalDate, ticket: number): string =>
  `${code}-WI-${date.replaceAll('-', '')}-${String(ticket).padStart(3, '0')}`;
