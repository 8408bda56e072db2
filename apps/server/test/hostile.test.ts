import { randomUUID } from 'node:crypto';
import { appRouter } from '@bling/api';
import * as z from 'zod';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, type Product, startProduct } from './product.ts';

const MOST_MS = 1_000;
const { procedures } = appRouter._def;
const paths = Object.keys(procedures).filter((path) => path !== 'bookings.boardChanges');

const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
const LONE = '\uD800';
/** Raw JSON where a value cannot be said otherwise. */
const texts: readonly unknown[] = [
  '',
  ' ',
  '\u0000',
  `a${LONE}b`,
  "'; drop table bookings.booking; --",
  '%00%',
  '9999-99-99',
  '0000-00-00T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '0001-01-01T00:00:00.000Z',
  '2026-02-30T10:00:00.000Z',
  '__proto__',
  'constructor',
  '\u202Eevil',
  '%_\\',
  'x'.repeat(20_000),
  '(((((((((((((((((((((((((((((',
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  `${randomUUID()}\n`,
];
const others: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  -1e308,
  2 ** 53,
  0.1,
  2_147_483_648,
  [],
  {},
  [[]],
  [null],
  Array.from({ length: 2_000 }, () => 'a'),
  nested(2_000),
  { __proto__x: 1, constructor: { prototype: { polluted: true } } },
];

type Schema = Readonly<Record<string, unknown>>;
const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A value that the schema may take; good enough to get past it in most places. */
const exampleOf = (schema: unknown): unknown => {
  if (!isSchema(schema)) return null;
  const [choice] = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])];
  if (choice !== undefined) return exampleOf(choice);
  if ('const' in schema) return schema['const'];
  const [option] = listOf(schema['enum']);
  if (option !== undefined) return option;
  return byType[String(schema['type'])]?.(schema) ?? null;
};
const formats: Readonly<Record<string, string>> = {
  'date-time': '2027-03-03T10:00:00.000Z',
  date: '2027-03-03',
  email: 'hostile@example.test',
};
const textOf = ({ format, pattern }: Schema): string => {
  if (format === 'uuid') return randomUUID();
  const known = formats[String(format)];
  if (known !== undefined) return known;
  const candidates = ['EUR', 'PT', '10:00', '+351912000000', 'some text', 'AB12'];
  const fits = new RegExp(typeof pattern === 'string' ? pattern : '', 'u');
  return candidates.find((text) => fits.test(text)) ?? 'AB1234';
};
const objectOf = ({ properties }: Schema): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(isSchema(properties) ? properties : {}).map(([key, inner]) => [key, exampleOf(inner)]),
  );
const byType: Readonly<Record<string, (schema: Schema) => unknown>> = {
  string: textOf,
  integer: ({ minimum }) => (typeof minimum === 'number' ? Math.max(minimum, 1) : 1),
  number: () => 1,
  boolean: () => false,
  array: ({ items, minItems }) => (Number(minItems ?? 0) > 0 ? [exampleOf(items)] : []),
  object: objectOf,
};

const defOf = (path: string): Schema => {
  const found = Object.entries<unknown>(procedures).find(([name]) => name === path)?.[1];
  const def: unknown = typeof found === 'function' && '_def' in found ? found._def : null;
  return isSchema(def) ? def : {};
};

const inputOf = (path: string): Schema => {
  const [input] = listOf(defOf(path)['inputs']);
  const schema = input instanceof z.ZodType ? z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) : {};
  return schema;
};

/** The example with one place, at any depth of two, replaced by each hostile value. */
const hostile = (path: string): readonly unknown[] => {
  const schema = inputOf(path);
  const example = objectOf(schema);
  const places = Object.entries(example).flatMap(([key, value]): readonly (readonly string[])[] => [
    [key],
    ...(isSchema(value) ? Object.keys(value).map((inner) => [key, inner]) : []),
  ]);
  const put = ([key = '', inner]: readonly string[], value: unknown): unknown => {
    const whole: Schema = { ...example, ...('idempotencyKey' in example && { idempotencyKey: randomUUID() }) };
    const at = whole[key];
    return { ...whole, [key]: inner === undefined || !isSchema(at) ? value : { ...at, [inner]: value } };
  };
  const values = [...texts, ...others];
  return [
    ...values,
    example,
    { ...example, unknown: 1 },
    ...places.flatMap((at) => values.map((value) => put(at, value))),
  ];
};

describe('hostile input', () => {
  let product: Product;
  const tokens: (string | null)[] = [null];
  beforeAll(async () => {
    product = await startProduct();
    for (const name of ['client', 'admin']) {
      const body = JSON.stringify({ json: { login: `${name}@demo.test`, password: PASSWORD, keep: 'body' } });
      const headers = { 'content-type': 'application/json' };
      const answer = await fetch(`${product.url}/rpc/identity.login`, { method: 'POST', headers, body });
      tokens.push(/"accessToken":"([^"]+)"/u.exec(await answer.text())?.[1] ?? '');
    }
  });
  afterAll(() => product.stop());

  const ask = async (path: string, body: string, token: string | null) => {
    const isQuery = defOf(path)['type'] === 'query';
    const url = `${product.url}/rpc/${path}`;
    const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
    const began = performance.now();
    const answer = isQuery
      ? await fetch(`${url}?input=${encodeURIComponent(Buffer.from(body.slice(0, 8_000)).toString())}`, { headers })
      : await fetch(url, { method: 'POST', headers, body });
    return { status: answer.status, text: await answer.text(), ms: performance.now() - began };
  };
  const verdict = ({ status, text, ms }: Awaited<ReturnType<typeof ask>>): string | null => {
    if (status >= 500 && !text.includes('"kind":"busy"')) return `${status} ${text.slice(0, 200)}`;
    if (/node_modules|\bat .*\.[jt]s:\d+|prisma|postgres/iu.test(text)) return `says too much: ${text.slice(0, 200)}`;
    return ms > MOST_MS ? `took ${Math.round(ms)} ms` : null;
  };

  it.each(paths)('breaks nothing in %s', async (path) => {
    const wrong: string[] = [];
    for (const input of hostile(path))
      for (const token of path.startsWith('identity.') ? [null] : tokens.slice(path.includes('Guest') ? 0 : 1)) {
        const body = JSON.stringify({ json: input });
        const found = verdict(await ask(path, body, token));
        if (found !== null) wrong.push(`${body.slice(0, 300)} → ${found}`);
      }
    expect(wrong.slice(0, 5)).toEqual([]);
  });

  it.each([
    '{"json":{"__proto__":{"polluted":true}}}',
    '{',
    '',
    'null',
    '[]',
    '{"json":1,"meta":{"values":{"a":["Date"]}}}',
    `{"json":${'['.repeat(50_000)}`,
  ])('is refused as it stands on the wire: %#', async (body) => {
    for (const path of ['bookings.createAsGuest', 'identity.login', 'scheduling.slots'])
      for (const token of tokens) expect(verdict(await ask(path, body, token))).toBeNull();
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});
