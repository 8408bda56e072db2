export { byVersion, CONTRACT_HEADER } from './versions.ts';

/**
 * The contract as data: what `contract.json` holds. Types, run-time table, OpenAPI, command line and test doubles are
 * derived from it, and two of them are compared before a release.
 */
export type ContractDocument = {
  /** Of the document's own form. */
  readonly format: 1;
  /** Of the contract: semantic, so that a breaking change shows. */
  readonly version: string;
  readonly procedures: Readonly<Record<string, ProcedureNode>>;
  /** Named objects and enumerations; a node refers to one by `#/types/<name>`. */
  readonly types: Readonly<Record<string, TypeNode>>;
  readonly failures: Readonly<Record<string, FailureNode>>;
};

export type ProcedureNode = {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** What it does, in a sentence. */
  readonly does: string;
  readonly permission: string;
  /** Who holds the permission and for which rows: `public`, or a scope by role. */
  readonly access: 'public' | Readonly<Record<string, 'own' | 'site' | 'all'>>;
  /** Codes of its own; the ones in `failures` marked `common` come on top. */
  readonly failures: readonly string[];
  /** The contract version that brought it. */
  readonly since: string;
  /** Takes an `idempotencyKey`, which the client fills. */
  readonly keyed?: true;
  /** Queries whose answers it changes, by path or the start of one. */
  readonly touches?: readonly string[];
  /** The input field that names its entity: it may wait on a device that is offline, in order for each entity. */
  readonly offline?: string;
  readonly deprecated?: Deprecation;
  readonly input: Node;
  /** Of a subscription: each piece of news. */
  readonly output: Node;
};

export type Deprecation = {
  /** The contract version that deprecated it. */
  readonly since: string;
  /** What to use instead. */
  readonly use: string;
  /** The last day on which it answers, `2027-06-30`. */
  readonly removeAfter: string;
};

export type TypeNode = Node & { readonly 'x-feature': string };
export type FailureNode = {
  readonly kind: string;
  /** The input field that it speaks of. */
  readonly field: string | null;
  /** Any procedure may answer it. */
  readonly common?: true;
};

/** A JSON Schema (2020-12) of the closed list that contracts hold, with what TypeScript wants to know in `x-` words. */
export type Node = {
  readonly type?: 'string' | 'integer' | 'number' | 'boolean' | 'null' | 'array' | 'object';
  readonly $ref?: string;
  readonly anyOf?: readonly Node[];
  readonly oneOf?: readonly Node[];
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | number)[];
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly exclusiveMaximum?: number;
  readonly multipleOf?: number;
  readonly items?: Node;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, Node>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: false | Node;
  readonly propertyNames?: Node;
  readonly default?: unknown;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly deprecated?: true;
  readonly 'x-deprecated'?: Deprecation;
  /** The domain's name of it: `BookingId`, `Instant`. */
  readonly 'x-domain'?: string;
  /** What the server does to a text before it looks at it. */
  readonly 'x-normalise'?: readonly ('trim' | 'lowercase')[];
  /** What it says of a text that does not match `pattern`. */
  readonly 'x-says'?: string;
};

const REF = '#/types/';

export const nameOfRef = (ref: string): string => ref.slice(REF.length);
export const refTo = (name: string): Node => ({ $ref: `${REF}${name}` });

/** The node itself, or the named one that it refers to. */
export const resolveNode = (node: Node, types: ContractDocument['types']): Node => {
  if (node.$ref === undefined) return node;
  const named = types[nameOfRef(node.$ref)];
  if (named === undefined) throw new Error(`The contract has no type ${node.$ref}`);
  return named;
};

/** The alternatives of a node: itself, when it has none. */
export const optionsOf = (node: Node): readonly Node[] => node.anyOf ?? node.oneOf ?? [node];

/** Who holds a procedure's permission, in words: `client (own), cashier (site)`, or `anyone`. */
export const holdersOf = ({ access }: Pick<ProcedureNode, 'access'>): string =>
  access === 'public'
    ? 'anyone'
    : Object.entries(access)
        .map(([role, scope]) => `${role} (${scope})`)
        .join(', ');

/** What is deprecated, in words. */
export const deprecationOf = ({ since, use, removeAfter }: Deprecation): string =>
  `since ${since}: ${use}. Gone after ${removeAfter}.`;
