import fc from 'fast-check';
import superjson from 'superjson';
import { describe, expect, it } from 'vitest';
import { checkEnvelope, parseJson } from './inputs.ts';
import { defaultLimits, measureJson } from './limits.ts';
import type { SuperjsonType } from './superjson.ts';

const limits = { ...defaultLimits, depth: 4, members: 10 };

const measured = (value: unknown): { depth: number; members: number } => {
  if (typeof value !== 'object' || value === null) return { depth: 0, members: 0 };
  const inner = Object.values(value).map(measured);
  const count = inner.length;
  const separators = Array.isArray(value) ? Math.max(0, count - 1) : Math.max(0, 2 * count - 1);
  return {
    depth: 1 + Math.max(0, ...inner.map(({ depth }) => depth)),
    members: separators + inner.reduce((sum, { members }) => sum + members, 0),
  };
};

describe('an input', () => {
  it('is measured as it is, whatever its strings hold', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(measureJson(JSON.stringify(value))).toEqual(measured(JSON.parse(JSON.stringify(value))));
      }),
    );
  });

  it.each([
    ['nested too deeply', '[[[[[1]]]]]', 'nested too deeply'],
    ['of too many elements', `[${'1,'.repeat(11)}1]`, 'too many members'],
    ['of too many keys', `{${Array.from({ length: 7 }, (_, at) => `"${at}":1`).join()}}`, 'too many members'],
    ['with __proto__ as a key', '{"a":{"__proto__":{"x":1}}}', 'key that no input may have'],
    ['with constructor as a key', '[{"constructor":1}]', 'key that no input may have'],
    ['with an escaped key', '{"\\u005f_proto__":1}', 'key that no input may have'],
  ])('%s is refused', (_what, text, words) => {
    expect(() => parseJson(text, limits)).toThrow(words);
  });

  it('within the limits is what it says, also where its values name the prototype', () => {
    for (const text of ['[[[[1]]]]', '{"a":"__proto__"}', '"\\u00e9"', '{"constructors":1}'])
      expect(parseJson(text, limits)).toEqual(JSON.parse(text));
  });

  it('is not walked into the ground: brackets without end are refused before they are parsed', () => {
    expect(() => parseJson('['.repeat(200_000), defaultLimits)).toThrow('nested too deeply');
  });
});

describe('an input in superjson’s format', () => {
  const isAccepted = (sent: unknown, types?: readonly SuperjsonType[]): boolean => {
    try {
      checkEnvelope(sent, types === undefined ? {} : { types });
      return true;
    } catch {
      return false;
    }
  };
  const through = (value: unknown): unknown => JSON.parse(JSON.stringify(superjson.serialize(value)));

  it('is accepted as superjson writes it, where its types are allowed', () => {
    const value = {
      at: new Date(0),
      big: 2n ** 80n,
      none: undefined,
      nan: Number.NaN,
      'a.b\\c': [new Date(1), { deep: new Set([1n]) }],
      map: new Map<unknown, unknown>([['k', new Date(2)]]),
    };
    expect(isAccepted(through(value))).toBe(true);
    expect(isAccepted(through({ a: 1 }), [])).toBe(true);
    expect(isAccepted(through({ at: new Date(0) }), ['Date'])).toBe(true);
  });

  const bombs: Readonly<Record<string, unknown>> = {
    'an array of a billion numbers': { json: { a: 1e9 }, meta: { values: { a: [['typed-array', 'Float64Array']] } } },
    'a regular expression': { json: '/(a+)+$/', meta: { values: ['regexp'] } },
    'an error': { json: { message: 'x' }, meta: { values: ['Error'] } },
    'a URL': { json: 'http://x', meta: { values: ['URL'] } },
    'a symbol': { json: 'x', meta: { values: [['symbol', 'x']] } },
    'a class': { json: {}, meta: { values: [['class', 'User']] } },
    'a custom type': { json: {}, meta: { values: [['custom', 'Decimal']] } },
    'a reference': { json: { a: {}, b: null }, meta: { referentialEqualities: { a: ['b'] } } },
    'an index that is not there': { json: [], meta: { values: { 4294967294: ['Date'] } } },
    'a path through the prototype': { json: {}, meta: { values: { '__proto__.x': ['undefined'] } } },
    'a path into a string': { json: 'abc', meta: { values: { 0: ['Date'] } } },
    'a number of a million digits': { json: '9'.repeat(1e6), meta: { values: ['bigint'] } },
    'a date that is an object': { json: {}, meta: { values: ['Date'] } },
    'a map that is none': { json: { length: 1e9 }, meta: { values: ['map'] } },
    'meta that is no object': { json: 1, meta: 'x' },
    'meta of another kind': { json: 1, meta: { more: 1 } },
    'types that are none': { json: 1, meta: { values: [] } },
    'children that are none': { json: [], meta: { values: ['set', 3] } },
    'meta without json': { meta: { values: ['Date'] } },
  };
  it.each(Object.entries(bombs))('is refused when it holds %s', (_what, sent) => {
    expect(isAccepted(sent)).toBe(false);
  });

  it('is refused when it holds a type that this router does not take', () => {
    expect(isAccepted(through({ at: new Date(0) }), [])).toBe(false);
    expect(isAccepted(through(new Map([['a', new Date(0)]])), ['map'])).toBe(false);
  });
});
