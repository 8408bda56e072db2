import type { Api } from '@bling/client';
import { dateOf, listOf, moneyOf, timeOf, wholeOf } from './cells.ts';
import { type ImportKind, imports } from './kinds.ts';
import type { Line } from './rows.ts';
import { type Answered, piecesOf } from './verdicts.ts';

/** What the import is told beside its lines. */
export type About = { readonly siteId: string; readonly currency: string };
type Calls = {
  readonly api: Api['api'];
  readonly dryRun: boolean;
  readonly about: About;
};

/** Ways to read the cells of one line; an empty cell says nothing. */
const reading = ({ cells }: Line) => {
  const text = (key: string): string => cells[key] ?? '';
  const maybe =
    <T>(read: (text: string) => T) =>
    (key: string): T | null =>
      text(key) === '' ? null : read(text(key));
  return { text, maybeText: maybe((one) => one), maybeWhole: maybe(wholeOf), maybeMoney: maybe(moneyOf) };
};

const customerOf = (line: Line) => {
  const { text, maybeText } = reading(line);
  return {
    reference: line.reference,
    name: text('name'),
    phone: maybeText('phone'),
    email: maybeText('email'),
    tags: listOf(text('tags')),
    notes: maybeText('notes'),
  };
};
const vehicleOf = (line: Line) => {
  const { text, maybeText, maybeWhole } = reading(line);
  return {
    reference: line.reference,
    customer: text('customer'),
    plate: maybeText('plate'),
    country: text('country').toUpperCase(),
    make: text('make'),
    model: text('model'),
    year: maybeWhole('year'),
    colour: maybeText('colour'),
    sizeClass: text('sizeClass').toLowerCase(),
    notes: maybeText('notes'),
  };
};
const serviceOf = (line: Line) => {
  const { text, maybeText, maybeWhole, maybeMoney } = reading(line);
  return {
    reference: line.reference,
    category: text('category'),
    name: text('name'),
    description: maybeText('description'),
    price: moneyOf(text('price')),
    minutes: wholeOf(text('minutes')),
    compactPrice: maybeMoney('compactPrice'),
    largePrice: maybeMoney('largePrice'),
    oversizedPrice: maybeMoney('oversizedPrice'),
    bufferAfter: maybeWhole('bufferAfter'),
  };
};
const bookingOf = (line: Line) => {
  const { text, maybeText, maybeMoney } = reading(line);
  return {
    reference: line.reference,
    customer: text('customer'),
    plate: maybeText('plate'),
    size: maybeText('size')?.toLowerCase() ?? null,
    services: listOf(text('services')),
    date: dateOf(text('date')),
    time: timeOf(text('time')),
    total: maybeMoney('total'),
    notes: maybeText('notes'),
  };
};

const send: Readonly<Record<ImportKind, (lines: readonly Line[], calls: Calls) => Promise<Answered>>> = {
  customers: async (lines, { api, dryRun }) => {
    const { written, rows } = await api.customers.import.mutate({ dryRun, rows: lines.map(customerOf) });
    return { written, rows: rows.map((row) => ({ ...row, code: null })) };
  },
  vehicles: (lines, { api, dryRun }) => api.vehicles.import.mutate({ dryRun, rows: lines.map(vehicleOf) }),
  services: (lines, { api, dryRun, about: { currency } }) =>
    api.catalog.services.import.mutate({ dryRun, currency, rows: lines.map(serviceOf) }),
  bookings: (lines, { api, dryRun, about: { siteId } }) =>
    api.bookings.import.mutate({ siteId, dryRun, rows: lines.map(bookingOf) }),
};

/**
 * Sends the lines piece by piece and tells of each as it comes back. A piece is kept whole or not at all; one that is
 * not ends the import, and what came before it stays: sent again, it is known.
 */
export const sendAll = async (
  kind: ImportKind,
  lines: readonly Line[],
  calls: Calls & { readonly onPiece: (sent: number) => void },
): Promise<Answered> => {
  const rows: Answered['rows'][number][] = [];
  for (const piece of piecesOf(lines, imports[kind].atOnce)) {
    const answer = await send[kind](piece, calls);
    rows.push(...answer.rows);
    calls.onPiece(rows.length);
    if (!calls.dryRun && !answer.written) return { written: false, rows };
  }
  return { written: !calls.dryRun, rows };
};
