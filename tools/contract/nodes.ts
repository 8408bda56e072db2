import type { Deprecation, Node } from '@bling/client/document';
import * as z from 'zod';
import type { Named } from './names.ts';

type Side = 'input' | 'output';
type Schema = z.core.$ZodType;
type Def = { readonly type: string; readonly checks?: readonly z.core.$ZodCheck[] } & Readonly<Record<string, unknown>>;
/** JSON Schema while it is written. */
type Draft = { -readonly [K in keyof Node]: Node[K] } & Record<string, unknown>;

/** Where named nodes are put, and how a schema is called. */
export type Names = {
  readonly nameOf: (schema: unknown) => Named | undefined;
  readonly types: Map<string, { readonly feature: string; readonly node: Node }>;
};

const defOf = (schema: Schema): Def => schema._zod.def as unknown as Def;

/** A contract holds these and nothing else: what has no plain JSON, or no promise, stops the generator. */
const ALLOWED = new Set([
  'string',
  'number',
  'int',
  'boolean',
  'null',
  'literal',
  'enum',
  'array',
  'object',
  'record',
  'union',
  'nullable',
  'optional',
  'default',
  'readonly',
  'pipe',
]);
/** Their patterns say no more than their formats. */
const FORMATS = new Set(['uuid', 'date-time', 'date', 'email']);

type Normalise = (text: string) => unknown;
const isNormalise = (check: z.core.$ZodCheck): boolean => check._zod.def.check === 'overwrite';

/** zod keeps trimming and lower-casing as functions: what they are shows by what they do. */
const normalising = (checks: readonly z.core.$ZodCheck[]): Node['x-normalise'] => {
  const steps = checks.filter(isNormalise).map((check) => (check._zod.def as unknown as { tx: Normalise }).tx(' aB '));
  return steps.flatMap((shown) =>
    shown === 'aB' ? ['trim' as const] : shown === ' ab ' ? ['lowercase' as const] : [],
  );
};

const saidOf = (checks: readonly z.core.$ZodCheck[]): string | undefined => {
  const words = checks
    .filter(({ _zod }) => _zod.def.check === 'string_format')
    .map(({ _zod }) => _zod.def.error?.({} as never))
    .find((message) => typeof message === 'string');
  return typeof words === 'string' ? words : undefined;
};

const stringWords = (schema: Schema, draft: Draft): void => {
  const checks = defOf(schema).checks ?? [];
  const steps = normalising(checks);
  if (steps !== undefined && steps.length > 0) draft['x-normalise'] = steps;
  const says = saidOf(checks);
  if (says !== undefined) draft['x-says'] = says;
  if (draft.format !== undefined && FORMATS.has(draft.format)) delete draft.pattern;
};

/** What goes through a pipe must pass both ends; the far end's format is worth saying at the near one. */
const pipeWords = (schema: Schema, draft: Draft): void => {
  const out = defOf(schema)['out'] as Schema;
  const { format } = z.toJSONSchema(out as z.ZodType) as Draft;
  if (format !== undefined) draft.format = format;
};

const metaWords = (schema: Schema, draft: Draft): void => {
  const { domain, description, examples, deprecation } = z.globalRegistry.get(schema) ?? {};
  if (description !== undefined) draft.description = description;
  if (typeof domain === 'string') draft['x-domain'] = domain;
  if (Array.isArray(examples)) draft.examples = examples;
  if (typeof deprecation !== 'object' || deprecation === null) return;
  draft.deprecated = true;
  draft['x-deprecated'] = deprecation as Deprecation;
};

const words = (side: Side) => {
  const more: Readonly<Record<string, (schema: Schema, draft: Draft) => void>> = {
    string: stringWords,
    pipe: side === 'input' ? pipeWords : () => undefined,
    // What an answer does not declare is stripped, so that a newer server may send more.
    object: (_, draft) => {
      if (side === 'output') delete draft.additionalProperties;
    },
  };
  return ({ zodSchema, jsonSchema }: { zodSchema: Schema; jsonSchema: object }): void => {
    const { type } = defOf(zodSchema);
    if (!ALLOWED.has(type)) throw new Error(`a contract may not hold a ${type}`);
    const draft = jsonSchema as Draft;
    more[type]?.(zodSchema, draft);
    metaWords(zodSchema, draft);
  };
};

const withRefs = (node: unknown): unknown => JSON.parse(JSON.stringify(node).replaceAll('"#/$defs/', '"#/types/'));

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

type Defs = Readonly<Record<string, unknown>>;

const keep = (types: Names['types'], defs: Defs, features: ReadonlyMap<string, string>): void => {
  for (const [name, def] of Object.entries(defs)) {
    const { id: _, ...node } = withRefs(def) as Node & { id?: string };
    const known = types.get(name);
    if (known !== undefined && !same(known.node, node))
      throw new Error(`${name} is another type going in than coming out`);
    types.set(name, { feature: features.get(name) ?? '', node });
  }
};

/** The names of all schemas below one, as a registry of zod's own kind. */
const registryFor = (schema: Schema, { nameOf }: Names) => {
  const registry = z.registry<{ id?: string }>();
  const features = new Map<string, string>();
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    if (!(value instanceof z.core.$ZodType)) {
      for (const inner of Object.values(value)) visit(inner);
      return;
    }
    const named = nameOf(value);
    if (named !== undefined && registry.get(value as z.ZodType) === undefined) {
      registry.add(value as z.ZodType, { id: named.name });
      features.set(named.name, named.feature);
    }
    visit(value._zod.def);
  };
  visit(schema);
  return { registry, features };
};

/** A schema as a node, as its caller sees it: what goes in before parsing, or what comes out. Named ones go to `types`. */
export const nodeOf = (schema: Schema, side: Side, names: Names): Node => {
  const { registry, features } = registryFor(schema, names);
  const written: { properties?: Record<string, unknown>; $defs?: Record<string, unknown> } = z.toJSONSchema(
    z.object({ root: schema }),
    {
      io: side,
      metadata: registry as never,
      override: words(side),
      unrepresentable: 'any',
    },
  );
  keep(names.types, written.$defs ?? {}, features);
  return withRefs(written.properties?.['root']) as Node;
};
