import { describe, expect, it } from 'vitest';
import { type Actor, Grant, visitor } from '../kernel/index.ts';
import { mayPrice } from './index.ts';

const manager = (grant: Grant): Actor => ({
  kind: 'partner',
  keyId: 'key',
  name: 'manager',
  grants: { 'pricing.rules.create': grant },
  ratePerMinute: 1,
});

describe('whoever writes a price', () => {
  it.each([
    ['of their site', Grant.at('harbour'), ['harbour'], true],
    ['of theirs and another', Grant.at('harbour'), ['harbour', 'hill'], false],
    ['of the whole house, from one site', Grant.at('harbour'), [], false],
    ['of the whole house', Grant.all, [], true],
    ['of any site, from the house', Grant.all, ['hill'], true],
  ])('%s', (_, grant, siteIds, allowed) => {
    expect(mayPrice(manager(grant), 'pricing.rules.create', siteIds)).toBe(allowed);
    expect(mayPrice(visitor, 'pricing.rules.create', siteIds)).toBe(false);
  });
});
