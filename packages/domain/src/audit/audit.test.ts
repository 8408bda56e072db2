import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Actor, type Aggregate, change, system, visitor } from '../kernel/index.ts';
import { changesOf } from './changes.ts';
import { canonical, GENESIS } from './seal.ts';
import { type AuditEntry, auditActorOf, createTrail, type FoundSeal, Seal } from './index.ts';

describe('what a save changed', () => {
  const row = {
    id: 'a',
    version: 1,
    status: 'open',
    notes: 'private',
    tags: ['x'],
    price: { amount: 1, currency: 'EUR' },
  };
  const shown = ['status', 'price'];

  it.each<[string, object | null, object, object]>([
    ['nothing', row, { ...row, version: 2 }, {}],
    ['a field that is shown', row, { ...row, status: 'done' }, { status: { before: 'open', after: 'done' } }],
    ['a field that is not', row, { ...row, notes: 'other' }, { notes: 'redacted' }],
    ['a list that grew', row, { ...row, tags: ['x', 'y'] }, { tags: 'redacted' }],
    ['a list that became a record', row, { ...row, tags: { 0: 'x' } }, { tags: 'redacted' }],
    ['the order of keys alone', row, { ...row, price: { currency: 'EUR', amount: 1 } }, {}],
    [
      'an amount inside',
      row,
      { ...row, price: { amount: 2, currency: 'EUR' } },
      { price: { before: row.price, after: { amount: 2, currency: 'EUR' } } },
    ],
    ['a field that went', { ...row, status: null }, row, { status: { before: null, after: 'open' } }],
    [
      'a field that a row of yesterday lacks',
      { id: 'a' },
      { id: 'a', status: 'open', notes: null },
      { status: { before: null, after: 'open' } },
    ],
    [
      'a field that is gone altogether',
      { id: 'a', status: 'open' },
      { id: 'a' },
      { status: { before: 'open', after: null } },
    ],
    [
      'something new',
      null,
      { id: 'a', version: 1, status: 'open', notes: 'private', endedAt: null },
      { status: { before: null, after: 'open' }, notes: 'redacted' },
    ],
  ])('%s', (_, before, after, expected) => {
    expect(changesOf(before, after, shown)).toEqual(expected);
  });

  it('never shows a field that nobody named, whatever it holds', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), fc.dictionary(fc.string(), fc.jsonValue()), (a, b) => {
        for (const one of Object.values(changesOf(a, b, []))) expect(one).toBe('redacted');
        expect(changesOf(a, JSON.parse(JSON.stringify(a)), Object.keys(a))).toEqual({});
      }),
    );
  });
});

describe('who acted', () => {
  const person: Actor = {
    kind: 'user',
    userId: 'u',
    sessionId: 's',
    customerId: null,
    staffId: null,
    grants: {},
    provedAt: null,
    onBehalf: { by: 'helper', mayWrite: true },
    isHeldBack: false,
    approvals: [
      { id: 'one', permission: 'bookings.undoAny', by: 'other' },
      { id: 'two', permission: 'bookings.waive', by: 'manager' },
    ],
  };
  const nobody = { id: null, name: null, sessionId: null, onBehalfId: null, approvedById: null };

  it.each<[Actor, string, object]>([
    [visitor, 'a', { ...nobody, kind: 'visitor' }],
    [system('sweep'), 'a', { ...nobody, kind: 'system', name: 'sweep' }],
    [
      { kind: 'partner', keyId: 'k', name: 'Fleet', grants: {}, ratePerMinute: 1 },
      'a',
      { ...nobody, kind: 'partner', id: 'k' },
    ],
    [
      { ...person, approvals: [] },
      'bookings.cancel',
      { ...nobody, kind: 'user', id: 'u', sessionId: 's', onBehalfId: 'helper' },
    ],
    [
      { ...person, onBehalf: null },
      'bookings.undo',
      { ...nobody, kind: 'user', id: 'u', sessionId: 's', approvedById: 'other' },
    ],
    [
      { ...person, onBehalf: null },
      'bookings.waive',
      { ...nobody, kind: 'user', id: 'u', sessionId: 's', approvedById: 'manager' },
    ],
  ])('%o in %s', (actor, action, expected) => {
    expect(auditActorOf(actor, action)).toEqual(expected);
  });
});

