import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  busy,
  change,
  commonFailures,
  conflict,
  type FailureTable,
  followedBy,
  forbidden,
  invalid,
  limited,
  missing,
  ok,
  refused,
  refusing,
  unauthenticated,
  versionBefore,
} from './index.ts';

describe('a change', () => {
  type Lamp = { readonly id: string; readonly version: number; readonly lit: boolean };
  type LampFact = { readonly type: 'lamp/lit' | 'lamp/put-out' };
  const lamp: Lamp = { id: 'lamp-1', version: 0, lit: false };

  it('is the next state and the facts behind it, one version for each', () => {
    const lit = change<Lamp, LampFact>({ ...lamp, lit: true }, { type: 'lamp/lit' });
    expect(lit).toEqual({ next: { id: 'lamp-1', version: 1, lit: true }, facts: [{ type: 'lamp/lit' }] });
    expect(lamp).toEqual({ id: 'lamp-1', version: 0, lit: false });
  });

  it('two in a row are told as one', () => {
    const lit = change<Lamp, LampFact>({ ...lamp, lit: true }, { type: 'lamp/lit' });
    const out = change<Lamp, LampFact>({ ...lit.next, lit: false }, { type: 'lamp/put-out' });
    const both = followedBy(lit, out);
    expect(both.next).toEqual({ id: 'lamp-1', version: 2, lit: false });
    expect(both.facts.map(({ type }) => type)).toEqual(['lamp/lit', 'lamp/put-out']);
    expect(versionBefore(both)).toBe(0);
  });

  it('knows the version before it, however many facts it tells', () => {
    fc.assert(
      fc.property(fc.nat(1000), fc.nat(20), (version, more) => {
        const facts: readonly LampFact[] = Array.from({ length: more }, () => ({ type: 'lamp/lit' }));
        const changed = change<Lamp, LampFact>({ ...lamp, version }, { type: 'lamp/put-out' }, ...facts);
        expect(changed.next.version).toBe(version + more + 1);
        expect(versionBefore(changed)).toBe(version);
      }),
    );
  });
});

describe('a refusal', () => {
  const table = {
    'tank/empty': refused('tank'),
    'tank/leaks': conflict<{ readonly litres: number }>('tank'),
    'tank/gone': missing(),
  } as const satisfies FailureTable;
  const refuse = refusing(table);

  it('knows its kind, its field and what it carries', () => {
    expect(refuse('tank/leaks', { litres: 3 })).toEqual({
      ok: false,
      failure: { kind: 'conflict', code: 'tank/leaks', field: 'tank', details: { litres: 3 } },
    });
  });

  it('carries nothing when there is nothing to tell, not even an empty field', () => {
    expect(Object.keys(refuse('tank/empty').failure)).toEqual(['kind', 'code', 'field']);
    expect(refuse('tank/gone').failure).toEqual({ kind: 'missing', code: 'tank/gone', field: null });
  });

  it('of what a caller may hear from any procedure has details of its own', () => {
    const common = refusing(commonFailures);
    expect(common('stale', { version: 4 }).failure).toEqual({
      kind: 'conflict',
      code: 'stale',
      field: 'version',
      details: { version: 4 },
    });
    expect(ok(1)).toEqual({ ok: true, value: 1 });
  });

  it.each([
    [invalid, 'invalid'],
    [unauthenticated, 'unauthenticated'],
    [forbidden, 'forbidden'],
    [missing, 'missing'],
    [conflict, 'conflict'],
    [refused, 'refused'],
    [limited, 'limited'],
    [busy, 'busy'],
  ] as const)('%# is of the kind that its word says', (word, kind) => {
    expect(word('field')).toEqual({ kind, field: 'field' });
    expect(word()).toEqual({ kind, field: null });
  });
});
