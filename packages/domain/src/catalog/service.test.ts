import { describe, expect, it } from 'vitest';
import { Money } from '../kernel/index.ts';
import { MOST_POPULAR, Service, type ServiceDraft } from './index.ts';

const eur = (amount: number) => Money.of(amount, 'EUR');
const draft: ServiceDraft = {
  id: 'wash',
  categoryId: 'outside',
  name: 'Full wash',
  description: '',
  includes: ['Outside', 'Wheels'],
  order: 1,
  channels: ['web', 'counter'],
  price: eur(2500),
  minutes: 30,
  bufferBefore: 5,
  bufferAfter: 10,
  bySize: { large: { price: eur(3000), minutes: 40 } },
  bayKinds: [],
  equipment: ['foam'],
  isPopular: false,
  guarantee: 'none',
  skills: [],
  mobileAllowed: false,
  cureHours: null,
  image: null,
  sites: [],
};
const wash: Service = { ...draft, version: 1, status: 'active' };
const alone = { names: [], popular: 0 };
const about = { serviceId: 'wash', categoryId: 'outside' };

describe('a service', () => {
  it('is active once created', () => {
    expect(Service.create(draft, alone)).toEqual({
      ok: true,
      value: { next: wash, facts: [{ type: 'service/created', ...about, price: eur(2500) }] },
    });
  });

  it('has a name of its own within the category', () => {
    expect(Service.create(draft, { ...alone, names: ['full  wash'] })).toMatchObject({
      failure: { kind: 'conflict', code: 'service/name-taken' },
    });
  });

  it('is popular only while the category has room for it', () => {
    const popular = { ...draft, isPopular: true };
    expect(Service.create(popular, { ...alone, popular: MOST_POPULAR - 1 })).toMatchObject({ ok: true });
    expect(Service.create(popular, { ...alone, popular: MOST_POPULAR })).toMatchObject({
      failure: { code: 'service/too-many-popular', details: { most: 5 } },
    });
  });

  it('is priced in one currency', () => {
    const mixed = { large: { price: Money.of(1, 'USD'), minutes: 30 } };
    expect(Service.update(wash, { bySize: mixed }, alone)).toMatchObject({
      failure: { code: 'service/other-currency', details: { currency: 'EUR' } },
    });
  });

  it('costs and takes what its size says, else what it says itself', () => {
    expect(Service.forSize(wash, 'large')).toEqual({ price: eur(3000), minutes: 40 });
    expect(Service.forSize(wash, 'compact')).toEqual({ price: eur(2500), minutes: 30 });
  });

  it('is sold by a site at its own price and time, the sizes as much dearer and longer as elsewhere', () => {
    const sites = [{ siteId: 'harbour', available: true, price: eur(2800), minutes: 35 }];
    const there = Service.at({ ...wash, sites }, 'harbour');
    expect(there).toMatchObject({
      price: eur(2800),
      minutes: 35,
      bySize: { large: { price: eur(3300), minutes: 45 } },
    });
    expect(Service.at({ ...wash, sites }, 'hill')).toEqual({ ...wash, sites });
  });

  it('costs nothing in a size that is cheaper by more than the site asks', () => {
    const sites = [{ siteId: 'harbour', available: true, price: eur(500), minutes: null }];
    const bySize = { compact: { price: eur(1500), minutes: 20 } };
    expect(Service.at({ ...wash, bySize, sites }, 'harbour')).toMatchObject({
      minutes: 30,
      bySize: { compact: { price: eur(0), minutes: 20 } },
    });
  });

  it('is not sold by a site that says so', () => {
    const sites = [{ siteId: 'harbour', available: false, price: null, minutes: null }];
    expect(Service.at({ ...wash, sites }, 'harbour')).toBeNull();
    expect(Service.at({ ...wash, sites }, 'hill')).not.toBeNull();
  });

  it('says one thing of a site, in its own currency', () => {
    const site = { siteId: 'harbour', available: true, price: eur(2800), minutes: null };
    expect(Service.update(wash, { sites: [site, { ...site, available: false }] }, alone)).toMatchObject({
      failure: { code: 'service/site-twice', field: 'sites' },
    });
    expect(Service.update(wash, { sites: [{ ...site, price: Money.of(1, 'USD') }] }, alone)).toMatchObject({
      failure: { code: 'service/other-currency' },
    });
  });

  it.each([
    ['a word', { description: 'Better' }, ['service/changed']],
    ['minutes of a size', { bySize: { large: { price: eur(3000), minutes: 45 } } }, ['service/changed']],
    ['the price', { price: eur(2600) }, ['service/changed', 'service/price-changed']],
    [
      'the price of a size',
      { bySize: { large: { price: eur(3100), minutes: 40 } } },
      ['service/changed', 'service/price-changed'],
    ],
    [
      'the price of a site',
      { sites: [{ siteId: 'harbour', available: true, price: eur(1), minutes: null }] },
      ['service/changed', 'service/price-changed'],
    ],
    [
      'where it is sold',
      { sites: [{ siteId: 'harbour', available: false, price: null, minutes: 20 }] },
      ['service/changed'],
    ],
    ['the menu', { status: 'inactive' }, ['service/deactivated']],
  ] as const)('tells a change of %s', (_, patch, types) => {
    const answer = Service.update(wash, patch, alone);
    if (!answer.ok) throw new Error(answer.failure.code);
    expect(answer.value.facts.map(({ type }) => type)).toEqual(types);
    expect(answer.value.next.version).toBe(1 + types.length);
  });

  it('comes back to the menu', () => {
    expect(Service.update({ ...wash, status: 'inactive' }, { status: 'active' }, alone)).toMatchObject({
      value: { facts: [{ type: 'service/activated' }] },
    });
  });

  it('leaves the menu once', () => {
    expect(Service.deactivate(wash)).toMatchObject({
      value: { next: { status: 'inactive' }, facts: [{ type: 'service/deactivated', ...about }] },
    });
    expect(Service.deactivate({ ...wash, status: 'inactive' })).toMatchObject({
      failure: { code: 'service/already-inactive' },
    });
  });
});
