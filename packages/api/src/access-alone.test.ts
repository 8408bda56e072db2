import { type Actor, visitor } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createAddOn } from './catalog/use-cases/create-add-on.ts';
import { createCategory } from './catalog/use-cases/create-category.ts';
import { createService } from './catalog/use-cases/create-service.ts';
import { deactivateAddOn } from './catalog/use-cases/deactivate-add-on.ts';
import { deactivateService } from './catalog/use-cases/deactivate-service.ts';
import { removeCategory } from './catalog/use-cases/remove-category.ts';
import { updateAddOn } from './catalog/use-cases/update-add-on.ts';
import { updateCategory } from './catalog/use-cases/update-category.ts';
import { updateService } from './catalog/use-cases/update-service.ts';
import { createCustomer } from './customers/use-cases/create-customer.ts';
import { isSetupNeeded } from './facilities/use-cases/is-setup-needed.ts';
import { setUp } from './facilities/use-cases/set-up.ts';
import { createSite } from './facilities/use-cases/create-site.ts';
import type { Answer } from './kernel/outcome.ts';
import type { Ports } from './ports.ts';
import { createWorld } from './testing/index.ts';
import { findByPlate } from './vehicles/use-cases/find-by-plate.ts';

const id = '00000000-0000-7000-8000-000000000001';
const price = { amount: 1000, currency: 'EUR' };
const item = { name: 'Wash', description: '', order: 1, price, minutes: 30, bySize: {} };
const service = {
  ...item,
  categoryId: id,
  includes: [],
  channels: ['web' as const],
  bufferBefore: 0,
  bufferAfter: 0,
  bayKinds: [],
  equipment: [],
  isPopular: false,
  guarantee: 'none' as const,
  skills: [],
  mobileAllowed: false,
  cureHours: null,
  image: null,
  sites: [],
};
const site = {
  name: 'Site',
  code: 'S',
  zone: 'UTC',
  dayEndsAt: '00:00',
  legalName: null,
  taxNumber: null,
  receiptFooter: null,
  logo: null,
  address: { lines: ['Rua Um 1'], postcode: '1000', city: 'Lisboa', country: 'PT' },
  position: null,
  hours: [],
  exceptions: [],
  currency: 'EUR',
  taxMode: 'inclusive' as const,
  taxRounding: 'line' as const,
  settings: {},
};

const { exceptions: _, settings: __, receiptFooter: ___, logo: ____, ...firstSite } = site;

/** What concerns the whole house: no row could forbid it, so the use case must. */
const ofTheHouse: Readonly<Record<string, (ports: Ports, actor: Actor) => Promise<Answer>>> = {
  createCategory: (ports, actor) => createCategory(ports)({ name: 'Inside', description: '', order: 1 }, actor),
  updateCategory: (ports, actor) => updateCategory(ports)({ categoryId: id, version: 1 }, actor),
  removeCategory: (ports, actor) => removeCategory(ports)({ categoryId: id }, actor),
  createService: (ports, actor) => createService(ports)(service, actor),
  updateService: (ports, actor) => updateService(ports)({ serviceId: id, version: 1 }, actor),
  deactivateService: (ports, actor) => deactivateService(ports)({ serviceId: id }, actor),
  createAddOn: (ports, actor) => createAddOn(ports)({ ...item, appliesTo: 'all' }, actor),
  updateAddOn: (ports, actor) => updateAddOn(ports)({ addOnId: id, version: 1 }, actor),
  deactivateAddOn: (ports, actor) => deactivateAddOn(ports)({ addOnId: id }, actor),
  createCustomer: (ports, actor) => createCustomer(ports)({ name: 'Eva', phone: '+351 911' }, actor),
  createSite: (ports, actor) => createSite(ports)(site, actor),
  setUp: (ports, actor) => setUp(ports)({ site: firstSite, bays: [], services: [], policy: {} }, actor),
  isSetupNeeded: (ports, actor) => isSetupNeeded(ports)({}, actor),
  findByPlate: (ports, actor) => findByPlate(ports)({ plate: 'AB1234' }, actor),
};

describe('a use case decides by itself, whatever stands before it', () => {
  it.each(Object.entries(ofTheHouse))('%s', async (_, useCase) => {
    const world = createWorld();
    const answer = await world.write((ports) => useCase(ports, visitor));
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'forbidden', code: 'not-allowed' } });
    expect(world.facts()).toEqual([]);
  });
});
