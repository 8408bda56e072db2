import type { ContractDocument, Node } from '@bling/client/document';
import { nameOfRef, resolveNode } from '@bling/client/document';
import { type Entry, featureFile, HEADER } from './feature-file.ts';
import { indented } from './indented.ts';
import { pascal } from './names.ts';
import { formsFile } from './schemas.ts';

const importEach = (features: readonly string[], what: string): readonly string[] =>
  features.map((feature) => `import type { ${pascal(feature)}${what} } from './${feature}.ts';`);

/** The router's type, as the official client wants it. */
const routerFile = (features: readonly string[]): string =>
  [
    HEADER,
    `import type { TRPCBuiltRouter } from '@trpc/server';`,
    `import type { ErrorShape } from '../failure.ts';`,
    ...importEach(features, 'Procedures'),
    '',
    ...features.map((feature) => `export * from './${feature}.ts';`),
    `export type { Calls, Path } from './calls.ts';`,
    '',
    'type Plain<T> = { [K in keyof T]: T[K] };',
    'type Root = { ctx: object; meta: object; errorShape: ErrorShape; transformer: true };',
    `export type AppRouter = TRPCBuiltRouter<Root, {\n${features.map((feature) => `  ${feature}: Plain<${pascal(feature)}Procedures>;`).join('\n')}\n}>;\n`,
  ].join('\n');

const callsFile = (features: readonly string[]): string =>
  [
    HEADER,
    ...importEach(features, 'Calls'),
    '',
    '/** Every procedure by path: what goes in, what comes out, and how it may fail. */',
    `export interface Calls extends ${features.map((feature) => `${pascal(feature)}Calls`).join(', ')} {}`,
    'export type Path = keyof Calls;\n',
  ].join('\n');

/** Every view by name, for factories. */
const viewsFile = (document: ContractDocument): string => {
  const views = new Set<string>();
  const visit = (node: Node): void => {
    if (node.$ref !== undefined && !views.has(nameOfRef(node.$ref))) {
      views.add(nameOfRef(node.$ref));
      visit(resolveNode(node, document.types));
    }
    for (const inner of [
      ...(node.anyOf ?? []),
      ...(node.oneOf ?? []),
      ...Object.values(node.properties ?? {}),
      ...(node.items === undefined ? [] : [node.items]),
    ])
      visit(inner);
  };
  for (const { output } of Object.values(document.procedures)) visit(output);
  const own = [...views].filter((name) => document.types[name]?.['x-feature'] !== 'kernel').sort();
  return [
    HEADER,
    `import type { ${own.join(', ')} } from './index.ts';\n`,
    '/** Every view of the contract by its name. */',
    `export interface Views {\n${own.map((name) => `  readonly ${name}: ${name};`).join('\n')}\n}\n`,
  ].join('\n');
};

const quoted = (words: readonly string[]): string => `[${words.map((word) => `'${word}'`).join(', ')}]`;

const rowOf = ([path, { kind, keyed, touches, offline }]: Entry, added: Added): string => {
  const parts = [
    `kind: '${kind}'`,
    ...(keyed === true ? ['keyed: true'] : []),
    ...(touches === undefined || touches.length === 0 ? [] : [`touches: ${quoted(touches)}`]),
    ...(offline === undefined ? [] : [`offline: '${offline}'`]),
    ...(added[path] === undefined ? [] : [`added: ${JSON.stringify(added[path])}`]),
  ];
  return `  '${path}': { ${parts.join(', ')} },`;
};

/** Input fields that the oldest supported contract does not have, with the contract that brought them. */
export type Added = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Every call with all that is to be known of it: for scripts, which find out at run time what a path is. */
const tableFile = ({ procedures }: ContractDocument, added: Added): string =>
  [
    HEADER,
    "import type { Procedure } from '../table.ts';",
    "import type { Path } from './calls.ts';\n",
    'export const procedures: Readonly<Record<Path, Procedure>> = {',
    ...Object.entries(procedures).map((entry) => rowOf(entry, added)),
    '};\n',
  ].join('\n');

const featureOf = (path: string): string => path.split('.')[0] ?? path;
type Groups = ReadonlyMap<string, readonly string[]>;
const groupsOf = (entries: readonly Entry[]): Groups => {
  const groups = new Map<string, readonly string[]>();
  for (const [path, { touches = [], offline }] of entries) {
    const also = touches.filter((touched) => featureOf(touched) !== featureOf(path)).toSorted();
    const about = `${also.join(',')}${offline === undefined ? '' : `@${offline}`}`;
    if (about !== '') groups.set(about, [...(groups.get(about) ?? []), path]);
  }
  return groups;
};

/** Features whose mutations take no key; one that has both kinds could not be written as a rule. */
const unkeyedIn = (entries: readonly Entry[]): readonly string[] => {
  const mutations = entries.filter(([, { kind }]) => kind === 'mutation');
  const [keyed, unkeyed] = [true, false].map(
    (is) => new Set(mutations.filter(([, entry]) => (entry.keyed === true) === is).map(([path]) => featureOf(path))),
  );
  const mixed = [...(unkeyed ?? [])].find((feature) => keyed?.has(feature));
  if (mixed !== undefined) throw new Error(`${mixed} has mutations with a key and without one`);
  return [...(unkeyed ?? [])].toSorted();
};

/** What the client must know at run time of each call, and no more: it is in every first load. */
const marksFile = ({ procedures }: ContractDocument, added: Added): string => {
  const entries = Object.entries(procedures).filter(([, { kind }]) => kind !== 'query');
  const groups = [...groupsOf(entries)].map(([about, paths]) => `${about}:${paths.join(',')}`);
  return [
    HEADER,
    "import { marksOf } from '../marks.ts';\n",
    'export const marks = marksOf(',
    `  '${unkeyedIn(entries).join(' ')}',`,
    `  '${groups.join(';')}',`,
    `  ${JSON.stringify(added)},`,
    ');\n',
  ].join('\n');
};

const versionFile = ({ version }: ContractDocument): string =>
  `${HEADER}\n/** The contract that this client speaks. */\nexport const CONTRACT_VERSION = '${version}';\n`;

/** Every generated file of the client by its place in `src`, each the same for the same document. */
export const filesOf = (document: ContractDocument, added: Added): ReadonlyMap<string, string> => {
  const features = [...new Set(Object.keys(document.procedures).map((path) => path.split('.')[0] ?? path))].sort();
  const withForms = features.filter((feature) =>
    Object.entries(document.procedures).some(
      ([path, { kind }]) => path.startsWith(`${feature}.`) && kind === 'mutation',
    ),
  );
  const sources = [
    ...features.map((feature) => [`contract/${feature}.ts`, featureFile(feature, document)] as const),
    ...withForms.map((feature) => [`schemas/${feature}.ts`, formsFile(feature, document)] as const),
    ['contract/index.ts', routerFile(features)],
    ['contract/calls.ts', callsFile(features)],
    ['contract/views.ts', viewsFile(document)],
    ['contract/procedures.ts', tableFile(document, added)],
    ['contract/marks.ts', marksFile(document, added)],
    ['contract/version.ts', versionFile(document)],
  ] as const;
  return new Map([
    ...sources.map(([name, text]) => [name, indented(text)] as const),
    ['contract/contract.json', `${JSON.stringify(document, null, 1)}\n`],
  ]);
};
