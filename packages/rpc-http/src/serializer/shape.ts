import type { $ZodType } from 'zod/v4/core';

type Primitive = string | number | boolean | null;

/** What a contract says of a value, as far as writing it needs to know. Refers to itself where the contract does. */
export type Shape =
  | { readonly kind: 'string' | 'number' | 'int' | 'boolean' | 'null' | 'date' | 'bigint' }
  | { readonly kind: 'values'; readonly values: readonly Primitive[] }
  | { readonly kind: 'object'; readonly fields: readonly Field[]; readonly isStrict: boolean }
  | { readonly kind: 'list' | 'set' | 'record' | 'nullable' | 'optional'; readonly inner: Shape }
  | { readonly kind: 'map'; readonly key: Shape; readonly inner: Shape }
  | { readonly kind: 'tuple'; readonly items: readonly Shape[]; readonly rest: Shape | null }
  | { readonly kind: 'tagged'; readonly tag: string; readonly options: readonly Tagged[] }
  | { readonly kind: 'choice'; readonly options: readonly Option[] }
  | { readonly kind: 'lazy'; readonly inner: Shape };
export type Field = { readonly key: string; readonly shape: Shape };
type Tagged = { readonly tags: readonly Primitive[]; readonly shape: Shape };
export type Option = { readonly shape: Shape; readonly fits: (value: unknown) => boolean };

/** A contract holds something that cannot be written as it stands. */
export class Unwritable extends Error {
  constructor(place: string, why: string) {
    super(`${place}: ${why}`);
    this.name = 'Unwritable';
  }
}

// oxlint-disable-next-line typescript/no-explicit-any -- zod's own type for what a definition may hold
type Def = { readonly type: string } & Readonly<Record<string, any>>;
const defOf = (schema: $ZodType): Def => schema._zod.def as Def;

type Reading = { readonly place: string; readonly seen: Map<$ZodType, Shape> };
type Reader = (schema: $ZodType, reading: Reading) => Shape;

const inside = (reading: Reading, step: string): Reading => ({ ...reading, place: `${reading.place}${step}` });

const isPrimitive = (value: unknown): value is Primitive =>
  value === null || ['string', 'number', 'boolean'].includes(typeof value);

const primitives = (values: Iterable<unknown>, { place }: Reading): readonly Primitive[] =>
  [...values].map((value) => {
    if (!isPrimitive(value)) throw new Unwritable(place, `${typeof value} is no value of JSON`);
    return value;
  });

const leaf =
  (kind: 'string' | 'number' | 'boolean' | 'null' | 'date' | 'bigint'): Reader =>
  (schema, { place }) => {
    const { coerce, checks = [], format } = defOf(schema);
    if (coerce === true) throw new Unwritable(place, 'a coerced value changes on its way out');
    const changing = (checks as readonly $ZodType[]).find(
      (check) => (check._zod.def as { check?: string }).check === 'overwrite',
    );
    if (changing !== undefined)
      throw new Unwritable(place, 'trim, lower case and the like change a value on its way out');
    return { kind: kind === 'number' && format === 'safeint' ? 'int' : kind };
  };

const values: Reader = (schema, reading) => ({ kind: 'values', values: primitives(schema._zod.values ?? [], reading) });

const fieldOf = (key: string, shape: Shape, { place }: Reading): Field => {
  if (key === '__proto__') throw new Unwritable(place, 'no field may be called __proto__');
  return { key, shape };
};

const catchallOf = (schema: $ZodType, { place }: Reading): boolean => {
  const { catchall } = defOf(schema);
  const kind = catchall === undefined ? 'strip' : defOf(catchall).type;
  if (kind !== 'strip' && kind !== 'never') throw new Unwritable(place, 'an object must say all of its fields');
  return kind === 'never';
};

const object: Reader = (schema, reading) => {
  const fields: Field[] = [];
  const shape: Shape = { kind: 'object', fields, isStrict: catchallOf(schema, reading) };
  reading.seen.set(schema, shape);
  for (const [key, inner] of Object.entries(defOf(schema)['shape'] as Record<string, $ZodType>))
    fields.push(fieldOf(key, read(inner, inside(reading, `.${key}`)), reading));
  return shape;
};

const record: Reader = (schema, reading) => {
  const { keyType, valueType, mode, partial } = defOf(schema);
  if (mode === 'loose') throw new Unwritable(reading.place, 'a loose record');
  const inner = read(valueType, inside(reading, '[key]'));
  const keys: Iterable<unknown> | undefined = keyType._zod.values;
  if (keys === undefined) {
    if (read(keyType, inside(reading, '(key)')).kind !== 'string')
      throw new Unwritable(reading.place, 'keys that are no text');
    return { kind: 'record', inner };
  }
  const shape: Shape = partial === true && inner.kind !== 'optional' ? { kind: 'optional', inner } : inner;
  return { kind: 'object', isStrict: true, fields: [...keys].map((key) => fieldOf(String(key), shape, reading)) };
};

