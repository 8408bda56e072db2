import type { AddOn, Service } from '../catalog/index.ts';
import { Money } from '../kernel/index.ts';
import type { QuoteRequest } from './index.ts';

export const eur = (amount: number) => Money.of(amount, 'EUR');
export const service = (id: string, price: number, changes: Partial<Service> = {}): Service => ({
  id,
  version: 1,
  categoryId: 'outside',
  name: id,
  description: '',
  includes: [],
  order: 1,
  channels: ['web'],
  price: eur(price),
  minutes: 30,
  bufferBefore: 0,
  bufferAfter: 0,
  bySize: {},
  bayKinds: [],
  equipment: [],
  isPopular: false,
  guarantee: 'none',
  skills: [],
  mobileAllowed: false,
  cureHours: null,
  image: null,
  sites: [],
  status: 'active',
  ...changes,
});
export const addOn = (id: string, price: number, appliesTo: AddOn['appliesTo'] = 'all'): AddOn => ({
  id,
  version: 1,
  name: id,
  description: '',
  order: 1,
  price: eur(price),
  minutes: 10,
  bySize: {},
  appliesTo,
  status: 'active',
});
export const request: QuoteRequest = {
  currency: 'EUR',
  taxMode: 'inclusive',
  taxRounding: 'line',
  services: [service('wash', 2460)],
  addOns: [],
  size: 'standard',
  taxRates: [{ categoryId: 'outside', basisPoints: 2300 }],
  priceFloor: 500,
  at: '2026-11-21T10:00:00.000Z',
  validForMinutes: 30,
};
