import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { compileCopy } from './copy.ts';
import { compileJson } from './generate.ts';
import { samples } from './schemas.fixture.ts';
import { isRich, shapeOf, Unwritable } from './shape.ts';
import { Mismatch, quoted } from './text.ts';

const writerOf = (schema: z.ZodType) => compileJson(shapeOf(schema, 'out'), 'out');
const roundTrip = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('what is written', () => {
  it('is what zod lets out of any contract, whatever else the value held', () => {
    const cases = samples.chain(({ schema, values }) => values.map((value) => ({ schema, value })));
    fc.assert(
      fc.property(cases, ({ schema, value }) => {
        const expected = roundTrip(schema.parse(value));
        expect(JSON.parse(writerOf(schema)(value))).toEqual(expected);
        expect(roundTrip(compileCopy(shapeOf(schema, 'out'), 'out')(value))).toEqual(expected);
      }),
      { numRuns: 1_500 },
    );
  });

  it('is refused wherever zod refuses what a value is made of', () => {
    const cases = samples.chain(({ schema }) => fc.anything().map((value) => ({ schema, value })));
    fc.assert(
      fc.property(cases, ({ schema, value }) => {
        const parsed = schema.safeParse(value);
        const write = () => writerOf(schema)(value);
        if (parsed.success) expect(JSON.parse(write())).toEqual(roundTrip(parsed.data));
        else expect(write).toThrow(Mismatch);
      }),
      { numRuns: 1_500 },
    );
  });

  it('has each string as JSON has it', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ maxLength: 80 })), (text) => {
        expect(quoted(text)).toBe(JSON.stringify(text));
      }),
    );
  });

  it('keeps the order in which the contract says its fields, whichever are there', () => {
    const write = writerOf(z.object({ a: z.int().optional(), b: z.int(), c: z.int().optional(), d: z.int() }));
    expect(write({ d: 4, c: 3, b: 2, a: 1 })).toBe('{"a":1,"b":2,"c":3,"d":4}');
    expect(write({ d: 4, b: 2 })).toBe('{"b":2,"d":4}');
    expect(writerOf(z.object({}))({ a: 1 })).toBe('{}');
  });

  it('has each string and each number of a list as JSON has it, however much there is of them', () => {
    const schema = z.array(z.object({ text: z.string(), maybe: z.string().nullable(), n: z.number(), int: z.int() }));
    const write = writerOf(schema);
    const strings = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 80 }),
      fc.string({ maxLength: 80 }),
      fc.constantFrom('São João', '€', '"', '\\', '\u{1f697}', '\ud800', '\u00ff', '\u0100', '\u0122', '\u4e5c'),
      fc.integer({ min: 30_000, max: 70_000 }).map((length) => 'x'.repeat(length)),
    );
    const ints = fc.oneof(fc.maxSafeInteger(), fc.constantFrom(0, -0, 9, 10, 999_999_999, 1_000_000_000, -1));
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true });
    const rows = fc.array(fc.record({ text: strings, maybe: fc.option(strings), n: numbers, int: ints }));
    fc.assert(fc.property(rows, (value) => write(value) === JSON.stringify(value)));
  });

  it('is whole wherever the room that it is put together in comes to its end', () => {
    const write = writerOf(z.array(z.object({ name: z.string(), n: z.int(), in: z.enum(['aé', 'b']).nullable() })));
    const row = { name: '', n: 123_456_789, in: 'aé' as const };
    for (let length = 65_400; length < 65_560; length++) {
      const value = [{ ...row, name: 'x'.repeat(length) }, row, { ...row, in: null }];
      expect(write(value)).toBe(JSON.stringify(value));
    }
  });

  it('is whole when writing a value has another one written', () => {
    const write = writerOf(z.array(z.object({ a: z.string() })));
    const inner = [{ a: 'inner' }];
    let seen = '';
    const second = {
      get a() {
        seen = write(inner);
        return 'two';
      },
    };
    expect(write([{ a: 'one' }, second, { a: 'three' }])).toBe('[{"a":"one"},{"a":"two"},{"a":"three"}]');
    expect(seen).toBe(JSON.stringify(inner));
  });

  it('has keys as they are, long ones and those beyond ASCII', () => {
    const long = 'k'.repeat(70_000);
    const alone = z.object({ [long]: z.int() });
    expect(writerOf(alone)({ [long]: 1 })).toBe(`{"${long}":1}`);
    const value = { größe: 'XL', '\ud800': [{ 'ключ "': 1 }] };
    const write = writerOf(z.object({ größe: z.string(), '\ud800': z.array(z.object({ 'ключ "': z.int() })) }));
    expect(write(value)).toBe(JSON.stringify(value));
  });

  it('takes the first option of a plain union that fits by its checks', () => {
    const write = writerOf(
      z.union([
        z.object({ n: z.int().max(5) }),
        z.object({ n: z.int(), more: z.string() }),
        z.array(z.int()),
        z.string(),
      ]),
    );
    expect(write({ n: 3, more: 'x' })).toBe('{"n":3}');
    expect(write({ n: 9, more: 'x' })).toBe('{"n":9,"more":"x"}');
    expect(write([1])).toBe('[1]');
    expect(write('x')).toBe('"x"');
    for (const wrong of [{ n: 9 }, true, null, ['x'], undefined]) expect(() => write(wrong)).toThrow(Mismatch);
  });

  it('never becomes code: keys, tags and values of a contract stay text', () => {
    const evil = '"];globalThis.evil=1;//\u2028\n${1}`';
    const schema = z.object({ [evil]: z.literal(evil), list: z.array(z.object({ [evil]: z.enum([evil, 'x']) })) });
    const value = { [evil]: evil, list: [{ [evil]: evil }] };
    expect(JSON.parse(writerOf(schema)(value))).toEqual(value);
    const tagged = z.discriminatedUnion(evil, [z.object({ [evil]: z.literal(evil) })]);
    expect(JSON.parse(writerOf(tagged)({ [evil]: evil }))).toEqual({ [evil]: evil });
    expect(globalThis).not.toHaveProperty('evil');
  });
});