const required = (shape: Shape, { place }: Reading): Shape => {
  if (shape.kind === 'optional') throw new Unwritable(place, 'optional is said around this, not inside it');
  return shape;
};

const tuple: Reader = (schema, reading) => {
  const { items, rest } = defOf(schema);
  return {
    kind: 'tuple',
    items: (items as readonly $ZodType[]).map((item, at) => {
      const here = inside(reading, `[${at}]`);
      return required(read(item, here), here);
    }),
    rest: rest ? read(rest, inside(reading, '[rest]')) : null,
  };
};

const fitting = (schema: $ZodType) => (value: unknown) => schema._zod.run({ value, issues: [] }, { async: false });

const union: Reader = (schema, reading) => {
  const { options, discriminator, unionFallback, inclusive } = defOf(schema);
  const all = options as readonly $ZodType[];
  const shapes = all.map((option, at) => required(read(option, inside(reading, `|${at}`)), inside(reading, `|${at}`)));
  if (unionFallback === true) throw new Unwritable(reading.place, 'a union that falls back to guessing');
  if (discriminator === undefined) {
    if (inclusive === false) throw new Unwritable(reading.place, 'an exclusive union');
    const options = all.map((option, at) => ({
      shape: shapes[at] ?? { kind: 'null' as const },
      fits: (value: unknown): boolean => {
        const result = fitting(option)(value);
        return !(result instanceof Promise) && result.issues.length === 0;
      },
    }));
    return { kind: 'choice', options };
  }
  const tagged = all.map((option, at) => ({
    tags: primitives(option._zod.propValues?.[discriminator] ?? [], inside(reading, `.${discriminator}`)),
    shape: shapes[at] ?? { kind: 'null' as const },
  }));
  return { kind: 'tagged', tag: discriminator, options: tagged };
};

const nullable: Reader = (schema, reading) => {
  const inner = read(defOf(schema)['innerType'], reading);
  return inner.kind === 'optional'
    ? { kind: 'optional', inner: { kind: 'nullable', inner: inner.inner } }
    : { kind: 'nullable', inner };
};

const optional: Reader = (schema, reading) => {
  const inner = read(defOf(schema)['innerType'], reading);
  return inner.kind === 'optional' ? inner : { kind: 'optional', inner };
};

const lazy: Reader = (schema, reading) => {
  const shape: { readonly kind: 'lazy'; inner: Shape } = { kind: 'lazy', inner: { kind: 'null' } };
  reading.seen.set(schema, shape);
  shape.inner = required(read(defOf(schema)['getter'](), reading), reading);
  return shape;
};

/** The closed list: nothing else is written. */
const readers: Readonly<Record<string, Reader>> = {
  string: leaf('string'),
  number: leaf('number'),
  boolean: leaf('boolean'),
  null: leaf('null'),
  date: leaf('date'),
  bigint: leaf('bigint'),
  literal: values,
  enum: values,
  object,
  record,
  tuple,
  union,
  nullable,
  optional,
  lazy,
  readonly: (schema, reading) => read(defOf(schema)['innerType'], reading),
  array: (schema, reading) => ({ kind: 'list', inner: read(defOf(schema)['element'], inside(reading, '[]')) }),
  set: (schema, reading) => ({ kind: 'set', inner: read(defOf(schema)['valueType'], inside(reading, '<set>')) }),
  map: (schema, reading) => ({
    kind: 'map',
    key: read(defOf(schema)['keyType'], inside(reading, '<key>')),
    inner: read(defOf(schema)['valueType'], inside(reading, '<map>')),
  }),
};

const read: Reader = (schema, reading) => {
  const known = reading.seen.get(schema);
  if (known !== undefined) return known;
  const { type } = defOf(schema);
  const reader = Object.hasOwn(readers, type) ? readers[type] : undefined;
  if (reader === undefined)
    throw new Unwritable(reading.place, `${type} is not in the list of what an output may hold`);
  return reader(schema, reading);
};

/** Reads a contract. Throws Unwritable with the place of the first node that is not in the closed list. */
export const shapeOf = (schema: $ZodType, place: string): Shape => read(schema, { place, seen: new Map() });

const partsOf = (shape: Shape): readonly Shape[] => {
  switch (shape.kind) {
    case 'object':
      return shape.fields.map((field) => field.shape);
    case 'tuple':
      return [...shape.items, ...(shape.rest === null ? [] : [shape.rest])];
    case 'tagged':
    case 'choice':
      return shape.options.map((option) => option.shape);
    default:
      return 'inner' in shape ? [shape.inner] : [];
  }
};

/** Whether a value of this shape is more than JSON: dates, big integers, maps, sets. */
export const isRich = (shape: Shape, seen = new Set<Shape>()): boolean => {
  if (seen.has(shape)) return false;
  seen.add(shape);
  if (['date', 'bigint', 'map', 'set'].includes(shape.kind)) return true;
  return partsOf(shape).some((part) => isRich(part, seen));
};
