import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessTable,
  type Actor,
  actorScope,
  Grant,
  type Grants,
  grantsOf,
  type HeldRole,
  hasProof,
  holds,
  may,
  mayChange,
  mayForHouse,
  type Owned,
  roleGrants,
  roles,
  type SignedIn,
  system,
  visitor,
  within,
} from './index.ts';

const table = {
  'car.wash': { client: 'own', washer: 'site', manager: 'site', admin: 'all' },
  'car.sell': { admin: 'all' },
  'car.look': 'public',
  'car.sweep': 'system',
} as const satisfies AccessTable;

const person = (grants: Grants, customerId: string | null = 'me'): SignedIn => ({
  kind: 'user',
  userId: 'user-1',
  sessionId: 'session-1',
  customerId,
  staffId: null,
  grants,
  provedAt: null,
  onBehalf: null,
  isHeldBack: false,
  approvals: [],
});

const partner = (grant: Grant): Actor => ({
  kind: 'partner',
  keyId: 'key-1',
  name: 'Fleet',
  grants: { 'car.wash': grant },
  ratePerMinute: 60,
});

const rows: Record<string, Owned> = {
  nobody: {},
  mine: { customerId: 'me', siteId: 'here' },
  another: { customerId: 'you', siteId: 'here' },
  elsewhere: { customerId: 'you', siteId: 'there' },
  ownerless: { customerId: null, siteId: null },
  account: { userId: 'user-1' },
};

describe('may', () => {
  const wash = (grant: Grant, customerId: string | null = 'me') => person({ 'car.wash': grant }, customerId);

  it.each<[string, readonly string[], Actor]>([
    ['the system', ['nobody', 'mine', 'another', 'elsewhere', 'ownerless', 'account'], system('sweep')],
    ['a visitor', [], visitor],
    ['a person without the permission', [], person({ 'car.sell': Grant.all })],
    ['one who may do it to all', ['nobody', 'mine', 'another', 'elsewhere', 'ownerless', 'account'], wash(Grant.all)],
    ['one who may do it to their own', ['mine', 'account'], wash(Grant.own)],
    ['one who has no customer yet', ['account'], wash(Grant.own, null)],
    ['a key of a site', ['mine', 'another'], partner(Grant.at('here'))],
    ['a key, for their own', [], partner(Grant.own)],
    ['one who may do it at a site', ['mine', 'another'], wash(Grant.at('here'))],
    ['one who may do it at several sites', ['mine', 'another', 'elsewhere'], wash(Grant.at('there', 'here'))],
    ['one who may do it at no site', [], wash(Grant.at())],
    [
      'one who may do it to their own and at a site',
      ['mine', 'elsewhere', 'account'],
      wash(Grant.with(Grant.own, Grant.at('there'))),
    ],
  ])('%s: exactly %j', (_, allowed, actor) => {
    expect(Object.keys(rows).filter((row) => may(actor, 'car.wash', rows[row] ?? {}))).toEqual(allowed);
  });

  it('never goes by a permission that objects have from birth', () => {
    expect(may(person({}), 'toString', {})).toBe(false);
    expect(holds(person({}), 'constructor')).toBe(false);
    expect(actorScope(person({}), 'valueOf')).toEqual({ reach: 'nothing' });
  });

  it('agrees with the rows that a list shows', () => {
    const anyGrant = fc.oneof(
      fc.constant(Grant.all),
      fc.record({ own: fc.boolean(), sites: fc.uniqueArray(fc.constantFrom('here', 'there', 'beyond')) }),
    );
    const anyId = (...ids: readonly string[]) => fc.constantFrom(...ids, null);
    const anyActor = fc.oneof(
      fc.constantFrom(visitor, system('sweep'), person({})),
      fc.tuple(anyGrant, anyId('me')).map(([grant, customerId]) => wash(grant, customerId)),
    );
    const anyRow = fc.record({ customerId: anyId('me', 'you'), siteId: anyId('here', 'there') });
    fc.assert(
      fc.property(anyActor, anyRow, (actor, row) => {
        const scope = actorScope(actor, 'car.wash');
        const listed =
          scope.reach === 'all' ||
          ('customerId' in scope && scope.customerId !== null && row.customerId === scope.customerId) ||
          (scope.reach === 'sites' && row.siteId !== null && scope.siteIds.includes(row.siteId));
        expect(listed).toBe(may(actor, 'car.wash', row));
        if (listed) expect(holds(actor, 'car.wash')).toBe(true);
      }),
      { numRuns: 500 },
    );
  });
});

