import { describe, expect, it } from 'vitest';
import { Money } from '../kernel/index.ts';
import { AddOn, type AddOnDraft, jobOf, type Service } from './index.ts';

const eur = (amount: number) => Money.of(amount, 'EUR');
const wash: Service = {
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
  version: 1,
  status: 'active',
};
const addOnDraft: AddOnDraft = {
  id: 'wax',
  name: 'Wax',
  description: '',
  order: 1,
  price: eur(900),
  minutes: 10,
  bySize: { large: { price: eur(1200), minutes: 15 } },
  appliesTo: ['wash'],
};
const wax: AddOn = { ...addOnDraft, version: 1, status: 'active' };

describe('an add-on', () => {
  it('is created, changed and taken off the menu, once', () => {
    const none = { names: [] };
    expect(AddOn.create(addOnDraft, none)).toMatchObject({
      value: { next: wax, facts: [{ type: 'add-on/created', addOnId: 'wax' }] },
    });
    expect(AddOn.update(wax, { minutes: 12 }, none)).toMatchObject({ value: { facts: [{ type: 'add-on/changed' }] } });
    expect(AddOn.deactivate(wax)).toMatchObject({ value: { next: { status: 'inactive' } } });
    expect(AddOn.deactivate({ ...wax, status: 'inactive' })).toMatchObject({
      failure: { code: 'add-on/already-inactive' },
    });
  });

  it('has a name and a currency of its own', () => {
    expect(AddOn.create(addOnDraft, { names: ['wax'] })).toMatchObject({ failure: { code: 'add-on/name-taken' } });
    expect(AddOn.update(wax, { price: Money.of(900, 'USD') }, { names: [] })).toMatchObject({
      failure: { code: 'add-on/other-currency', details: { currency: 'USD' } },
    });
  });

  it('applies to the services that it names, or to all', () => {
    expect(AddOn.appliesTo(wax, 'wash')).toBe(true);
    expect(AddOn.appliesTo(wax, 'polish')).toBe(false);
    expect(AddOn.appliesTo({ appliesTo: 'all' }, 'polish')).toBe(true);
    expect(AddOn.forSize(wax, 'large')).toEqual({ price: eur(1200), minutes: 15 });
  });
});

describe('a job of several services', () => {
  const polish: Service = {
    ...wash,
    id: 'polish',
    bySize: {},
    minutes: 60,
    bufferBefore: 0,
    bufferAfter: 20,
    bayKinds: ['detail', 'hand'],
    equipment: ['polisher', 'foam'],
    skills: ['seal', 'polish'],
    mobileAllowed: true,
  };

  it('adds up the minutes of the size, takes the longest buffers, and needs what all of them need', () => {
    expect(
      jobOf({ services: [{ ...wash, skills: ['wash', 'polish'] }, polish], addOns: [wax], size: 'large' }),
    ).toEqual({
      ok: true,
      value: {
        minutes: 40 + 60 + 15,
        bufferBefore: 5,
        bufferAfter: 20,
        needs: { bayKinds: ['hand', 'detail'], equipment: ['foam', 'polisher'], skills: ['polish', 'seal', 'wash'] },
        mobileAllowed: false,
      },
    });
  });

  it('goes into any bay when no service is choosy', () => {
    expect(jobOf({ services: [wash], addOns: [], size: 'compact' })).toMatchObject({
      value: { needs: { bayKinds: [] } },
    });
  });

  it('may be done where the car stands when all of it may', () => {
    const mobile = { ...wash, mobileAllowed: true };
    expect(jobOf({ services: [mobile, polish], addOns: [], size: 'compact' })).toMatchObject({
      value: { mobileAllowed: true },
    });
    expect(jobOf({ services: [wash, polish], addOns: [], size: 'compact' })).toMatchObject({
      value: { mobileAllowed: false },
    });
  });

  it('narrows the bays to those that suit all, and is refused when none does', () => {
    const hand: Service = { ...wash, bayKinds: ['hand'] };
    const tunnel: Service = { ...wash, id: 'tunnel', bayKinds: ['tunnel'] };
    expect(jobOf({ services: [hand, polish], addOns: [], size: 'compact' })).toMatchObject({
      value: { needs: { bayKinds: ['hand'] } },
    });
    expect(jobOf({ services: [hand, tunnel], addOns: [], size: 'compact' })).toMatchObject({
      failure: { code: 'service/no-common-bay', details: { serviceIds: ['wash', 'tunnel'] } },
    });
  });

  it('refuses an add-on that belongs to none of them', () => {
    expect(jobOf({ services: [polish], addOns: [wax], size: 'compact' })).toMatchObject({
      failure: { code: 'add-on/does-not-apply', details: { addOnId: 'wax' } },
    });
  });
});
