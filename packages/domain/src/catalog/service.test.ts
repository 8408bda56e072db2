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

  it.each([
    ['a word', { description: 'Better' }, ['service/changed']],
    ['minutes of a size', { bySize: { large: { price: eur(3000), minutes: 45 } } }, ['service/changed']],
    ['the price', { price: eur(2600) }, ['service/changed', 'service/price-changed']],
    [
      'the price of a size',
      { bySize: { large: { price: eur(3100), minutes: 40 } } },
      ['service/changed', 'service/price-changed'],
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
