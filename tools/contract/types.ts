import { type Node, nameOfRef, optionsOf } from '@bling/client/document';

/** What one file's types import, gathered while they are written. */
export type Imports = {
  readonly feature: string;
  readonly featureOf: (name: string) => string;
  /** Names of the domain's kernel. */
  readonly domain: Set<string>;
  /** Interfaces of other features, by the feature. */
  readonly others: Map<string, Set<string>>;
};

/** What the domain's kernel calls by name; an id of another kind is written out. */
const KERNEL = new Set(
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
  ]
    .map((name) => `${name}Id`)
    .concat('Instant', 'Money', 'SizeClass'),
);

const domainName = (domain: string, { domain: imported }: Imports): string => {
  const isKnown = KERNEL.has(domain);
  imported.add(isKnown ? domain : 'Id');
  return isKnown ? domain : `Id<'${domain.replace(/Id$/u, '')}'>`;
};

const namedType = (ref: string, imports: Imports): string => {
  const name = nameOfRef(ref);
  const feature = imports.featureOf(name);
  if (feature === 'kernel') return domainName(name, imports);
  if (feature !== imports.feature) imports.others.set(feature, (imports.others.get(feature) ?? new Set()).add(name));
  return name;
};

const union = (parts: readonly string[]): string => [...new Set(parts)].join(' | ');
const listOf = (item: string): string => (/^[\w.]+$/u.test(item) ? `readonly ${item}[]` : `readonly (${item})[]`);

/** What a domain name already says is not said again. */
const docLines = ({ description, 'x-deprecated': deprecated, 'x-domain': domain }: Node): readonly string[] => [
  ...(description === undefined || domain === 'Instant' ? [] : [description]),
  ...(deprecated === undefined
    ? []
    : [`@deprecated Since ${deprecated.since}: ${deprecated.use}. Gone after ${deprecated.removeAfter}.`]),
];

/** A doc comment of one line, or of several. */
export const docOf = (lines: readonly string[], indent = '  '): string => {
  const safe = lines.map((line) => line.replaceAll('*/', '*\\/'));
  if (safe.length === 0) return '';
  if (safe.length === 1) return `${indent}/** ${safe[0]} */\n`;
  return `${indent}/**\n${safe.map((line) => `${indent} *${line === '' ? '' : ` ${line}`}`).join('\n')}\n${indent} */\n`;
};

const objectType = ({ properties = {}, required = [] }: Node, imports: Imports): string => {
  const lines = Object.entries(properties).map(([key, node]) => {
    const isOptional = !required.includes(key) || key === 'idempotencyKey';
    const name = /^\w+$/u.test(key) ? key : JSON.stringify(key);
    return `${docOf(docLines(node))}  readonly ${name}${isOptional ? '?' : ''}: ${typeOf(node, imports)};`;
  });
  return lines.length === 0 ? 'Record<string, never>' : `{\n${lines.join('\n')}\n}`;
};

const mapType = ({ additionalProperties }: Node, imports: Imports): string =>
  `Readonly<Record<string, ${typeOf(additionalProperties as Node, imports)}>>`;

const literal = (value: unknown): string => JSON.stringify(value);

const writers: Readonly<Record<string, (node: Node, imports: Imports) => string>> = {
  string: () => 'string',
  integer: () => 'number',
  number: () => 'number',
  boolean: () => 'boolean',
  null: () => 'null',
  array: ({ items = {} }, imports) => listOf(typeOf(items, imports)),
  object: (node, imports) =>
    typeof node.additionalProperties === 'object' ? mapType(node, imports) : objectType(node, imports),
};

/** The body of a type by its node, without asking for its domain name. */
const bodyOf = (node: Node, imports: Imports): string => {
  if (node.const !== undefined) return literal(node.const);
  if (node.enum !== undefined) return union(node.enum.map(literal));
  const options = optionsOf(node);
  if (options[0] !== node) return union(options.map((option) => typeOf(option, imports)));
  const write = writers[node.type ?? ''];
  if (write === undefined) throw new Error(`no type for ${literal(node)}`);
  return write(node, imports);
};

/** The TypeScript of a node: names of the domain and of other interfaces by their names. */
export const typeOf = (node: Node, imports: Imports): string => {
  if (node.$ref !== undefined) return namedType(node.$ref, imports);
  if (node['x-domain'] !== undefined) return domainName(node['x-domain'], imports);
  return bodyOf(node, imports);
};

/** A named type as it is declared. */
export const declarationOf = (name: string, node: Node, imports: Imports): string => {
  const body = bodyOf(node, imports);
  const doc = docOf(docLines(node), '');
  return body.startsWith('{\n') ? `${doc}export interface ${name} ${body}` : `${doc}export type ${name} = ${body};`;
};
