import { describe, expect, it } from 'vitest';
import { dateOf, listOf, moneyOf, timeOf, wholeOf } from './cells.ts';
import { readSheet } from './read-sheet.ts';
import { rowsOf, templateOf } from './rows.ts';
import { counted, piecesOf, problemOf } from './verdicts.ts';

const read = (text: string) => readSheet({ text: async () => text });

describe('a cell', () => {
  it.each([
    ['24', 2400],
    ['24.5', 2450],
    ['24,00 €', 2400],
    ['€ 1.200,50', 120_050],
    ['1,200.50', 120_050],
    ['1.200', 120_000],
    ['free', -1],
    ['-5', -1],
  ])('of money: %s', (text, cents) => expect(moneyOf(text)).toBe(cents));

  it.each([
    ['21.11.2026', '2026-11-21'],
    ['1/3/2027', '2027-03-01'],
    ['2027-03-01', '2027-03-01'],
    ['tomorrow', 'tomorrow'],
  ])('with a date: %s', (text, date) => expect(dateOf(text)).toBe(date));

  it.each([
    ['9:30', '09:30'],
    ['09:30:00', '09:30'],
    ['9.30', '09:30'],
    ['noon', 'noon'],
  ])('with a time: %s', (text, time) => expect(timeOf(text)).toBe(time));

  it('of whole numbers, and of several things', () => {
    expect([wholeOf('45'), wholeOf('4.5'), wholeOf('')]).toEqual([45, -1, -1]);
    expect(listOf('Wash; Wax |  ;')).toEqual(['Wash', 'Wax']);
  });
});

describe('a sheet', () => {
  it('is read whatever separates its cells, with its mark and its empty lines left out', async () => {
    const sheet = await read('\uFEFFName;Phone\r\n"Silva; Ana";+351 912\r\n\r\n');
    expect(sheet).toEqual({ headings: ['Name', 'Phone'], lines: [['Silva; Ana', '+351 912']] });
    expect(await read('')).toEqual({ headings: [], lines: [] });
  });

  it('finds its columns by what others call them, and a plain name before a borrowed one', async () => {
    const { rows, missing, ignored } = rowsOf(
      'bookings',
      await read('Start,Phone,Customer,SERVICE,Day,Colour\n9:30,+351,C-1,Full wash,1.3.2027,red'),
    );
    expect(missing).toEqual([]);
    expect(ignored).toEqual(['Phone', 'Colour']);
    expect(rows).toEqual([
      {
        reference: 'line 2',
        cells: expect.objectContaining({ time: '9:30', customer: 'C-1', services: 'Full wash', date: '1.3.2027' }),
      },
    ]);
  });

  it('says which needed columns it lacks', async () => {
    expect(rowsOf('services', await read('Name,Price\nWash,1')).missing).toEqual(['Category', 'Minutes']);
  });

  it('knows a person by their reference, else by how they are reached, else by the line', async () => {
    const sheet = await read('Ref,Name,Phone,Mail\nC-1,Ana,1,\n,Rui,912,\n,Eva,,eva@example.com\n,Gil,,');
    expect(rowsOf('customers', sheet).rows.map(({ reference }) => reference)).toEqual([
      'C-1',
      '912',
      'eva@example.com',
      'line 5',
    ]);
  });

  it.each(['customers', 'vehicles', 'services', 'bookings'] as const)(
    'begun with the template of %s lacks nothing',
    (kind) => {
      const [headings = [], ...lines] = templateOf(kind);
      expect(rowsOf(kind, { headings, lines })).toMatchObject({ missing: [], ignored: [] });
    },
  );
});

describe('a verdict', () => {
  const invalid = { reference: 'a', verdict: 'invalid' } as const;
  it.each([
    ['Time: The site is closed then.', 'time', 'slot/outside-hours'],
    ['Time: This cannot be read, or is missing.', 'time', null],
    ['Services: It was refused: quote/empty.', 'services', 'quote/empty'],
    ['It was refused: not-allowed.', null, 'not-allowed'],
  ])('says %s', (words, field, code) => expect(problemOf('bookings', { ...invalid, field, code })).toBe(words));

  it('is counted, and sent for in pieces', () => {
    const of = (verdict: 'created' | 'same' | 'invalid') => ({ ...invalid, verdict, field: null, code: null });
    expect(counted([of('created'), of('created'), of('same'), of('invalid')])).toEqual({
      created: 2,
      same: 1,
      invalid: 1,
    });
    expect(piecesOf([1, 2, 3], 2)).toEqual([[1, 2], [3]]);
    expect(piecesOf([], 2)).toEqual([]);
  });
});
