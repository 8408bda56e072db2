import { type ContractDocument, type Node, optionsOf, resolveNode } from '../document.ts';

type Types = ContractDocument['types'];
/** Values that are worth more than a made-up one: a site that exists, for `SiteId`. */
export type Known = (domain: string, key: string) => unknown;
type Said = { readonly types: Types; readonly key: string; readonly all: boolean; readonly known: Known };

const FORMATS: Readonly<Record<string, string>> = {
  uuid: '01930000-0000-7000-8000-000000000001',
  'date-time': '2026-11-21T10:00:00.000Z',
  date: '2026-11-21',
  email: 'ana@example.com',
};

const fits = ({ pattern, minLength = 0, maxLength = Number.POSITIVE_INFINITY }: Node, text: string): boolean =>
  text.length >= minLength &&
  text.length <= maxLength &&
  (pattern === undefined || new RegExp(pattern, 'u').test(text));

const text = (node: Node, { key }: Said): string => {
  const { format, pattern, minLength = 0, maxLength } = node;
  const known = format === undefined ? undefined : FORMATS[format];
  if (known !== undefined) return known;
  const words = [
    key,
    'EUR',
    '08:00',
    '135790',
    '+351 912 345 678',
    'AA-11-BB',
    'pt',
    'PT',
    'a'.repeat(Math.max(minLength, 1)),
  ];
  const found = words.map((word) => word.slice(0, maxLength)).find((word) => word !== '' && fits(node, word));
  if (found === undefined)
    throw new Error(`Nothing known matches ${pattern ?? ''}: give ${key} an example in its contract`);
  return found;
};

const number = ({ minimum = 0, exclusiveMinimum, maximum }: Node, step: number): number => {
  const least = exclusiveMinimum === undefined ? minimum : exclusiveMinimum + step;
  return Math.max(least, Math.min(1, maximum ?? 1));
};

const list = ({ items = {}, minItems = 0, maxItems = 1 }: Node, said: Said): readonly unknown[] =>
  Array.from({ length: Math.min(Math.max(minItems, said.all ? 1 : 0), maxItems) }, () => make(items, said));

const object = ({ properties = {}, required = [] }: Node, said: Said): object =>
  Object.fromEntries(
    Object.entries(properties)
      .filter(([key]) => said.all || required.includes(key))
      .map(([key, node]) => [key, make(node, { ...said, key })]),
  );

const makers: Readonly<Record<string, (node: Node, said: Said) => unknown>> = {
  string: text,
  integer: (node) => number(node, 1),
  number: (node) => number(node, 0.5),
  boolean: () => false,
  null: () => null,
  array: list,
  object,
};

const make = (given: Node, said: Said): unknown => {
  const node = resolveNode(given, said.types);
  const known = node['x-domain'] === undefined ? undefined : said.known(node['x-domain'], said.key);
  const [example] = node.examples ?? [];
  if (known !== undefined || example !== undefined) return known ?? example;
  if (node.const !== undefined) return node.const;
  if (node.enum !== undefined) return node.enum[0];
  const [first = node, ...others] = optionsOf(node);
  if (first !== node) return make(first.type === 'null' ? (others[0] ?? first) : first, said);
  const maker = makers[node.type ?? ''];
  if (maker === undefined) throw new Error(`No sample of ${JSON.stringify(node)}`);
  return maker(node, said);
};

const nothing: Known = () => undefined;

/**
 * The smallest value that a node takes, always the same: its own example where it has one, required fields only, the
 * first of an enumeration, one item where a list must have one.
 */
export const sampleOf = (node: Node, types: Types, known: Known = nothing): unknown =>
  make(node, { types, key: 'text', all: false, known });

/** The same with every field there and something in every list. */
export const fullSampleOf = (node: Node, types: Types, known: Known = nothing): unknown =>
  make(node, { types, key: 'text', all: true, known });
