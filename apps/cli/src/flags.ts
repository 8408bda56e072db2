import { type ContractDocument, type Node, optionsOf, resolveNode } from '@bling/client/document';

type Types = ContractDocument['types'];

/** One value that a command takes: a leaf of its procedure's input, with the way to it. */
export type Flag = {
  /** `guest.phone`; an option of the same name in kebab case. */
  readonly path: readonly string[];
  readonly name: string;
  readonly node: Node;
  readonly isRequired: boolean;
  /** Its members, where it is one of a few. */
  readonly choices: readonly string[] | null;
};

export const kebab = (key: string): string => key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`);

/** What a node is when null is left out: nobody types null. */
export const given = (node: Node, types: Types): Node => {
  const whole = resolveNode(node, types);
  const others = optionsOf(whole).filter(({ type }) => type !== 'null');
  const [only] = others;
  return others.length === 1 && only !== undefined && only !== whole ? given(only, types) : whole;
};

const choicesOf = (node: Node): readonly string[] | null => {
  if (node.enum !== undefined) return node.enum.map(String);
  const literals = optionsOf(node).map((option) => option.const);
  return literals.length > 1 && literals.every((literal) => literal !== undefined) ? literals.map(String) : null;
};

type Above = { readonly path: readonly string[]; readonly isRequired: boolean };

const leaves = (node: Node, types: Types, above: Above): readonly Flag[] =>
  Object.entries(node.properties ?? {})
    .filter(([key]) => key !== 'idempotencyKey')
    .flatMap(([key, property]) => {
      const path = [...above.path, key];
      const isRequired = above.isRequired && node.required?.includes(key) === true;
      const inner = given(property, types);
      if (inner.type === 'object' && inner.properties !== undefined) return leaves(inner, types, { path, isRequired });
      const described = property.description === undefined ? inner : { ...inner, description: property.description };
      return [{ path, name: path.map(kebab).join('.'), node: described, isRequired, choices: choicesOf(inner) }];
    });

/** The options of a procedure: nested fields become `--guest.phone`; what no option can say is JSON. */
export const flagsOf = (input: Node, types: Types): readonly Flag[] =>
  leaves(resolveNode(input, types), types, { path: [], isRequired: true });

/** Thrown for words that are no value of their option. */
export class NotAValue extends Error {}

const numberFrom = (text: string): number => {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) throw new NotAValue(`${text} is no number`);
  return value;
};

const booleanFrom = (text: string): boolean => {
  if (text === 'true' || text === 'yes') return true;
  if (text === 'false' || text === 'no') return false;
  throw new NotAValue(`${text} is neither true nor false`);
};

const jsonFrom = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    throw new NotAValue(`${text} is no JSON`);
  }
};

const isPlainList = (node: Node, types: Types): boolean =>
  node.type === 'array' && ['string', 'integer', 'number'].includes(given(node.items ?? {}, types).type ?? '');

const readers: Readonly<Record<string, (text: string) => unknown>> = {
  string: String,
  integer: numberFrom,
  number: numberFrom,
  boolean: booleanFrom,
};

/** What one word of the command line is, by the node's type or that of its literals. */
const wordFrom = (text: string, node: Node): unknown => {
  const literal = node.const ?? node.enum?.[0] ?? optionsOf(node)[0]?.const;
  return (readers[node.type ?? typeof literal] ?? jsonFrom)(text);
};

/** What someone typed, as the value that the contract wants. A list is typed with commas, what is deeper as JSON. */
export const valueFrom = (text: string, node: Node, types: Types): unknown => {
  if (text === 'null') return null;
  if (!isPlainList(node, types)) return wordFrom(text, node);
  const item = given(node.items ?? {}, types);
  const parts = text.split(',').map((part) => part.trim());
  return parts.filter((part) => part !== '').map((part) => valueFrom(part, item, types));
};

/** Puts a value at its path, making the objects on the way. */
export const placed = (
  input: Readonly<Record<string, unknown>>,
  path: readonly string[],
  value: unknown,
): Readonly<Record<string, unknown>> => {
  const [head = '', ...rest] = path;
  if (rest.length === 0) return { ...input, [head]: value };
  const inner = input[head];
  const object = typeof inner === 'object' && inner !== null ? (inner as Record<string, unknown>) : {};
  return { ...input, [head]: placed(object, rest, value) };
};
