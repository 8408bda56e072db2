import { deprecated } from '@bling/api/kernel';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import type { Named } from './names.ts';
import { type Names, nodeOf } from './nodes.ts';
import { declarationOf, type Imports, typeOf } from './types.ts';

const names = (nameOf: Names['nameOf'] = () => undefined): Names => ({ nameOf, types: new Map() });
const imports = (featureOf: Imports['featureOf'] = () => 'washing'): Imports => ({
  feature: 'washing',
  featureOf,
  domain: new Set(),
  others: new Map(),
});
const typeOfSchema = (schema: z.ZodType, side: 'input' | 'output' = 'output'): string =>
  typeOf(nodeOf(schema, side, names()), imports());

describe('the type of a contract', () => {
  it.each([
    [z.string().max(3), 'string'],
    [z.int(), 'number'],
    [z.number(), 'number'],
    [z.boolean(), 'boolean'],
    [z.literal('x'), '"x"'],
    [z.enum(['a', 'b']).nullable(), '"a" | "b" | null'],
    [z.array(z.union([z.literal(1), z.null()])), 'readonly (1 | null)[]'],
    [z.record(z.string(), z.int()), 'Readonly<Record<string, number>>'],
    [z.uuid().meta({ domain: 'SiteId' }), 'SiteId'],
    [z.uuid().meta({ domain: 'HoseId' }), "Id<'Hose'>"],
    [z.string().trim().pipe(z.email()), 'string'],
    [z.strictObject({}), 'Record<string, never>'],
  ])('of %o reads as an app would write it', (schema, expected) => {
    expect(typeOfSchema(schema)).toBe(expected);
  });

  it('lets an app leave out what has a default, and promises it on the way out', () => {
    const schema = z.strictObject({ limit: z.int().default(50), price: z.int(), note: z.string().optional() });
    expect(typeOfSchema(schema, 'input')).toBe(
      '{\n  readonly limit?: number;\n  readonly price: number;\n  readonly note?: string;\n}',
    );
    expect(typeOfSchema(schema, 'output')).toContain('readonly limit: number;');
  });

  it('lets an app leave out the key, which the client fills', () => {
    expect(typeOfSchema(z.strictObject({ idempotencyKey: z.uuid() }), 'input')).toContain('idempotencyKey?: string');
  });

  it('strikes a deprecated field through, and says what to use instead', () => {
    const told = deprecated({ since: '0.2.0', use: 'use `plate`', removeAfter: '2027-06-30' });
    const schema = z.object({ number: z.string().meta({ description: 'The plate', ...told }) });
    expect(typeOfSchema(schema)).toContain(
      '  /**\n   * The plate\n   * @deprecated Since 0.2.0: use `plate`. Gone after 2027-06-30.\n   */\n  readonly number: string;',
    );
  });

  it('names what a feature exports once, and imports what another one does', () => {
    const price = z.object({ amount: z.int() });
    const own = z.object({ price });
    const known = new Map<unknown, Named>([
      [own, { name: 'WashView', feature: 'washing' }],
      [price, { name: 'PriceView', feature: 'pricing' }],
    ]);
    const all = names((schema) => known.get(schema));
    const node = nodeOf(z.array(own), 'output', all);
    const written = imports((name) => all.types.get(name)?.feature ?? '');
    expect(typeOf(node, written)).toBe('readonly WashView[]');
    expect(declarationOf('WashView', all.types.get('WashView')?.node ?? {}, written)).toBe(
      'export interface WashView {\n  readonly price: PriceView;\n}',
    );
    expect([...(written.others.get('pricing') ?? [])]).toEqual(['PriceView']);
  });

  it.each([[z.date()], [z.map(z.string(), z.string())], [z.any()], [z.unknown()], [z.custom()], [z.bigint()]])(
    'stops at what no contract may hold',
    (schema) => {
      expect(() => nodeOf(schema, 'output', names())).toThrow(/may not hold/u);
    },
  );
});

describe('the node of a contract', () => {
  const node = (schema: z.ZodType) => nodeOf(schema, 'input', names());

  it('says what is done to a text before it is looked at', () => {
    expect(node(z.string().trim().toLowerCase().max(9))).toEqual({
      type: 'string',
      maxLength: 9,
      'x-normalise': ['trim', 'lowercase'],
    });
  });

  it('says the format at the near end of a pipe', () => {
    expect(node(z.string().trim().max(254).pipe(z.email()))).toMatchObject({ format: 'email', maxLength: 254 });
  });

  it('repeats the words of its pattern', () => {
    expect(node(z.string().regex(/^a$/u, 'Only a'))).toMatchObject({ pattern: '^a$', 'x-says': 'Only a' });
  });

  it('keeps an input strict, and an answer open', () => {
    expect(nodeOf(z.strictObject({}), 'input', names())).toMatchObject({ additionalProperties: false });
    expect(nodeOf(z.strictObject({}), 'output', names())).not.toHaveProperty('additionalProperties');
  });

  it('does not let one name mean two things', () => {
    const wish = z.object({ limit: z.int().default(1) });
    const all = names((schema) => (schema === wish ? { name: 'Wish', feature: 'washing' } : undefined));
    nodeOf(wish, 'input', all);
    expect(() => nodeOf(wish, 'output', all)).toThrow(/Wish is another type/u);
  });
});
