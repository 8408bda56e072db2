import type { ContractDocument, ProcedureNode } from '@bling/client/document';
import { deprecationOf, holdersOf, resolveNode } from '@bling/client/document';
import { sampleOf } from '../../packages/client/src/testing/sample.ts';
import { pascal } from './names.ts';
import { declarationOf, docOf, type Imports, typeOf } from './types.ts';

export const HEADER = '// Generated from the router by `pnpm contract`. Change the contract, not this file.\n';
const PROCEDURE = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;
const CALL = { query: 'query', mutation: 'mutate', subscription: 'subscribe' } as const;

export type Entry = readonly [path: string, procedure: ProcedureNode];

/** A call that would pass its contract, without the key, which the client fills. */
const exampleOf = ([path, { kind, input }]: Entry, { types }: ContractDocument): readonly string[] => {
  const sample = sampleOf(resolveNode(input, types), types) as Record<string, unknown>;
  const { idempotencyKey: _, ...given } = sample;
  const call = `await api.${path}.${CALL[kind]}(${JSON.stringify(given)
    .replaceAll(/"(\w+)":/gu, ' $1: ')
    .replaceAll('}', ' }')
    .replaceAll('{ }', '{}')});`;
  return [
    '@example',
    '```ts',
    kind === 'subscription' ? call.replace('await ', '').replace(');', ', { onData });') : call,
    '```',
  ];
};

const procedureDoc = (entry: Entry, document: ContractDocument): string => {
  const [, { does, permission, since, failures, deprecated }] = entry;
  const fails = failures.length === 0 ? [] : [`Fails with ${failures.map((code) => `\`${code}\``).join(', ')}.`];
  const gone = deprecated === undefined ? [] : [`@deprecated Since${deprecationOf(deprecated).slice('since'.length)}`];
  return docOf([
    does,
    '',
    `Permission \`${permission}\`: ${holdersOf(entry[1])}. Since ${since}.`,
    ...(fails.length === 0 ? [] : ['', ...fails]),
    ...gone,
    '',
    ...exampleOf(entry, document),
  ]);
};

type Tree = { [key: string]: Tree | string };

const grown = (tree: Tree, path: readonly string[], leaf: string): Tree => {
  const [head = '', ...rest] = path;
  if (rest.length === 0) return { ...tree, [head]: leaf };
  const below = tree[head];
  return { ...tree, [head]: grown(typeof below === 'object' ? below : {}, rest, leaf) };
};

const branches = (tree: Tree): string =>
  Object.entries(tree)
    .map(([key, value]) => (typeof value === 'string' ? value : `  readonly ${key}: {\n${branches(value)}\n  };`))
    .join('\n');

const byFeature =
  (feature: string) =>
  ([path]: Entry): boolean =>
    path.startsWith(`${feature}.`);
const sortedNames = (names: Iterable<string>): string => [...names].sort().join(', ');

const outputOf = ({ kind, output }: ProcedureNode, imports: Imports): string =>
  kind === 'subscription' ? `AsyncIterable<${typeOf(output, imports)}>` : typeOf(output, imports);

const importLines = ({ domain, others }: Imports): readonly string[] => [
  ...(domain.size === 0 ? [] : [`import type { ${sortedNames(domain)} } from '@bling/domain/kernel';`]),
  ...[...others]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([other, names]) => `import type { ${sortedNames(names)} } from './${other}.ts';`),
];

/** One feature's file: its types, its calls by path, and the type of its part of the router. */
export const featureFile = (feature: string, document: ContractDocument): string => {
  const { types, procedures } = document;
  const imports: Imports = {
    feature,
    featureOf: (name) => types[name]?.['x-feature'] ?? feature,
    domain: new Set(),
    others: new Map(),
  };
  const own = Object.entries(procedures).filter(byFeature(feature));
  const declared = Object.entries(types)
    .filter(([, node]) => node['x-feature'] === feature)
    .map(([name, node]) => declarationOf(name, node, imports));
  let tree: Tree = {};
  const calls: string[] = [];
  for (const entry of own) {
    const [path, procedure] = entry;
    const kind = PROCEDURE[procedure.kind];
    const input = typeOf(procedure.input, imports);
    const output = outputOf(procedure, imports);
    const failures = procedure.failures.map((code) => `'${code}'`).join(' | ') || 'never';
    const leaf = `${procedureDoc(entry, document)}  readonly ${path.split('.').at(-1)}: ${kind}<{ input: ${input}; output: ${output}; meta: unknown }>;`;
    tree = grown(tree, path.split('.').slice(1), leaf);
    calls.push(
      `  readonly '${path}': { kind: '${procedure.kind}'; input: ${input}; output: ${typeOf(procedure.output, imports)}; failure: ${failures} };`,
    );
  }
  const kinds = [...new Set(own.map(([, { kind }]) => PROCEDURE[kind]))].sort();
  return [
    HEADER,
    ...importLines(imports),
    `import type { ${kinds.map((kind) => `TRPC${kind}Procedure as ${kind}`).join(', ')} } from '@trpc/server';\n`,
    ...declared,
    `\nexport interface ${pascal(feature)}Calls {\n${calls.join('\n')}\n}`,
    `\nexport interface ${pascal(feature)}Procedures {\n${branches(tree)}\n}\n`,
  ].join('\n');
};
