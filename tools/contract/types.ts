import * as z from 'zod';
import type { Named } from './names.ts';

/** What the types file of one feature is written from: its interfaces by name, and the names it imports. */
export type Types = {
  readonly interfaces: Map<string, string>;
  readonly domain: Set<string>;
  /** Interfaces of other features, by the feature. */
  readonly others: Map<string, Set<string>>;
  readonly feature: string;
  readonly nameOf: (schema: z.core.$ZodType) => Named | undefined;
};

/** Names that the domain's kernel exports; an id of another kind is written out. */
const KERNEL_IDS = new Set(
  [
    'User',
    'Session',
    'Customer',
    'Vehicle',
    'Staff',
    'Site',
    'Bay',
    'Resource',
    'Booking',
    'Hold',
    'Category',
    'Service',
    'AddOn',
  ].map((name) => `${name}Id`),
);
const PLAIN = new Set(['Instant', 'Money', 'SizeClass']);

type Side = 'input' | 'output';
type Def = { readonly type: string } & Record<string, unknown>;
type Schema = z.core.$ZodType;

const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;
const metaOf = (schema: Schema): { readonly domain: string | null; readonly description: string | null } => {
  const { domain, description } = z.globalRegistry.get(schema) ?? {};
  return { domain: typeof domain === 'string' ? domain : null, description: description ?? null };
};

const domainName = (schema: Schema, types: Types): string | null => {
  const { domain } = metaOf(schema);
  if (domain === null) return null;
  if (KERNEL_IDS.has(domain) || PLAIN.has(domain)) {
    types.domain.add(domain);
    return domain;
  }
  types.domain.add('Id');
  return `Id<'${domain.replace(/Id$/u, '')}'>`;
};

const union = (parts: readonly string[]): string => [...new Set(parts)].join(' | ');
const listOf = (item: string): string => (/^[\w.]+$/u.test(item) ? `readonly ${item}[]` : `readonly (${item})[]`);

/** On the way in, a default makes a field optional too. */
const isOptional = (schema: Schema, side: Side): boolean =>
  side === 'input' ? schema._zod.optin !== undefined : schema._zod.optout === 'optional';

const propertyOf = (key: string, schema: Schema, context: { readonly side: Side; readonly types: Types }): string => {
  const { side, types } = context;
  const optional = isOptional(schema, side) || (side === 'input' && key === 'idempotencyKey');
  const { description } = metaOf(schema);
  const doc = description === null ? '' : `  /** ${description} */\n`;
  const type = typeOf(schema, side, types).replace(optional ? / \| undefined$/u : /^$/u, '');
  return `${doc}  readonly ${/^\w+$/u.test(key) ? key : JSON.stringify(key)}${optional ? '?' : ''}: ${type};`;
};

const objectBody = (def: Def, side: Side, types: Types): string => {
  const shape = def['shape'] as Record<string, Schema>;
  const lines = Object.entries(shape).map(([key, schema]) => propertyOf(key, schema, { side, types }));
  return lines.length === 0 ? 'Record<string, never>' : `{\n${lines.join('\n')}\n}`;
};

const literals = (values: readonly unknown[]): string => union(values.map((value) => JSON.stringify(value)));

type Write = (def: Def, side: Side, types: Types) => string;
const inner: Write = (def, side, types) => typeOf(def['innerType'] as Schema, side, types);

/** The closed list of nodes a contract may hold; anything else stops the generator. */
const writers: Readonly<Record<string, Write>> = {
  string: () => 'string',
  number: () => 'number',
  int: () => 'number',
  boolean: () => 'boolean',
  null: () => 'null',
  literal: (def) => literals(def['values'] as readonly unknown[]),
  enum: (def) => literals(Object.values(def['entries'] as Record<string, string>)),
  array: (def, side, types) => listOf(typeOf(def['element'] as Schema, side, types)),
  union: (def, side, types) =>
    union((def['options'] as readonly Schema[]).map((option) => typeOf(option, side, types))),
  nullable: (def, side, types) => union([inner(def, side, types), 'null']),
  optional: (def, side, types) => union([inner(def, side, types), 'undefined']),
  default: inner,
  readonly: inner,
  pipe: (def, side, types) => typeOf(def[side === 'input' ? 'in' : 'out'] as Schema, side, types),
  object: objectBody,
};

/** The TypeScript of a schema as its caller sees it: what goes in before parsing, what comes out after. */
export const typeOf = (schema: Schema, side: Side, types: Types): string => {
  const domain = domainName(schema, types);
  if (domain !== null) return domain;
  const def = defOf(schema);
  const write = writers[def.type];
  if (write === undefined) throw new Error(`a contract may not hold a ${def.type}`);
  const named = def.type === 'object' ? types.nameOf(schema) : undefined;
  if (named === undefined) return write(def, side, types);
  const { name, feature } = named;
  if (feature !== types.feature) {
    types.others.set(feature, (types.others.get(feature) ?? new Set()).add(name));
    return name;
  }
  if (!types.interfaces.has(name)) {
    types.interfaces.set(name, '');
    types.interfaces.set(name, write(def, side, types));
  }
  return name;
};
