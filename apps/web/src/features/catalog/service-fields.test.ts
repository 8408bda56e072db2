import type { ServiceView } from '@bling/client';
import { describe, expect, it } from 'vitest';
import { emptyService, formOf, serviceOf } from './service-fields.ts';

const eur = (amount: number) => ({ amount, currency: 'EUR' });
const service: ServiceView = {
  id: 's-1',
  version: 3,
  categoryId: 'c-1',
  name: 'Polish',
  description: 'Two steps',
  includes: ['Clay', 'Polish'],
  order: 7,
  channels: ['phone', 'counter'],
  price: eur(12_050),
  minutes: 90,
  bySize: { large: { price: eur(15_000), minutes: 120 } },
  bufferBefore: 5,
  bufferAfter: 10,
  bayKinds: ['detail'],
  equipment: ['polisher'],
  isPopular: true,
  guarantee: 'deposit',
  skills: ['polish', 'seal'],
  mobileAllowed: true,
  cureHours: null,
  image: null,
  sites: [],
  status: 'active',
};

describe('the form of a service', () => {
  it('gives back what it was filled with, and what it does not show', () => {
    const { id: _, version: __, cureHours: ___, image: ____, status: _____, ...sent } = service;
    expect(serviceOf(formOf(service), 'EUR', service)).toEqual(sent);
  });

  it('takes lists with stray commas and lines, and half of a size', () => {
    const typed = {
      ...emptyService('c-1'),
      name: 'Wash',
      price: '19,90',
      skills: ' wash, ,dry,wash',
      includes: 'Foam\n\n Rinse ',
      sizes: { ...emptyService('c-1').sizes, large: { price: '25', minutes: '' } },
    };
    expect(serviceOf(typed, 'EUR', null)).toMatchObject({
      price: eur(1990),
      skills: ['wash', 'dry'],
      includes: ['Foam', 'Rinse'],
      bySize: { large: { price: eur(2500), minutes: 30 } },
      channels: ['web', 'phone', 'counter'],
    });
  });

  it('says of a site what differs there, and keeps what it says of sites that are not shown', () => {
    const own = { siteId: 'here', available: true, price: eur(9900), minutes: null };
    const off = { siteId: 'there', available: false, price: null, minutes: null };
    const known = { ...service, sites: [own, off] };
    const form = formOf(known, [{ id: 'here' }, { id: 'new' }]);
    expect(form.sites).toEqual({
      here: { offered: true, price: '99', minutes: '' },
      new: { offered: true, price: '', minutes: '' },
    });
    expect(serviceOf(form, 'EUR', known).sites).toEqual([off, own]);
    const closed = { ...form, sites: { ...form.sites, new: { offered: false, price: '', minutes: '45' } } };
    expect(serviceOf(closed, 'EUR', null).sites).toEqual([
      own,
      { siteId: 'new', available: false, price: null, minutes: 45 },
    ]);
  });
});
