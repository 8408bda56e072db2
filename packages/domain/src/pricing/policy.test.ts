import { describe, expect, it } from 'vitest';
import { priceOwned } from './index.ts';

describe('a price', () => {
  it('is of every site that it is for, and of the whole house without any', () => {
    expect(priceOwned(['harbour', 'hill'])).toEqual([{ siteId: 'harbour' }, { siteId: 'hill' }]);
    expect(priceOwned([])).toEqual([{}]);
  });
});
