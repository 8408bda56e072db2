import type { AddOn, Service } from '../catalog/index.ts';
import { clockAt } from '../facilities/calendar/index.ts';
import { type Instant, Money } from '../kernel/index.ts';
import { always, type Coupon, type Occasion, type PriceRule, type Quote, type QuoteRequest, quote } from './index.ts';

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
/** Saturday 21 November 2026, ten in the morning in Lisbon. */
export const occasion: Occasion = {
  siteId: 'harbour',
  size: 'standard',
  starts: clockAt('2026-11-21T10:00:00.000Z', 'Europe/Lisbon'),
  soil: null,
  channel: 'web',
  mode: 'bay',
  distanceKm: null,
  fleetIds: [],
  isMember: false,
};
export const on = (changes: Partial<Occasion>): Occasion => ({ ...occasion, ...changes });
export const at = (startsAt: Instant, zone = 'Europe/Lisbon') => ({ starts: clockAt(startsAt, zone) });

export const request: QuoteRequest = {
  currency: 'EUR',
  taxMode: 'inclusive',
  taxRounding: 'line',
  services: [service('wash', 2460)],
  addOns: [],
  occasion,
  rules: [],
  bundles: [],
  coupon: null,
  mayGoDeep: false,
  taxRates: [{ categoryId: 'outside', basisPoints: 2300 }],
  priceFloor: 500,
  at: '2026-11-21T10:00:00.000Z',
  validForMinutes: 30,
};

export const quoted = (changes: Partial<QuoteRequest> = {}): Quote => {
  const answer = quote({ ...request, ...changes });
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};
export const refusal = (changes: Partial<QuoteRequest>) => {
  const answer = quote({ ...request, ...changes });
  return answer.ok ? null : answer.failure;
};

export const percent = (basisPoints: number, direction: 'up' | 'down' = 'down') =>
  ({ by: 'percent', direction, basisPoints }) as const;
export const amount = (cents: number, direction: 'up' | 'down' = 'down', currency = 'EUR') =>
  ({ by: 'amount', direction, amount: Money.of(cents, currency) }) as const;
export const rule = (id: string, changes: Partial<PriceRule> = {}): PriceRule => ({
  id,
  version: 1,
  kind: 'promo',
  name: id,
  priority: 0,
  combinable: true,
  window: { from: null, until: null },
  conditions: always,
  effect: percent(1000),
  status: 'active',
  ...changes,
});
export const coupon = (changes: Partial<Coupon> = {}): Coupon => ({
  id: 'spring',
  version: 1,
  code: 'SPRING',
  name: 'Spring',
  effect: { by: 'percent', direction: 'down', basisPoints: 2000 },
  window: { from: null, until: null },
  siteIds: [],
  serviceIds: [],
  minTotal: null,
  maxUses: null,
  maxPerCustomer: null,
  status: 'active',
  ...changes,
});
