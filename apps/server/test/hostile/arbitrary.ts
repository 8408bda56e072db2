import fc from 'fast-check';
import { plainly, type Sent, seats } from './asking.ts';
import {
  boundariesOf,
  isSchema,
  listOf,
  type Pool,
  placesOf,
  put,
  type Schema,
  type Target,
  textOf,
} from './schema.ts';
import { others, texts } from './values.ts';

const DAY = 86_400_000;

const instantAround = (now: number): fc.Arbitrary<unknown> =>
  fc.integer({ min: -30 * 96, max: 60 * 96 }).map((quarters) => {
    const start = now - (now % DAY);
    return new Date(start + (quarters * DAY) / 96).toISOString();
  });

type Reading = { readonly pool: Pool; readonly now: number; readonly name?: string };

const stringFrom = (schema: Schema, { pool, now, name }: Reading): fc.Arbitrary<unknown> => {
  const { format, domain } = schema;
  const known = pool.get(String(domain)) ?? [];
  if (format === 'uuid') return known.length > 0 ? fc.oneof(fc.constantFrom(...known), fc.uuid()) : fc.uuid();
  if (format === 'date-time') return instantAround(now);
  if (format === 'date') return instantAround(now).map((text) => String(text).slice(0, 10));
  const most = Math.min(Number(schema['maxLength'] ?? 50), 300);
  const any = fc.oneof(fc.string({ maxLength: most }), fc.string({ unit: 'grapheme', maxLength: most }));
  return fc.oneof({ weight: 2, arbitrary: fc.constant(textOf(schema, pool, name)) }, { weight: 1, arbitrary: any });
};

const numberFrom = ({ minimum, maximum }: Schema): fc.Arbitrary<unknown> => {
  const min = Math.max(Number(minimum ?? -1_000_000), -1_000_000_000);
  const max = Math.min(Number(maximum ?? 1_000_000), 1_000_000_000);
  return fc.oneof(fc.integer({ min, max }), fc.integer({ min, max: Math.min(max, min + 10) }));
};

const objectFrom = (schema: Schema, reading: Reading): fc.Arbitrary<unknown> => {
  const required = listOf(schema['required']).map(String);
  const properties = isSchema(schema['properties']) ? schema['properties'] : {};
  const parts = Object.fromEntries(
    Object.entries(properties).map(([key, part]) => [key, valueFrom(part, { ...reading, name: key })]),
  );
  return fc.record(parts, { requiredKeys: required });
};

const byType: Readonly<Record<string, (schema: Schema, reading: Reading) => fc.Arbitrary<unknown>>> = {
  string: stringFrom,
  integer: numberFrom,
  number: numberFrom,
  boolean: () => fc.boolean(),
  array: ({ items, maxItems }, reading) =>
    fc.array(valueFrom(items, reading), { maxLength: Math.min(Number(maxItems ?? 3), 4) }),
  object: objectFrom,
};

/** Values that the contract takes, more often than not. */
export const valueFrom = (schema: unknown, reading: Reading): fc.Arbitrary<unknown> => {
  if (!isSchema(schema)) return fc.constant(null);
  const choices = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])];
  if (choices.length > 0) return fc.oneof(...choices.map((choice) => valueFrom(choice, reading)));
  if ('const' in schema) return fc.constant(schema['const']);
  const options = listOf(schema['enum']);
  if (options.length > 0) return fc.constantFrom(...options);
  return byType[String(schema['type'])]?.(schema, reading) ?? fc.constant(null);
};

/** Anything at all at one place: at its edges, from the lists, or made up. */
const spoilt = (input: Schema, { pool }: Reading): fc.Arbitrary<(whole: unknown) => unknown> => {
  const places = placesOf(input);
  const [first, ...more] = places.length > 0 ? places : [{ at: [], schema: {} }];
  return fc.constantFrom(first ?? { at: [], schema: {} }, ...more).chain(({ at, schema }) => {
    const edges = boundariesOf(schema, pool);
    const made = fc.jsonValue({ maxDepth: 3 });
    const any = fc.oneof(fc.constantFrom(...edges, ...texts, ...others), made);
    return any.map((value) => (whole: unknown) => put(whole, at, value));
  });
};

const headersFrom: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  {
    'x-request-id': fc.constantFrom('a', 'x'.repeat(5_000), '${jndi:ldap://a}', '00000000-0000-4000-8000-000000000000'),
    'x-bling-contract': fc.constantFrom('0.1.0', '99.0.0', '-1', '0.1', 'x'.repeat(1_000), '__proto__'),
    'x-forwarded-for': fc.constantFrom('127.0.0.1', '::1, 1.1.1.1', 'x'.repeat(1_000)),
    cookie: fc.constantFrom('__Host-bling-refresh=a', '__Host-bling-refresh=a.b.c', '=;=;=', '%'),
    'accept-language': fc.constantFrom('pt', 'x'.repeat(1_000), '*;q=9'),
    'last-event-id': fc.constantFrom('1', 'x'.repeat(1_000)),
  },
  { requiredKeys: [] },
);

const contentTypes = ['application/json; charset=utf-16', 'text/plain', 'multipart/form-data; boundary=x', 'a/b', ' '];

/** One request to one procedure, mostly as the contract wants it and wrong in one place. */
export const sentFrom = ({ path, kind, input }: Target, reading: Reading): fc.Arbitrary<Sent> => {
  const valid = valueFrom(input, reading);
  const wrong = fc.tuple(valid, spoilt(input, reading)).map(([whole, spoil]) => spoil(whole));
  return fc.record({
    path: fc.constant(path),
    kind: fc.constant(kind),
    as: fc.constantFrom(...seats),
    input: fc.oneof({ weight: 2, arbitrary: valid }, { weight: 3, arbitrary: wrong }),
    batch: fc.oneof(
      { weight: 12, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.constantFrom(1, 3, 20, 21, 200) },
    ),
    method: fc.oneof(
      { weight: 20, arbitrary: fc.constant('own' as const) },
      { weight: 1, arbitrary: fc.constant('other' as const) },
    ),
    contentType: fc.oneof(
      { weight: 20, arbitrary: fc.constant(plainly.contentType) },
      { weight: 1, arbitrary: fc.constantFrom(...contentTypes) },
    ),
    headers: fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: headersFrom }),
  });
};
