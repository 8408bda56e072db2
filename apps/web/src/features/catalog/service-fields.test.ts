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
    const { id: _, version: __, cureHours: ___, image: ____, sites: _____, status: ______, ...sent } = service;
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
});
