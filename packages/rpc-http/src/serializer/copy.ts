import type { Shape } from './shape.ts';
import { Mismatch } from './text.ts';

type Copy = (value: unknown) => unknown;
type Copies = { readonly known: Map<Shape, Copy>; readonly place: string };

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const below = (copies: Copies, step: string): Copies => ({ ...copies, place: `${copies.place}${step}` });

const checked =
  (place: string, is: (value: unknown) => boolean): Copy =>
  (value) => {
    if (!is(value)) throw new Mismatch(place);
    return value;
  };

const leaves: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => Number.isFinite(value),
  int: (value) => Number.isSafeInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  bigint: (value) => typeof value === 'bigint',
  date: (value) => value instanceof Date && !Number.isNaN(value.getTime()),
};

const objectCopy = (shape: Extract<Shape, { kind: 'object' }>, copies: Copies): Copy => {
  const fields = shape.fields.map(({ key, shape: inner }) => [key, copyOf(inner, below(copies, `.${key}`))] as const);
  const names = new Set(shape.fields.map(({ key }) => key));
  return (value) => {
    if (!isObject(value) || (shape.isStrict && Object.keys(value).some((key) => !names.has(key))))
      throw new Mismatch(copies.place);
    const copy: Record<string, unknown> = {};
    for (const [key, field] of fields) {
      const inner = field(value[key]);
      if (inner !== undefined) copy[key] = inner;
    }
    return copy;
  };
};

const tupleCopy = ({ items, rest }: Extract<Shape, { kind: 'tuple' }>, copies: Copies): Copy => {
  const firsts = items.map((item, index) => copyOf(item, below(copies, `[${index}]`)));
  const others = rest === null ? null : copyOf(rest, below(copies, '[rest]'));
  return (value) => {
    if (!Array.isArray(value) || value.length < firsts.length || (others === null && value.length > firsts.length))
      throw new Mismatch(copies.place);
    return value.map((element, index) => (firsts[index] ?? others)?.(element));
  };
};

const recordCopy = (inner: Shape, copies: Copies): Copy => {
  const each = copyOf(inner, below(copies, '[key]'));
  return (value) => {
    if (!isObject(value)) throw new Mismatch(copies.place);
    const entries = Object.entries(value).filter(([key]) => key !== '__proto__');
    return Object.fromEntries(entries.map(([key, element]) => [key, each(element)]));
  };
};

const taggedCopy = (shape: Extract<Shape, { kind: 'tagged' }>, copies: Copies): Copy => {
  const byTag = new Map(
    shape.options.flatMap(({ tags, shape: option }, index) => {
      const copy = copyOf(option, below(copies, `|${index}`));
      return tags.map((tag) => [tag as unknown, copy] as const);
    }),
  );
  return (value) => {
    const copy = isObject(value) ? byTag.get(value[shape.tag]) : undefined;
    if (copy === undefined) throw new Mismatch(copies.place);
    return copy(value);
  };
};

const choiceCopy = (shape: Extract<Shape, { kind: 'choice' }>, copies: Copies): Copy => {
  const options = shape.options.map(({ shape: option, fits }, index) => ({
    fits,
    copy: copyOf(option, below(copies, `|${index}`)),
  }));
  return (value) => {
    const chosen = options.find(({ fits }) => fits(value));
    if (chosen === undefined) throw new Mismatch(copies.place);
    return chosen.copy(value);
  };
};

const collectionCopy = (shape: Extract<Shape, { inner: Shape }>, copies: Copies): Copy => {
  const each = copyOf(shape.inner, below(copies, '[]'));
  const key = shape.kind === 'map' ? copyOf(shape.key, below(copies, '<key>')) : null;
  return (value) => {
    if (shape.kind === 'list' && Array.isArray(value)) return value.map(each);
    if (shape.kind === 'set' && value instanceof Set) return new Set([...value].map(each));
    if (key !== null && value instanceof Map)
      return new Map([...value].map(([name, element]) => [key(name), each(element)]));
    throw new Mismatch(copies.place);
  };
};

const wrapperCopy = (shape: Extract<Shape, { inner: Shape }>, copies: Copies): Copy => {
  const inner = copyOf(shape.inner, copies);
  if (shape.kind === 'nullable') return (value) => (value === null ? null : inner(value));
  if (shape.kind === 'optional') return (value) => (value === undefined ? undefined : inner(value));
  return inner;
};

const makeStructure = (shape: Shape, copies: Copies): Copy | null => {
  switch (shape.kind) {
    case 'object':
      return objectCopy(shape, copies);
    case 'tuple':
      return tupleCopy(shape, copies);
    case 'tagged':
      return taggedCopy(shape, copies);
    case 'choice':
      return choiceCopy(shape, copies);
    case 'values':
      return checked(copies.place, (value) => shape.values.some((known) => known === value));
    default:
      return null;
  }
};

const around: Readonly<Record<string, (shape: Extract<Shape, { inner: Shape }>, copies: Copies) => Copy>> = {
  record: ({ inner }, copies) => recordCopy(inner, copies),
  list: collectionCopy,
  set: collectionCopy,
  map: collectionCopy,
  nullable: wrapperCopy,
  optional: wrapperCopy,
  lazy: wrapperCopy,
};

const make = (shape: Shape, copies: Copies): Copy => {
  if ('inner' in shape) return (around[shape.kind] ?? wrapperCopy)(shape, copies);
  return makeStructure(shape, copies) ?? checked(copies.place, leaves[shape.kind] ?? (() => false));
};

const copyOf = (shape: Shape, copies: Copies): Copy => {
  const known = copies.known.get(shape);
  if (known !== undefined) return known;
  // A contract that holds itself finds this, and by the time it is called the copy is made.
  let copy: Copy | null = null;
  copies.known.set(shape, (value) => copy?.(value));
  copy = make(shape, copies);
  copies.known.set(shape, copy);
  return copy;
};

/** Compiles a shape into a function that keeps what it declares, for values that a richer format writes. */
export const compileCopy = (shape: Shape, place: string): Copy => copyOf(shape, { known: new Map(), place });
