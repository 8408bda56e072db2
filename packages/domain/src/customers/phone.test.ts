import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalisePhone, phoneSought } from './index.ts';

describe('a phone number', () => {
  it.each([
    ['+351 911 220 418', '+351911220418'],
    [' +351-911.220/418 ', '+351911220418'],
    ['00351 (911) 220 418', '+351911220418'],
    ['911 220 418', '911220418'],
    ['0911 220 418', '0911220418'],
  ])('%s is kept as %s', (typed, kept) => {
    expect(normalisePhone(typed)).toBe(kept);
  });

  it('that is kept stays as it is', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\+?[1-9][\d ]{6,20}$/u), (typed) => {
        expect(normalisePhone(normalisePhone(typed))).toBe(normalisePhone(typed));
      }),
    );
  });

  it.each([
    ['911 22', '91122'],
    ['+351 9', '+3519'],
    ['Ana 9', null],
    ['( )', null],
    ['', null],
  ])('is looked for by a part of it: %s finds %s', (typed, sought) => {
    expect(phoneSought(typed)).toBe(sought);
  });
});