describe('a value that the contract does not hold', () => {
  const cases: readonly (readonly [string, z.ZodType, unknown, string])[] = [
    ['a member that no enum has', z.object({ s: z.enum(['a']) }), { s: 'b' }, 'out.s'],
    ['another literal', z.object({ s: z.literal('a') }), { s: 'b' }, 'out.s'],
    ['no number', z.array(z.number()), [Number.NaN], 'out[]'],
    ['infinity', z.object({ n: z.number() }), { n: Number.POSITIVE_INFINITY }, 'out.n'],
    ['a fraction', z.object({ n: z.int() }), { n: 1.5 }, 'out.n'],
    ['a missing field', z.object({ a: z.object({ b: z.string() }) }), { a: {} }, 'out.a.b'],
    ['another type', z.object({ a: z.string().nullable() }), { a: 1 }, 'out.a'],
    ['a list for an object', z.object({ a: z.string() }), [], 'out'],
    ['an unknown field in a strict object', z.strictObject({ a: z.int() }), { a: 1, b: 2 }, 'out'],
    ['a tuple that is too long', z.tuple([z.int()]), [1, 2], 'out'],
    ['an unknown tag', z.discriminatedUnion('k', [z.object({ k: z.literal(1) })]), { k: 2 }, 'out'],
    ['a map for a record', z.record(z.string(), z.int()), new Map([['a', 1]]), 'out'],
  ];
  it.each(cases)('is refused with its place: %s', (_what, schema, value, place) => {
    expect(schema.safeParse(value).success).toBe(false);
    expect(() => writerOf(schema)(value)).toThrow(new Mismatch(place));
  });

  it('is refused for each of many values after one that was fine', () => {
    const write = writerOf(z.array(z.string()));
    expect(write(['a'])).toBe('["a"]');
    expect(() => write(['b', 1])).toThrow(Mismatch);
    expect(write(['c"'])).toBe('["c\\""]');
    expect(write(['d'])).toBe('["d"]');
  });
});

describe('a contract', () => {
  const refused: Readonly<Record<string, z.ZodType>> = {
    'out.a: any': z.object({ a: z.any() }),
    'out[]: unknown': z.array(z.unknown()),
    'out.a: pipe': z.object({ a: z.string().transform((text) => text.length) }),
    'out: default': z.string().default('x'),
    'out: catch': z.string().catch('x'),
    'out: custom': z.custom<string>(),
    'out: an object must say': z.looseObject({ a: z.string() }),
    'out.a: trim': z.object({ a: z.string().trim() }),
    'out: a coerced': z.coerce.number(),
    'out: intersection': z.intersection(z.object({}), z.object({})),
    'out: bigint is no value': z.literal(1n),
    'out: no field may be called __proto__': z.object({ ['__proto__']: z.string() }),
    'out|0: optional': z.union([z.string().optional(), z.int()]),
    'out: keys that are no text': z.record(z.number(), z.int()),
    'out: undefined': z.undefined(),
    'out: template_literal': z.templateLiteral(['a', z.int()]),
  };
  it.each(Object.entries(refused))('that cannot be written says where: %s', (words, schema) => {
    expect(() => shapeOf(schema, 'out')).toThrow(Unwritable);
    expect(() => shapeOf(schema, 'out')).toThrow(words);
  });

  it('is rich when it holds more than JSON, however deep', () => {
    const rich = [z.date(), z.bigint(), z.map(z.string(), z.int()), z.set(z.int())];
    for (const schema of rich) {
      const deep = z.object({ a: z.array(z.union([z.null(), z.tuple([schema])])) });
      expect(isRich(shapeOf(deep, 'out'))).toBe(true);
    }
    expect(isRich(shapeOf(z.object({ a: z.iso.datetime() }), 'out'))).toBe(false);
  });

  it('of rich values keeps what it declares and no more', () => {
    const schema = z.object({
      at: z.date(),
      big: z.bigint(),
      names: z.map(z.string(), z.object({ a: z.int() })),
      seen: z.set(z.string()),
      maybe: z.date().optional(),
    });
    const copy = compileCopy(shapeOf(schema, 'out'), 'out');
    const value = { at: new Date(0), big: 1n, names: new Map([['x', { a: 1, b: 2 }]]), seen: new Set(['s']), more: 1 };
    expect(copy(value)).toEqual(schema.parse(value));
    expect(() => copy({ ...value, at: new Date(Number.NaN) })).toThrow(new Mismatch('out.at'));
    expect(() => copy({ ...value, seen: ['s'] })).toThrow(new Mismatch('out.seen'));
  });
});
