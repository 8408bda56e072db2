import { type ImportKind, imports } from './kinds.ts';

export type Verdict = {
  readonly reference: string;
  readonly verdict: 'created' | 'same' | 'invalid';
  readonly field: string | null;
  readonly code: string | null;
};
export type Answered = { readonly written: boolean; readonly rows: readonly Verdict[] };

const said: Readonly<Record<string, string>> = {
  'customer/unknown': 'No one customer has this reference, phone number or address.',
  'vehicle/no-plate': 'That is no plate.',
  'vehicle/odd-year': 'There are no cars of that year.',
  'vehicle/already-yours': 'This customer has a car with this plate already.',
  'category/not-active': 'This category is off the menu.',
  'service/name-taken': 'There is a service of this name.',
  'service/other-currency': 'Its prices are in different currencies.',
  'service/unknown': 'There is no such service on the menu.',
  'service/no-common-bay': 'No bay can do all of this.',
  'booking/not-your-vehicle': 'This customer has no car with that plate.',
  'booking/size-missing': 'A plate or a size, please.',
  'booking/price-changed': 'It costs another sum here.',
  'booking/in-the-past': 'That time is over.',
  'booking/too-short': 'The work is too short for a booking.',
  'booking/too-long': 'The work is too long for one booking.',
  'slot/taken': 'No bay, or nobody who can do it, is free then.',
  'slot/outside-hours': 'The site is closed then.',
  'slot/too-far': 'That is further ahead than the site takes bookings.',
  'slot/off-grid': 'Bookings do not begin at that minute here.',
  'slot/no-bay': 'No bay takes this car or this work.',
  'slot/no-skill': 'Nobody who can do this is on duty then.',
};

const titleOf = (kind: ImportKind, field: string | null): string | null =>
  imports[kind].columns.find(({ key }) => key === field)?.title ?? null;

/** What is wrong with a row, and where. */
export const problemOf = (kind: ImportKind, { field, code }: Verdict): string => {
  const title = titleOf(kind, field);
  const why = code === null ? 'This cannot be read, or is missing.' : (said[code] ?? `It was refused: ${code}.`);
  return title === null ? why : `${title}: ${why}`;
};

export const counted = (verdicts: readonly Verdict[]) => ({
  created: verdicts.filter(({ verdict }) => verdict === 'created').length,
  same: verdicts.filter(({ verdict }) => verdict === 'same').length,
  invalid: verdicts.filter(({ verdict }) => verdict === 'invalid').length,
});

/** Pieces of a list, each of so many at most. */
export const piecesOf = <T>(rows: readonly T[], most: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(rows.length / most) }, (_, at) => rows.slice(at * most, (at + 1) * most));
