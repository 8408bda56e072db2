import { describe, expect, it } from 'vitest';
import { emptyDraft } from './setup-answers.ts';
import { wishOf } from './setup-wish.ts';

describe('what the wizard sends', () => {
  it('is what was typed, in the words of the house', () => {
    const place = {
      ...emptyDraft.place,
      name: ' Harbour ',
      code: 'hs',
      line: 'Rua 1',
      country: 'pt',
      taxMode: 'exclusive',
    };
    const wish = wishOf({ ...emptyDraft, place, services: [{ key: 'a', name: 'Wash', price: '12,5', minutes: '30' }] });
    expect(wish.site).toMatchObject({
      name: 'Harbour',
      code: 'HS',
      address: { lines: ['Rua 1'], country: 'PT' },
      taxMode: 'exclusive',
      taxNumber: null,
    });
    expect(wish.taxBasisPoints).toBe(2300);
    expect(wish.services).toEqual([{ name: 'Wash', price: 1250, minutes: 30 }]);
    expect(wish.policy.cancellationTiers).toEqual([
      { hoursBefore: 24, percent: 50 },
      { hoursBefore: 0, percent: 100 },
    ]);
  });

  it('without free hours has one fee', () => {
    expect(wishOf({ ...emptyDraft, freeHours: '0' }).policy.cancellationTiers).toEqual([
      { hoursBefore: 0, percent: 100 },
    ]);
  });
});
