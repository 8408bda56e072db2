import { type ContractDocument, type Node, optionsOf, resolveNode } from '@bling/client/document';
import { HEADER } from './feature-file.ts';

type Types = ContractDocument['types'];

const json = (value: unknown): string => JSON.stringify(value);
const call = (name: string, value: unknown): string => (value === undefined ? '' : `.${name}(${json(value)})`);

const regexOf = (pattern: string, says: string | undefined): string =>
  `.regex(/${pattern.replaceAll('/', String.raw`\/`).replaceAll(String.raw`\\/`, String.raw`\/`)}/u${says === undefined ? '' : `, ${json(says)}`})`;

const NORMALISE = { trim: '.trim()', lowercase: '.toLowerCase()' } as const;
const FORMATS: Readonly<Record<string, (node: Node) => string>> = {
  uuid: () => 'z.uuid()',
  email: () => 'z.email()',
  date: () => 'z.iso.date()',
  'date-time': (node) => (node['x-domain'] === 'Instant' ? 'z.iso.datetime({ precision: 3 })' : 'z.iso.datetime()'),
};

const stringOf = (node: Node): string => {
  const { format, pattern, minLength, maxLength } = node;
  const bounds = `${call('min', minLength)}${call('max', maxLength)}`;
  const formatted = format === undefined ? undefined : FORMATS[format]?.(node);
  const steps = (node['x-normalise'] ?? []).map((step) => NORMALISE[step]).join('');
  if (formatted !== undefined && steps === '') return `${formatted}${bounds}`;
  const regex = pattern === undefined ? '' : regexOf(pattern, node['x-says']);
  return `z.string()${steps}${bounds}${regex}${formatted === undefined ? '' : `.pipe(${formatted})`}`;
};

const numberOf = (base: string, { minimum, maximum, exclusiveMinimum, exclusiveMaximum, multipleOf }: Node): string =>
  [
    base,
    call('min', minimum),
    call('max', maximum),
    call('gt', exclusiveMinimum),
    call('lt', exclusiveMaximum),
    call('multipleOf', multipleOf),
  ].join('');

const objectOf = ({ properties = {}, required = [], additionalProperties }: Node, types: Types): string => {
  if (typeof additionalProperties === 'object') return `z.record(z.string(), ${schemaOf(additionalProperties, types)})`;
  const lines = Object.entries(properties)
    .filter(([key]) => key !== 'idempotencyKey')
    .map(([key, node]) => {
      const optional = required.includes(key) || node.default !== undefined ? '' : '.optional()';
      return `${json(key)}: ${schemaOf(node, types)}${optional},`;
    });
  const maker = additionalProperties === false ? 'z.strictObject' : 'z.object';
  return lines.length === 0 ? `${maker}({})` : `${maker}({\n${lines.join('\n')}\n})`;
};

const writers: Readonly<Record<string, (node: Node, types: Types) => string>> = {
  string: stringOf,
  integer: (node) => numberOf('z.int()', node),
  number: (node) => numberOf('z.number()', node),
  boolean: () => 'z.boolean()',
  null: () => 'z.null()',
  array: ({ items = {}, minItems, maxItems }, types) =>
    `z.array(${schemaOf(items, types)})${call('min', minItems)}${call('max', maxItems)}`,
  object: objectOf,
};

const bare = (node: Node, types: Types): string => {
  if (node.const !== undefined) return `z.literal(${json(node.const)})`;
  if (node.enum !== undefined) return `z.literal(${json(node.enum)})`;
  const options = optionsOf(node);
  if (options[0] === node) return writers[node.type ?? '']?.(node, types) ?? '';
  const others = options.filter(({ type }) => type !== 'null').map((option) => schemaOf(option, types));
  const union = others.length === 1 ? (others[0] ?? '') : `z.union([${others.join(', ')}])`;
  return others.length === options.length ? union : `${union}.nullable()`;
};

/** The source of a zod schema that takes what the node takes. */
export const schemaOf = (given: Node, types: Types): string => {
  const node = resolveNode(given, types);
  const fallback = given.default ?? node.default;
  return `${bare(node, types)}${fallback === undefined ? '' : `.default(${json(fallback)})`}`;
};

/** Words of the language: no constant can be called so. */
const RESERVED = new Set(['import', 'export', 'delete', 'new', 'default', 'return', 'void', 'enum']);

/** `scheduling.holds.place` is `holdsPlace` in its feature's file, and `customers.import` is `importCustomers`. */
export const formName = (path: string): string => {
  const [feature = '', ...parts] = path.split('.');
  const named = parts.length === 1 && RESERVED.has(parts[0] ?? '') ? [...parts, feature] : parts;
  return named.map((part, at) => (at === 0 ? part : `${part.charAt(0).toUpperCase()}${part.slice(1)}`)).join('');
};

/** The forms of one feature's mutations; queries are asked by screens, not by forms. */
export const formsFile = (feature: string, { procedures, types }: ContractDocument): string => {
  const own = Object.entries(procedures).filter(
    ([path, { kind }]) => path.startsWith(`${feature}.`) && kind === 'mutation',
  );
  return [
    HEADER,
    "import * as z from 'zod';",
    "import { type Form, form } from '../forms.ts';",
    "import type { Calls } from '../contract/calls.ts';",
    ...own.map(
      ([path, { does, input }]) =>
        `\n/** ${does} */\nexport const ${formName(path)}: Form<Calls['${path}']['input']> = form(\n${schemaOf(input, types)},\n);`,
    ),
    '',
  ].join('\n');
};
