import type { Procedure } from './procedures.ts';
import { pascal } from './names.ts';
import { type Types, typeOf } from './types.ts';

const HEADER = '// Generated from the router by `pnpm contract`. Change the contract, not this file.\n';

type Written = { readonly input: string; readonly output: string };
type Writer = { readonly types: Types; readonly yields: Readonly<Record<string, string>> };

const doc = ({ permission, failures }: Procedure): string => {
  const fails =
    failures.length === 0 ? '' : `\n   *\n   * Fails with ${failures.map((code) => `\`${code}\``).join(', ')}.`;
  return `  /**\n   * Permission: \`${permission}\`.${fails}\n   */`;
};

const inputOf = (procedure: Procedure, types: Types): string => {
  const own = { name: `${pascal(procedure.path)}Input`, feature: types.feature };
  const nameOf: Types['nameOf'] = (schema) => types.nameOf(schema) ?? (schema === procedure.input ? own : undefined);
  return typeOf(procedure.input, 'input', { ...types, nameOf });
};

const written = (procedure: Procedure, { types, yields }: Writer): Written => ({
  input: inputOf(procedure, types),
  output:
    procedure.output === null
      ? `AsyncIterable<${yields[procedure.path] ?? 'never'}>`
      : typeOf(procedure.output, 'output', types),
});

const PROCEDURE = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

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

/** One feature's file: its interfaces, and the type of its part of the router. */
export const featureFile = (feature: string, procedures: readonly Procedure[], writer: Writer): string => {
  let tree: Tree = {};
  for (const procedure of procedures) {
    const { input, output } = written(procedure, writer);
    const key = procedure.path.split('.').at(-1) ?? '';
    const leaf = `${doc(procedure)}\n  readonly ${key}: ${PROCEDURE[procedure.kind]}<{ input: ${input}; output: ${output}; meta: unknown }>;`;
    tree = grown(tree, procedure.path.split('.').slice(1), leaf);
  }
  const { interfaces, domain, others } = writer.types;
  const kinds = [...new Set(procedures.map(({ kind }) => PROCEDURE[kind]))].sort();
  const body = [...interfaces]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, text]) =>
      text.startsWith('{') ? `export interface ${name} ${text}` : `export type ${name} = ${text};`,
    );
  return [
    HEADER,
    ...(domain.size === 0 ? [] : [`import type { ${[...domain].sort().join(', ')} } from '@bling/domain/kernel';`]),
    ...[...others]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([other, names]) => `import type { ${[...names].sort().join(', ')} } from './${other}.ts';`),
    `import type { ${kinds.map((kind) => `TRPC${kind}Procedure as ${kind}`).join(', ')} } from '@trpc/server';\n`,
    ...body,
    `\nexport interface ${pascal(feature)}Procedures {\n${branches(tree)}\n}\n`,
  ].join('\n');
};

/** The router's type, as the official client wants it. */
export const routerFile = (features: readonly string[]): string =>
  [
    HEADER,
    `import type { TRPCBuiltRouter } from '@trpc/server';`,
    `import type { ErrorShape } from '../failure.ts';`,
    ...features.map((feature) => `import type { ${pascal(feature)}Procedures } from './${feature}.ts';`),
    '',
    ...features.map((feature) => `export * from './${feature}.ts';`),
    '',
    'type Plain<T> = { [K in keyof T]: T[K] };',
    'type Root = { ctx: object; meta: object; errorShape: ErrorShape; transformer: true };',
    `export type AppRouter = TRPCBuiltRouter<Root, {\n${features.map((feature) => `  ${feature}: Plain<${pascal(feature)}Procedures>;`).join('\n')}\n}>;\n`,
  ].join('\n');

const quoted = (words: readonly string[]): string => `[${words.map((word) => `'${word}'`).join(', ')}]`;

/** What the client must know at run time: which calls take a key, and what each may fail with. */
export const tableFile = (procedures: readonly Procedure[]): string =>
  [
    HEADER,
    'export const procedures = {',
    ...procedures.map(
      ({ path, kind, keyed, permission, failures }) =>
        `  '${path}': { kind: '${kind}', permission: '${permission}', keyed: ${keyed}, failures: ${quoted(failures)} },`,
    ),
    '} as const;\n',
    'export type Path = keyof typeof procedures;\n',
  ].join('\n');
