import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './index.ts';

/** A reader of RFC 4180 that shares nothing with the writer. */
const read = (text: string): string[][] => {
  const rows: string[][] = [];
  for (let row: string[] = [], cell = '', isQuoted = false, at = 0; at < text.length; at++) {
    const letter = text.charAt(at);
    if (isQuoted && letter === '"' && text.charAt(at + 1) === '"') [cell, at] = [`${cell}"`, at + 1];
    else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted || !/[,\r\n]/u.test(letter)) cell += letter;
    else if (letter !== '\r') {
      row.push(cell);
      cell = '';
      if (letter === '\n') rows.push(row.splice(0));
    }
  }
  return rows;
};

describe('comma-separated values', () => {
  it.each([
    [['Ana', 12.5, -3], 'Ana,12.5,-3\r\n'],
    [['Sá, Íris', 'says "hi"', 'a\nb'], '"Sá, Íris","says ""hi""","a\nb"\r\n'],
    [['=1+1', '+1', '-1', '@x', '\tx'], "'=1+1,'+1,'-1,'@x,'\tx\r\n"],
    [['\r=1'], `"'\r=1"\r\n`],
  ])('write %j', (row, expected) => {
    expect(csvOf([row])).toBe(expected);
  });

  it('are read back as they were, but for what would be a formula', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', '=', '-', ' ', 'é') });
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 4 }), (rows) => {
        const guarded = rows.map((row) => row.map((text) => (/^[=+\-@\t\r]/u.test(text) ? `'${text}` : text)));
        expect(read(csvOf(rows))).toEqual(guarded);
      }),
    );
  });
});
