import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type AccessTable,
  type Actor,
  actorScope,
  type Grant,
  type Grants,
  grantsOf,
  type HeldRole,
  holds,
  may,
  type Owned,
  roleGrants,
  roles,
  type SignedIn,
  system,
  visitor,
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
});

const rows: Record<string, Owned> = {
  nobody: {},
  mine: { customerId: 'me', siteId: 'here' },
  another: { customerId: 'you', siteId: 'here' },
  elsewhere: { customerId: 'you', siteId: 'there' },
  ownerless: { customerId: null, siteId: null },
};

describe('may', () => {
  const wash = (grant: Grant, customerId: string | null = 'me') => person({ 'car.wash': grant }, customerId);

  it.each<[string, readonly string[], Actor]>([
    ['the system', ['nobody', 'mine', 'another', 'elsewhere', 'ownerless'], system('sweep')],
    ['a visitor', [], visitor],
    ['a person without the permission', [], person({ 'car.sell': 'all' })],
    ['one who may do it to all', ['nobody', 'mine', 'another', 'elsewhere', 'ownerless'], wash('all')],
    ['one who may do it to their own', ['mine'], wash('own')],
    ['one who has no customer yet', [], wash('own', null)],
    ['one who may do it at a site', ['mine', 'another'], wash(['here'])],
    ['one who may do it at several sites', ['mine', 'another', 'elsewhere'], wash(['there', 'here'])],
    ['one who may do it at no site', [], wash([])],
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
      fc.constantFrom<Grant>('own', 'all'),
      fc.uniqueArray(fc.constantFrom('here', 'there', 'beyond')),
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
          (scope.reach === 'customer' && row.customerId === scope.customerId) ||
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
    ['a person with it, however far', true, person({ 'car.wash': [] })],
    ['a person without it', false, person({ 'car.sell': 'all' })],
  ])('%s: %s', (_, expected, actor) => {
    expect(holds(actor, 'car.wash')).toBe(expected);
  });
});

describe('the scope of a list', () => {
  it.each<[string, object, Actor]>([
    ['the system', { reach: 'all' }, system('sweep')],
    ['a visitor', { reach: 'nothing' }, visitor],
    ['a person without the permission', { reach: 'nothing' }, person({})],
    ['all', { reach: 'all' }, person({ 'car.wash': 'all' })],
    ['own', { reach: 'customer', customerId: 'me' }, person({ 'car.wash': 'own' })],
    ['own, before there is a customer', { reach: 'nothing' }, person({ 'car.wash': 'own' }, null)],
    ['sites', { reach: 'sites', siteIds: ['here'] }, person({ 'car.wash': ['here'] })],
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
    ['own', [held('own')], 'own'],
    ['a site', [held('site', 'here')], ['here']],
    ['the same at all sites', [held('site')], 'all'],
    ['two sites', [held('site', 'here'), held('site', 'there')], ['here', 'there']],
    ['one site twice', [held('site', 'here'), held('site', 'here')], ['here']],
    ['own and a site', [held('own'), held('site', 'here')], ['here']],
    ['a site and own', [held('site', 'here'), held('own')], ['here']],
    ['a site and all', [held('site', 'here'), held('all')], 'all'],
    ['all and a site', [held('all'), held('site', 'here')], 'all'],
    ['all and own', [held('all'), held('own')], 'all'],
    ['own twice', [held('own'), held('own')], 'own'],
    ['own, held at a site', [held('own', 'here')], 'own'],
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
