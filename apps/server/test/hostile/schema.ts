import { randomUUID } from 'node:crypto';
import { appRouter } from '@bling/api';
import * as z from 'zod';

export type Schema = Readonly<Record<string, unknown>>;
export type Kind = 'query' | 'mutation' | 'subscription';
/** Ids that exist, by the domain's name of them. */
export type Pool = ReadonlyMap<string, readonly string[]>;

export const isSchema = (value: unknown): value is Schema =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const Definition = z.object({ type: z.enum(['query', 'mutation', 'subscription']), inputs: z.array(z.unknown()) });

export type Target = { readonly path: string; readonly kind: Kind; readonly input: Schema };

/** What ends the sessions of whoever asks comes last: nobody would ask as them any more. */
const LATE = ['identity.security.set', 'identity.logoutAll'];
const lateness = ({ path }: Target): number => (path.startsWith('identity.') ? 1 : 0) + 2 * LATE.indexOf(path);
export const endsSessions = ({ path }: Target): boolean => LATE.includes(path);

/** Every procedure, with what its input contract says. */
const known: readonly Target[] = Object.entries<object>(appRouter._def.procedures).map(([path, procedure]) => {
  const { type, inputs } = Definition.parse(Reflect.get(procedure, '_def'));
  const [input] = inputs;
  const schema = input instanceof z.ZodType ? z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }) : {};
  return { path, kind: type, input: schema };
});
export const targets = known.toSorted((a, b) => lateness(a) - lateness(b));

const formats: Readonly<Record<string, string>> = {
  'date-time': '2027-03-03T10:00:00.000Z',
  date: '2027-03-03',
  email: 'hostile@example.test',
};
/** What a contract does not say and its field's name does. */
const byName: Readonly<Record<string, string>> = {
  email: 'hostile@example.test',
  login: 'hostile@example.test',
  phone: '+351912000000',
  zone: 'Europe/Lisbon',
};
const candidates = ['EUR', 'PT', '10:00', '+351912000000', 'some text', 'AB12'];

export const textOf = ({ format, pattern, domain }: Schema, pool: Pool, name = ''): string => {
  if (format === 'uuid') return pool.get(String(domain))?.[0] ?? randomUUID();
  const known = byName[name] ?? formats[String(format)];
  if (known !== undefined) return known;
  const fits = new RegExp(typeof pattern === 'string' ? pattern : '', 'u');
  return candidates.find((text) => fits.test(text)) ?? 'AB1234';
};

const partsOf = (schema: Schema): readonly (readonly [string, unknown])[] =>
  Object.entries(isSchema(schema['properties']) ? schema['properties'] : {});

const byType: Readonly<Record<string, (schema: Schema, pool: Pool, name: string) => unknown>> = {
  string: textOf,
  integer: ({ minimum }) => (typeof minimum === 'number' ? Math.max(minimum, 1) : 1),
  number: () => 1,
  boolean: () => false,
  array: ({ items }, pool) => [exampleOf(items, pool)],
  object: (schema, pool) => Object.fromEntries(partsOf(schema).map(([key, part]) => [key, exampleOf(part, pool, key)])),
};

/** A value that the schema takes in most places, with everything in it that may be there. */
export const exampleOf = (schema: unknown, pool: Pool, name = ''): unknown => {
  if (!isSchema(schema)) return null;
  const [choice] = [...listOf(schema['anyOf']), ...listOf(schema['oneOf'])];
  if (choice !== undefined) return exampleOf(choice, pool, name);
  if ('const' in schema) return schema['const'];
  const [option] = listOf(schema['enum']);
  return option ?? byType[String(schema['type'])]?.(schema, pool, name) ?? null;
};

/** A place in an input, and what the contract says of it. */
export type Place = { readonly at: readonly (string | number)[]; readonly schema: Schema };

/** Every place at any depth, the input as a whole first. */
export const placesOf = (given: unknown, at: Place['at'] = []): readonly Place[] => {
  if (!isSchema(given)) return [];
  const schema = [...listOf(given['anyOf']), ...listOf(given['oneOf'])].find(isSchema) ?? given;
  const below = schema['type'] === 'array' ? [[0, schema['items']] as const] : partsOf(schema);
  return [{ at, schema }, ...below.flatMap(([key, part]) => placesOf(part, [...at, key]))];
};

/** The value with one place replaced. */
export const put = (whole: unknown, at: Place['at'], value: unknown): unknown => {
  const [key, ...rest] = at;
  if (key === undefined) return value;
  if (Array.isArray(whole)) return whole.map((item, index) => (index === key ? put(item, rest, value) : item));
  if (!isSchema(whole)) return whole;
  return { ...whole, [key]: put(whole[key], rest, value) };
};

const around = (limit: unknown): readonly number[] =>
  typeof limit === 'number' && Math.abs(limit) < 1e12 ? [limit - 1, limit, limit + 1] : [];
const sizes = (...limits: readonly unknown[]): readonly number[] =>
  limits.flatMap(around).filter((size) => size >= 0 && size <= 20_000);

/** Values at the edges of what the contract takes at a place, and one step beyond. */
export const boundariesOf = (schema: Schema, pool: Pool): readonly unknown[] => {
  switch (schema['type']) {
    case 'string':
      return sizes(schema['minLength'], schema['maxLength']).map((size) => 'a'.repeat(size));
    case 'array': {
      const item = exampleOf(schema['items'], pool);
      return sizes(schema['minItems'], schema['maxItems']).map((size) => Array.from({ length: size }, () => item));
    }
    case 'integer':
    case 'number':
      return [schema['minimum'], schema['maximum']].flatMap(around);
    default:
      return [];
  }
};
