import { describe, expect, it } from 'vitest';
import { Grant, may, type SignedIn } from '../kernel/index.ts';
import { type Address, Customer, ownersOfCustomer } from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const draft = { id: 'customer-1', userId: 'user-1', name: 'Ana Reis', phone: null, email: 'ana@example.test' };
const created = Customer.create(draft, now);
const customer = created.next;
const address = (id: string, city = 'Lisboa'): Address => ({
  id,
  lines: ['Rua Um 1'],
  postcode: '1000-001',
  city,
  country: 'PT',
  position: null,
  accessNote: null,
  water: true,
  power: false,
});

describe('a customer', () => {
  it('starts with nothing but how to reach them, and the fact tells only ids', () => {
    expect(customer).toEqual({
      ...draft,
      version: 1,
      tags: [],
      notes: null,
      noShowCount: 0,
      addresses: [],
      consents: [],
      references: [],
      mergedInto: null,
      erasedAt: null,
      createdAt: now,
    });
    expect(created.facts).toEqual([{ type: 'customer/created', customerId: 'customer-1', userId: 'user-1' }]);
  });

  it('is told to have changed, not how', () => {
    const answer = Customer.update(customer, { name: 'Ana Maria Reis', tags: ['regular'] });
    if (!answer.ok) throw new Error(answer.failure.code);
    const updated = answer.value;
    expect(updated.next).toEqual({ ...customer, name: 'Ana Maria Reis', tags: ['regular'], version: 2 });
    expect(updated.facts).toEqual([{ type: 'customer/updated', customerId: 'customer-1' }]);
  });

  it('keeps a way to be reached, unless it has an account', () => {
    const noWay = { phone: null, email: null };
    expect(Customer.update(customer, noWay)).toMatchObject({ ok: true });
    const walkIn = Customer.create({ ...draft, userId: null, phone: '00351 911' }, now).next;
    expect(walkIn.phone).toBe('+351911');
    expect(Customer.update(walkIn, noWay)).toMatchObject({ failure: { code: 'customer/no-way-to-reach' } });
    expect(Customer.update(walkIn, { phone: '+351 912', email: null })).toMatchObject({
      value: { next: { phone: '+351912' } },
    });
    expect(Customer.update(walkIn, { phone: null })).toMatchObject({ value: { next: { email: draft.email } } });
  });

  it('keeps addresses, each by its id', () => {
    const home = Customer.addAddress(customer, address('home'));
    const both = Customer.addAddress(home.next, address('work'));
    const moved = Customer.updateAddress(both.next, address('home', 'Porto'));
    const left = Customer.removeAddress(moved.next, 'work');
    expect(both.next.addresses.map(({ id }) => id)).toEqual(['home', 'work']);
    expect(moved.next.addresses.map(({ city }) => city)).toEqual(['Porto', 'Lisboa']);
    expect(left.next.addresses).toEqual([address('home', 'Porto')]);
    expect(left.next.version).toBe(5);
    const ids = { customerId: 'customer-1', addressId: 'home' };
    expect([home, moved].map(({ facts }) => facts)).toEqual([
      [{ type: 'customer/address-added', ...ids }],
      [{ type: 'customer/address-updated', ...ids }],
    ]);
    expect(left.facts).toEqual([{ type: 'customer/address-removed', ...ids, addressId: 'work' }]);
  });

  it('has a count of no-shows that never falls below none', () => {
    const once = Customer.countNoShow(customer, 1);
    expect(once.next.noShowCount).toBe(1);
    expect(once.facts).toEqual([{ type: 'customer/no-show-counted', customerId: 'customer-1' }]);
    expect(Customer.countNoShow(once.next, -1).next.noShowCount).toBe(0);
    expect(Customer.countNoShow(customer, -1).next.noShowCount).toBe(0);
  });

  it('owns their own record', () => {
    const me: SignedIn = {
      kind: 'user',
      userId: 'user-1',
      sessionId: 'session-1',
      customerId: 'customer-1',
      staffId: null,
      grants: { 'customers.get': Grant.own },
      provedAt: null,
      onBehalf: null,
      isHeldBack: false,
      approvals: [],
    };
    expect(may(me, 'customers.get', ownersOfCustomer('customer-1'))).toBe(true);
    expect(may(me, 'customers.get', ownersOfCustomer('customer-2'))).toBe(false);
  });
});
