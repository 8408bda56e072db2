import type { ContractDocument, Node, ProcedureNode, TypeNode } from '@bling/client/document';
import { resolveNode } from '@bling/client/document';
import type { AccessTable, FailureTable } from '@bling/domain/kernel';
import { given } from '../../packages/api/src/kernel/given.ts';
import { type Named, pascal } from './names.ts';
import { type Names, nodeOf } from './nodes.ts';
import type { Procedure } from './procedures.ts';

export type Source = {
  readonly version: string;
  readonly procedures: readonly Procedure[];
  readonly nameOf: (schema: unknown) => Named | undefined;
  readonly access: AccessTable;
  readonly failures: FailureTable;
  readonly common: FailureTable;
  /** The oldest released contract that has a procedure. */
  readonly sinceOf: (path: string) => string;
};

const sorted = <T>(record: Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
  Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)));

const featureOf = (path: string): string => path.split('.')[0] ?? path;

/** An input that no contract file names is called after its procedure. */
const inputNames = ({ path, input }: Procedure, names: Names): Names => ({
  ...names,
  nameOf: (schema) =>
    names.nameOf(schema) ?? (schema === input ? { name: `${pascal(path)}Input`, feature: featureOf(path) } : undefined),
});

const at = <T>(path: string, make: () => T): T => {
  try {
    return make();
  } catch (error) {
    throw new Error(`${path}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
};

const accessOf = (access: AccessTable, permission: string): ProcedureNode['access'] => {
  const scopes = access[permission];
  return scopes === undefined || typeof scopes === 'string' ? 'public' : scopes;
};

const procedureNode = (procedure: Procedure, source: Source, names: Names): ProcedureNode => {
  const { path, kind, does, permission, failures, keyed, touches, offline, deprecation } = procedure;
  return {
    kind,
    does,
    permission,
    access: accessOf(source.access, permission),
    failures,
    since: source.sinceOf(path),
    ...(keyed ? { keyed } : {}),
    ...given({ touches: touches === undefined ? undefined : [...touches].sort(), offline, deprecated: deprecation }),
    input: at(`${path}.input`, () => nodeOf(procedure.input, 'input', inputNames(procedure, names))),
    output: at(`${path}.output`, () => nodeOf(procedure.output, 'output', names)),
  };
};

/** What a mutation says it touches must be there to be touched. */
const checkTouches = (procedures: readonly Procedure[]): void => {
  const queries = procedures.filter(({ kind }) => kind === 'query').map(({ path }) => path);
  for (const { path, touches = [] } of procedures)
    for (const touched of touches)
      if (!queries.some((query) => query === touched || query.startsWith(`${touched}.`)))
        throw new Error(`${path} touches ${touched}, where no query is`);
};

const holdsMoney = (node: Node, types: ContractDocument['types']): boolean => {
  const { properties = {} } = resolveNode(node, types);
  return Object.entries(properties).some(
    ([key, inner]) => /price|amount|fee|total|money/iu.test(key) || inner['x-domain'] === 'Money',
  );
};

/** What waits on a device must not be paid for, nor keep others from a place. */
const checkOffline = ({ procedures, types }: Pick<ContractDocument, 'procedures' | 'types'>): void => {
  for (const [path, { offline, keyed, kind, input }] of Object.entries(procedures)) {
    if (offline === undefined) continue;
    const { properties = {} } = resolveNode(input, types);
    if (kind !== 'mutation' || keyed !== true) throw new Error(`${path} waits offline without an idempotency key`);
    if (properties[offline] === undefined) throw new Error(`${path} has no ${offline} to be ordered by`);
    if (path.includes('hold') || holdsMoney(input, types))
      throw new Error(`${path} is about money or a hold: never offline`);
  }
};

/** The contract of a router as data, the same for the same router: everything in it is sorted. */
export const documentOf = (source: Source): ContractDocument => {
  const names: Names = { nameOf: source.nameOf, types: new Map() };
  checkTouches(source.procedures);
  const procedures: Record<string, ProcedureNode> = {};
  for (const procedure of source.procedures) procedures[procedure.path] = procedureNode(procedure, source, names);
  const types: Record<string, TypeNode> = {};
  for (const [name, { feature, node }] of names.types) types[name] = { 'x-feature': feature, ...node };
  checkOffline({ procedures, types });
  const failures = Object.fromEntries(
    Object.entries(source.failures).map(([code, { kind, field }]) => [
      code,
      { kind, field, ...(Object.hasOwn(source.common, code) ? { common: true as const } : {}) },
    ]),
  );
  return {
    format: 1,
    version: source.version,
    procedures: sorted(procedures),
    types: sorted(types),
    failures: sorted(failures),
  };
};
