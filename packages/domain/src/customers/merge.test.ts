import { describe, expect, it } from 'vitest';
import {
  type Consent,
  consentPurposes,
  currentConsents,
  Customer,
  eraseCustomer,
  FleetAccount,
  MOST_CONSENTS,
  mergeCustomers,
} from './index.ts';

const now = '2026-11-21T10:00:00.000Z';
const person = (id: string, changes: Partial<Customer> = {}): Customer => ({
  ...Customer.create({ id, userId: null, name: 'Rui Silva', phone: '+351911', email: null }, now).next,
  ...changes,
});
const consent = (changes: Partial<Consent> = {}): Consent => ({
  purpose: 'photos',
  given: true,
  at: now,
  source: 'self',
  wording: '2026-1',
  ...changes,
});
const home = {
  id: 'home',
  lines: ['Rua Um 1'],
  postcode: '1000-001',
  city: 'Lisboa',
  country: 'PT',
  position: null,
  accessNote: null,
  water: true,
  power: false,
};
const merged = (keep: Customer, drop: Customer) => {
  const answer = mergeCustomers(keep, drop);
  if (!answer.ok) throw new Error(answer.failure.code);
  return answer.value;
};

describe('two records of one person', () => {
  it('become one that has the history of both, and one that has only its way there', () => {
    const keep = person('keep', { userId: 'user-1', tags: ['regular'], notes: 'Kind', noShowCount: 1 });
    const drop = person('drop', {
      name: 'R. Silva',
      phone: '+351922',
      email: 'rui@example.test',
      tags: ['regular', 'early'],
      notes: 'Two dogs',
      noShowCount: 2,
      addresses: [home],
      consents: [consent()],
      references: ['old-7'],
    });
    const { keep: kept, drop: dropped } = merged(keep, drop);
    expect(kept.next).toEqual({
      ...keep,
      version: 2,
      email: 'rui@example.test',
      tags: ['regular', 'early'],
      notes: 'Kind\nR. Silva · +351922\nTwo dogs',
      noShowCount: 3,
      addresses: [home],
      consents: [consent()],
      references: ['old-7'],
    });
    expect(kept.facts).toEqual([{ type: 'customer/joined', customerId: 'keep', droppedId: 'drop' }]);
    expect(dropped.next).toMatchObject({ version: 2, mergedInto: 'keep', phone: null, email: null, notes: null });
    expect(JSON.stringify(dropped.next)).not.toMatch(/Silva|351|rui@|dogs|Rua|old-7/u);
    expect(dropped.facts).toEqual([{ type: 'customer/merged', customerId: 'drop', into: 'keep' }]);
  });

  it('say nothing twice', () => {
    const { keep } = merged(person('keep', { phone: null, email: 'a@b.test' }), person('drop', { email: 'a@b.test' }));
    expect(keep.next).toMatchObject({ phone: '+351911', email: 'a@b.test', notes: null });
  });

  it('are two indeed, and whoever signs in stays', () => {
    const account = (id: string) => person(id, { userId: `user of ${id}` });
    const codeOf = (keep: Customer, drop: Customer) => {
      const answer = mergeCustomers(keep, drop);
      return answer.ok ? null : answer.failure.code;
    };
    expect(codeOf(person('a'), person('a'))).toBe('customer/same');
    expect(codeOf(person('a'), account('b'))).toBe('customer/keeps-account');
    expect(codeOf(account('a'), account('b'))).toBe('customer/two-accounts');
    expect(codeOf(account('a'), person('b'))).toBeNull();
  });

  it.each([
    ['addresses', { addresses: Array.from({ length: 11 }, () => home) }, 20],
    ['tags', null, 20],
    ['notes', { notes: 'x'.repeat(1500) }, 2000],
  ] as const)('are not joined when that would lose %s', (what, both, most) => {
    const tags = (mark: string) => ({ tags: Array.from({ length: 11 }, (_, at) => `${mark}${at}`) });
    const answer = mergeCustomers(person('a', both ?? tags('a')), person('b', both ?? tags('b')));
    expect(answer).toMatchObject({ failure: { code: 'customer/too-much-to-join', details: { what, most } } });
  });
});

describe('a consent', () => {
  it('is the last answer for its purpose, whatever the order of the history', () => {
    const [given, withdrawn] = [consent(), consent({ given: false, at: '2026-11-22T10:00:00.000Z' })];
    const other = consent({ purpose: 'reviews' });
    expect(currentConsents([withdrawn, other, given])).toEqual([withdrawn, other]);
    expect(currentConsents([given, consent({ given: false })])).toEqual([consent({ given: false })]);
    expect(currentConsents([])).toEqual([]);
  });

  it('is added to the history, and the fact says which way', () => {
    const customer = person('a', { consents: [consent()] });
    const { next, facts } = Customer.setConsent(customer, consent({ given: false }));
    expect(next.consents).toEqual([consent(), consent({ given: false })]);
    expect(facts).toEqual([{ type: 'customer/consent-set', customerId: 'a', purpose: 'photos', given: false }]);
  });

  it('that was taken back makes room, one that counts never does', () => {
    const seldom = consent({ purpose: 'reviews' });
    const often = Array.from({ length: MOST_CONSENTS + 5 }, (_, at) => consent({ wording: `${at}` }));
    const { next } = Customer.setConsent(person('a', { consents: [seldom, ...often] }), consent({ wording: 'last' }));
    expect(next.consents).toHaveLength(MOST_CONSENTS);
    expect(currentConsents(next.consents)).toEqual([consent({ wording: 'last' }), seldom]);
  });

  it('of two records is told in the order of time', () => {
    const [first, second, third] = ['01', '02', '03'].map((day) => consent({ at: `2026-11-${day}T10:00:00.000Z` }));
    if (first === undefined || second === undefined || third === undefined) throw new Error('three');
    const { keep } = merged(person('a', { consents: [second] }), person('b', { consents: [third, first] }));
    expect(keep.next.consents).toEqual([first, second, third]);
    expect(consentPurposes).toHaveLength(4);
  });
});

describe('a person who is forgotten', () => {
  it('leaves a record without them, once', () => {
    const customer = person('a', { userId: 'user-1', notes: 'Kind', consents: [consent()], noShowCount: 2 });
    const erased = eraseCustomer(customer, now);
    expect(erased?.next).toEqual({
      ...customer,
      version: 2,
      userId: null,
      name: '—',
      phone: null,
      notes: null,
      consents: [],
      erasedAt: now,
    });
    expect(erased?.facts).toEqual([{ type: 'customer/erased', customerId: 'a', userId: 'user-1' }]);
    expect(eraseCustomer({ ...customer, erasedAt: now }, now)).toBeNull();
  });
});

describe('a fleet account', () => {
  it('is opened and changed, and its facts tell only the id', () => {
    const terms = { termsDays: 30, creditLimit: { amount: 500_000, currency: 'EUR' }, statementDay: 1 };
    const draft = { id: 'fleet-1', name: 'Taxis Lda', contactId: 'a', ...terms };
    const opened = FleetAccount.create(draft, now);
    expect(opened.next).toEqual({ ...draft, version: 1, createdAt: now });
    expect(opened.facts).toEqual([{ type: 'fleet/created', fleetId: 'fleet-1' }]);
    const changed = FleetAccount.update(opened.next, { termsDays: 14 });
    expect(changed.next).toEqual({ ...opened.next, termsDays: 14, version: 2 });
    expect(changed.facts).toEqual([{ type: 'fleet/updated', fleetId: 'fleet-1' }]);
  });
});
