import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Types, typeOf } from './types.ts';

const types = (nameOf: Types['nameOf'] = () => undefined): Types => ({
  interfaces: new Map(),
  domain: new Set(),
  others: new Map(),
  feature: 'washing',
  nameOf,
});

describe('the type of a contract', () => {
  it.each([
    [z.string().max(3), 'string'],
    [z.int(), 'number'],
    [z.enum(['a', 'b']).nullable(), '"a" | "b" | null'],
    [z.array(z.union([z.literal(1), z.null()])), 'readonly (1 | null)[]'],
    [z.uuid().meta({ domain: 'SiteId' }), 'SiteId'],
    [z.uuid().meta({ domain: 'HoseId' }), "Id<'Hose'>"],
    [z.string().trim().pipe(z.email()), 'string'],
  ])('of %o reads as an app would write it', (schema, expected) => {
    expect(typeOf(schema, 'output', types())).toBe(expected);
  });

  it('lets an app leave out what has a default, and promises it on the way out', () => {
    const schema = z.strictObject({ limit: z.int().default(50), price: z.int(), note: z.string().optional() });
    expect(typeOf(schema, 'input', types())).toBe(
      '{\n  readonly limit?: number;\n  readonly price: number;\n  readonly note?: string;\n}',
    );
    expect(typeOf(schema, 'output', types())).toContain('readonly limit: number;');
  });

  it('names what a feature exports once, and imports what another one does', () => {
    const price = z.object({ amount: z.int() });
    const own = z.object({ price });
    const names = new Map<unknown, { name: string; feature: string }>([
      [own, { name: 'WashView', feature: 'washing' }],
      [price, { name: 'PriceView', feature: 'pricing' }],
    ]);
    const written = types((schema) => names.get(schema));
    expect(typeOf(z.array(own), 'output', written)).toBe('readonly WashView[]');
    expect(written.interfaces.get('WashView')).toBe('{\n  readonly price: PriceView;\n}');
    expect([...(written.others.get('pricing') ?? [])]).toEqual(['PriceView']);
  });

  it.each([[z.date()], [z.map(z.string(), z.string())], [z.any()], [z.custom()]])(
    'stops at what no contract may hold',
    (schema) => {
      expect(() => typeOf(schema, 'output', types())).toThrow(/may not hold/u);
    },
  );
});
