/** The types of superjson's format that cannot allocate more than was sent. */
export type SuperjsonType = 'Date' | 'bigint' | 'map' | 'set' | 'undefined' | 'number';

const ALL: readonly SuperjsonType[] = ['Date', 'bigint', 'map', 'set', 'undefined', 'number'];
/** Digits of a big integer: making one of text takes time that grows with their square. */
const MOST_DIGITS = 1_000;

type Fields = Readonly<Record<string, unknown>>;
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const fitsType: Readonly<Record<SuperjsonType, (json: unknown) => boolean>> = {
  Date: (json) => typeof json === 'string' && json.length <= 30,
  bigint: (json) => typeof json === 'string' && json.length <= MOST_DIGITS,
  map: Array.isArray,
  set: Array.isArray,
  undefined: (json) => json === null || json === undefined,
  number: (json) => typeof json === 'string' && json.length <= 9,
};

/** superjson separates keys by dots, and escapes the dots and backslashes that keys hold. */
const keysOf = (path: string): readonly string[] =>
  (path.match(/(?:\\.|[^.\\])+/gsu) ?? []).map((key) => key.replaceAll(/\\(.)/gsu, '$1'));

const valueAt = (json: unknown, path: string): { readonly found: boolean; readonly value: unknown } => {
  let value = json;
  for (const key of keysOf(path)) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return { found: false, value: null };
    value = (value as Fields)[key];
  }
  return { found: true, value };
};

const nameOf = (annotation: unknown): string => (Array.isArray(annotation) ? annotation.join(':') : String(annotation));

/** A tree is `[type]`, `[type, children]` or `children`; children stand under paths. */
const checkTree = (json: unknown, tree: unknown, allowed: readonly SuperjsonType[]): string | null => {
  if (isFields(tree)) return checkChildren(json, tree, allowed);
  if (!Array.isArray(tree) || tree.length === 0 || tree.length > 2)
    return 'The input describes its types in no known way';
  const [name, children]: readonly unknown[] = tree;
  const type = allowed.find((known) => known === name);
  if (type === undefined) return `The input holds a type that is not allowed: ${nameOf(name).slice(0, 40)}`;
  if (!fitsType[type](json)) return `The input calls something a ${type} that is none`;
  return children === undefined ? null : checkChildren(json, children, allowed);
};

const checkChildren = (json: unknown, children: unknown, allowed: readonly SuperjsonType[]): string | null => {
  if (!isFields(children)) return 'The input describes its types in no known way';
  for (const [path, tree] of Object.entries(children)) {
    const { found, value } = valueAt(json, path);
    if (!found) return 'The input describes a type of something that it does not hold';
    const problem = checkTree(value, tree, allowed);
    if (problem !== null) return problem;
  }
  return null;
};

/** Why the `meta` of an input in superjson's format is refused; null when it is not. */
export const checkTypes = (json: unknown, meta: unknown, allowed = ALL): string | null => {
  if (!isFields(meta)) return 'The input describes its types in no known way';
  const { values, referentialEqualities, v: _version, ...others } = meta;
  if (referentialEqualities !== undefined) return 'The input may not hold references';
  if (Object.keys(others).length > 0) return 'The input describes its types in no known way';
  return values === undefined ? null : checkTree(json, values, allowed);
};