describe('holds', () => {
  it.each<[string, boolean, Actor]>([
    ['the system', true, system('sweep')],
    ['a visitor', false, visitor],
    ['a person with it, however far', true, person({ 'car.wash': Grant.at() })],
    ['a person without it', false, person({ 'car.sell': Grant.all })],
  ])('%s: %s', (_, expected, actor) => {
    expect(holds(actor, 'car.wash')).toBe(expected);
  });
});

describe('the scope of a list', () => {
  it.each<[string, object, Actor]>([
    ['the system', { reach: 'all' }, system('sweep')],
    ['a visitor', { reach: 'nothing' }, visitor],
    ['a person without the permission', { reach: 'nothing' }, person({})],
    ['all', { reach: 'all' }, person({ 'car.wash': Grant.all })],
    ['own', { reach: 'customer', customerId: 'me' }, person({ 'car.wash': Grant.own })],
    ['own, before there is a customer', { reach: 'nothing' }, person({ 'car.wash': Grant.own }, null)],
    ['sites', { reach: 'sites', siteIds: ['here'], customerId: null }, person({ 'car.wash': Grant.at('here') })],
    [
      'own and sites',
      { reach: 'sites', siteIds: ['here'], customerId: 'me' },
      person({ 'car.wash': Grant.with(Grant.own, Grant.at('here')) }),
    ],
    [
      'a key of a site',
      { reach: 'sites', siteIds: ['here'], customerId: null },
      partner(Grant.with(Grant.own, Grant.at('here'))),
    ],
    ['a key of nobody', { reach: 'nothing' }, partner(Grant.own)],
  ])('of %s is %j', (_, scope, actor) => {
    expect(actorScope(actor, 'car.wash')).toEqual(scope);
  });
});

describe('what a role is given by the table', () => {
  it.each([
    ['client', { 'car.wash': 'own' }],
    ['washer', { 'car.wash': 'site' }],
    ['cashier', {}],
    ['manager', { 'car.wash': 'site' }],
    ['admin', { 'car.wash': 'all', 'car.sell': 'all' }],
  ] as const)('%s: %j', (role, grants) => {
    expect(roleGrants(table, role)).toEqual(grants);
  });

  it('never holds what is public or the system’s alone', () => {
    for (const role of roles) {
      expect(roleGrants(table, role)).not.toHaveProperty(['car.look']);
      expect(roleGrants(table, role)).not.toHaveProperty(['car.sweep']);
    }
  });
});

describe('what roles add up to', () => {
  const held = (scope: 'own' | 'site' | 'all', siteId: string | null = null): HeldRole => ({
    grants: { 'car.wash': scope },
    siteId,
  });

  it.each<[string, readonly HeldRole[], Grant | undefined]>([
    ['no role', [], undefined],
    ['own', [held('own')], Grant.own],
    ['a site', [held('site', 'here')], Grant.at('here')],
    ['the same at all sites', [held('site')], Grant.all],
    ['two sites', [held('site', 'here'), held('site', 'there')], Grant.at('here', 'there')],
    ['one site twice', [held('site', 'here'), held('site', 'here')], Grant.at('here')],
    ['own and a site', [held('own'), held('site', 'here')], { own: true, sites: ['here'] }],
    ['a site and own', [held('site', 'here'), held('own')], { own: true, sites: ['here'] }],
    ['a site and all', [held('site', 'here'), held('all')], Grant.all],
    ['all and a site', [held('all'), held('site', 'here')], Grant.all],
    ['all and own', [held('all'), held('own')], { own: true, sites: 'all' }],
    ['own twice', [held('own'), held('own')], Grant.own],
    ['own, held at a site', [held('own', 'here')], Grant.own],
  ])('%s', (_, given, grant) => {
    expect(grantsOf(given)['car.wash']).toEqual(grant);
  });

  it('keeps permissions apart, and their order does not matter to what is allowed', () => {
    const anyHeld = fc.record<HeldRole>({
      grants: fc.dictionary(fc.constantFrom('a', 'b'), fc.constantFrom('own', 'site', 'all')),
      siteId: fc.constantFrom('here', 'there', null),
    });
    fc.assert(
      fc.property(fc.array(anyHeld, { maxLength: 5 }), (given) => {
        const [one, other] = [person(grantsOf(given)), person(grantsOf(given.toReversed()))];
        for (const permission of ['a', 'b'])
          for (const row of Object.values(rows)) expect(may(one, permission, row)).toBe(may(other, permission, row));
      }),
    );
  });
});