describe('the trail of a transaction', () => {
  type Car = Aggregate & { readonly siteId: string | null; readonly wheels: number };
  const car: Car = { id: 'c', version: 3, siteId: 'here', wheels: 4 };
  const kept = { kind: 'car', shown: ['wheels'] };
  const driven = (from: Car, wheels: number) => change({ ...from, wheels }, { type: 'car/driven' });

  it('tells what was there before from what was loaded', () => {
    const trail = createTrail();
    expect(trail.targets()).toEqual([]);
    trail.loaded('car', car);
    trail.saved(kept, driven(car, 3));
    expect(trail.targets()).toEqual([{ kind: 'car', id: 'c', changes: { wheels: { before: 4, after: 3 } } }]);
    expect(trail.siteId()).toBe('here');
  });

  it('tells two saves of one thing as one', () => {
    const trail = createTrail();
    trail.loaded('car', car);
    const first = driven(car, 3);
    trail.saved(kept, first);
    trail.saved(kept, driven(first.next, 2));
    expect(trail.targets()).toMatchObject([{ changes: { wheels: { before: 4, after: 2 } } }]);
  });

  it('has nothing before something new', () => {
    const trail = createTrail();
    trail.saved(kept, driven({ ...car, version: 0 }, 4));
    expect(trail.targets()).toMatchObject([{ changes: { wheels: { before: null, after: 4 }, siteId: 'redacted' } }]);
  });

  it('does not guess what it has not seen', () => {
    const trail = createTrail();
    trail.saved(kept, driven(car, 3));
    trail.loaded('car', { ...car, id: 'd', version: 2 });
    trail.saved({ kind: 'car' }, driven({ ...car, id: 'd' }, 3));
    expect(trail.targets().map(({ changes }) => changes)).toEqual([null, null]);
  });

  it('names what was touched without being saved', () => {
    const trail = createTrail();
    trail.touched('booking', 'b');
    expect(trail.targets()).toEqual([{ kind: 'booking', id: 'b', changes: null }]);
    expect(trail.siteId()).toBeNull();
  });

  it('tells what is kept beside a thing together with what changed in it', () => {
    const trail = createTrail();
    trail.loaded('car', car);
    trail.noted({ kind: 'car', id: 'c' }, 'keys', { before: ['a'], after: ['a', 'b'] });
    expect(trail.targets()).toMatchObject([{ changes: { keys: { before: ['a'], after: ['a', 'b'] } } }]);
    trail.saved(kept, driven(car, 3));
    trail.noted({ kind: 'car', id: 'c' }, 'fuel', 'redacted');
    expect(trail.targets()).toEqual([
      {
        kind: 'car',
        id: 'c',
        changes: { wheels: { before: 4, after: 3 }, keys: { before: ['a'], after: ['a', 'b'] }, fuel: 'redacted' },
      },
    ]);
  });

  it('belongs to the first site that it meets', () => {
    const trail = createTrail();
    trail.saved(kept, driven({ ...car, siteId: null }, 3));
    trail.saved({ kind: 'site' }, change({ id: 'home', version: 0 }, { type: 'site/created' }));
    trail.saved(kept, driven({ ...car, id: 'd', siteId: 'there' }, 3));
    expect(trail.siteId()).toBe('home');
  });
});

/** Enough of a hash for these tests: other texts have other ones. */
const sha256 = (text: string): string => `<${text}>`;
const at = '2026-11-21T10:00:00.000Z';
const entry = (id: string): AuditEntry => ({
  id,
  at,
  actor: auditActorOf(visitor, 'a'),
  action: 'bookings.cancel',
  outcome: 'done',
  failureCode: null,
  requestId: 'r',
  siteId: null,
  targets: [{ kind: 'booking', id: 'b', changes: { status: { before: 'open', after: 'done' } } }],
});

/** A chain of seals over two entries each. */
const chainOf = (length: number): FoundSeal[] => {
  const found: FoundSeal[] = [];
  for (let made = 0; made < length; made++) {
    const entries = [entry(`${made}-a`), entry(`${made}-b`)];
    const { seal, sealed } = Seal.over(found.at(-1) ?? null, entries, { at, sha256 });
    found.push({ ...seal, sealed: sealed.map((one, place) => ({ ...one, entry: entries[place] ?? null })) });
  }
  return found;
};
const changed = (chain: readonly FoundSeal[], seq: number, by: (seal: FoundSeal) => FoundSeal): FoundSeal[] =>
  chain.map((seal) => (seal.seq === seq ? by(seal) : seal));