describe('who hands on what they have', () => {
  const both = Grant.with(Grant.own, Grant.at('here'));
  it.each<[Grant | undefined, Grant, boolean]>([
    [undefined, Grant.at(), false],
    [Grant.all, Grant.own, true],
    [Grant.all, Grant.all, true],
    [Grant.own, Grant.own, true],
    [Grant.own, Grant.at('here'), false],
    [Grant.own, Grant.all, false],
    [Grant.at('here'), Grant.own, false],
    [Grant.at('here'), Grant.at('here'), true],
    [Grant.at('here'), Grant.at('here', 'there'), false],
    [both, Grant.own, true],
    [both, both, true],
  ])('%j covers %j: %s', (a, b, expected) => {
    expect(Grant.covers(a, b)).toBe(expected);
    expect(within({ 'car.wash': b }, a === undefined ? {} : { 'car.wash': a })).toBe(expected);
  });

  it('gives no permission that they lack, not even one that objects have from birth', () => {
    expect(within({ toString: Grant.at() }, {})).toBe(false);
    expect(within({}, {})).toBe(true);
  });
});

describe('one of the house', () => {
  const both = person({ 'car.wash': Grant.with(Grant.own, Grant.at('here')) });
  it.each<[string, boolean, Actor, string]>([
    ['at their site', true, both, 'another'],
    ['with a car of their own elsewhere', false, both, 'elsewhere'],
    ['with only their own', false, person({ 'car.wash': Grant.own }), 'mine'],
    ['a visitor', false, visitor, 'mine'],
    ['the system', true, system('sweep'), 'mine'],
  ])('%s: %s', (_, expected, actor, row) => {
    expect(mayForHouse(actor, 'car.wash', rows[row] ?? {})).toBe(expected);
  });
});

describe('a proof of who sits there', () => {
  const at = (provedAt: string | null): Actor => ({ ...person({}), provedAt });
  const now = '2026-11-21T10:10:00.000Z';
  it.each<[string, boolean, Actor]>([
    ['ten minutes old', true, at('2026-11-21T10:00:00.000Z')],
    ['older', false, at('2026-11-21T09:59:59.999Z')],
    ['that cannot be', false, at(null)],
    ['of a visitor', false, visitor],
    ['of the system', true, system('sweep')],
  ])('%s: %s', (_, expected, actor) => {
    expect(hasProof(actor, now)).toBe(expected);
  });
});

describe('on behalf of somebody', () => {
  const as = (mayWrite: boolean): Actor => ({ ...person({}), onBehalf: { by: 'support-1', mayWrite } });
  it.each<[string, Actor, string, boolean]>([
    ['oneself', person({}), 'bookings.cancel', true],
    ['a visitor', visitor, 'identity.login', true],
    ['support, to look', as(false), 'bookings.cancel', false],
    ['support, with leave to act', as(true), 'bookings.cancel', true],
    ['support, in the account itself', as(true), 'identity.profile.update', false],
    ['support, to leave', as(false), 'identity.impersonation.stop', true],
  ])('%s: %s %s', (_, actor, permission, expected) => {
    expect(mayChange(actor, permission)).toBe(expected);
  });
});