const withEntry =
  (by: (entry: AuditEntry) => AuditEntry | null) =>
  (seal: FoundSeal): FoundSeal => ({
    ...seal,
    sealed: seal.sealed.map((one, place) =>
      place === 1 && one.entry !== null ? { ...one, entry: by(one.entry) } : one,
    ),
  });

describe('the chain', () => {
  const chain = chainOf(4);
  const broken = (found: readonly FoundSeal[], last: FoundSeal | null = null) => Seal.firstBroken(last, found, sha256);

  it('counts from one, begins at nothing, and holds', () => {
    expect(chain.map(({ seq, count }) => [seq, count])).toEqual([1, 2, 3, 4].map((seq) => [seq, 2]));
    expect(chain[0]?.previousHash).toBe(GENESIS);
    expect(broken(chain)).toBeNull();
    expect(broken([])).toBeNull();
    expect(broken(chain.slice(2), chain[1])).toBeNull();
  });

  it('writes JSON one way only', () => {
    expect(canonical({ b: [1, { d: null, c: 'ü' }], a: 1.5 })).toBe('{"a":1.5,"b":[1,{"c":"ü","d":null}]}');
  });

  it.each<[string, FoundSeal[], object]>([
    [
      'an entry changed',
      changed(
        chain,
        2,
        withEntry((one) => ({ ...one, action: 'x' })),
      ),
      { seq: 2, entryId: '1-b', reason: 'entry-changed' },
    ],
    [
      'a word deep in an entry changed',
      changed(
        chain,
        3,
        withEntry((one) => ({
          ...one,
          targets: [{ kind: 'booking', id: 'b', changes: { status: { before: 'open', after: 'lost' } } }],
        })),
      ),
      { seq: 3, entryId: '2-b', reason: 'entry-changed' },
    ],
    [
      'an entry removed',
      changed(
        chain,
        2,
        withEntry(() => null),
      ),
      { seq: 2, entryId: '1-b', reason: 'entry-missing' },
    ],
    [
      'a digest removed',
      changed(chain, 2, (seal) => ({ ...seal, sealed: seal.sealed.slice(1) })),
      { seq: 2, entryId: null, reason: 'seal-changed' },
    ],
    [
      'an entry changed together with its digest',
      changed(chain, 2, (seal) => ({
        ...seal,
        sealed: seal.sealed.map((one) => {
          const other = { ...entry(one.entryId), action: 'x' };
          return { ...one, entry: other, digest: sha256(canonical(other)) };
        }),
      })),
      { seq: 2, entryId: null, reason: 'seal-changed' },
    ],
    [
      'two entries swapped',
      changed(chain, 2, (seal) => ({ ...seal, sealed: seal.sealed.toReversed() })),
      { seq: 2, reason: 'seal-changed' },
    ],
    ['a count changed', changed(chain, 2, (seal) => ({ ...seal, count: 3 })), { seq: 2, reason: 'seal-changed' }],
    [
      'a moment changed',
      changed(chain, 2, (seal) => ({ ...seal, at: '2026-11-22T10:00:00.000Z' })),
      { seq: 2, reason: 'seal-changed' },
    ],
    ['a seal removed', chain.filter(({ seq }) => seq !== 2), { seq: 2, entryId: null, reason: 'seal-missing' }],
    ['two seals swapped', [1, 3, 2, 4].flatMap((seq) => chain[seq - 1] ?? []), { seq: 2, reason: 'seal-missing' }],
    [
      'a seal written anew, whole in itself',
      changed(chain, 2, (seal) => {
        const made = Seal.over(chain[0] ?? null, [entry('forged')], { at, sha256 });
        return { ...seal, ...made.seal, sealed: made.sealed.map((one) => ({ ...one, entry: entry('forged') })) };
      }),
      { seq: 3, entryId: null, reason: 'seal-unlinked' },
    ],
  ])('breaks when %s, at the first link that does not hold', (_, found, expected) => {
    expect(broken(found)).toMatchObject(expected);
  });
});
