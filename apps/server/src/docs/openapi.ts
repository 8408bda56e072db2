import {
  type ContractDocument,
  deprecationOf,
  type FailureNode,
  holdersOf,
  type Node,
  type ProcedureNode,
} from '@bling/client/document';

/** A real call of the seeded server, and what it answered. */
export type Example = {
  /** Who asked: a demo account’s role, or a visitor. */
  readonly as: string;
  readonly input: unknown;
  readonly output?: unknown;
  readonly failure?: { readonly kind: string; readonly code: string };
};
export type Examples = Readonly<Record<string, Example>>;

type Json = Readonly<Record<string, unknown>>;
type Entry = readonly [path: string, procedure: ProcedureNode];

const STATUS: Readonly<Record<string, readonly [status: string, words: string]>> = {
  invalid: ['400', 'The input is not what the contract says.'],
  unauthenticated: ['401', 'Nobody is signed in, or the session has ended.'],
  forbidden: ['403', 'The account may not do this.'],
  missing: ['404', 'It is not there, or not for this account.'],
  conflict: ['409', 'Someone was faster, or it changed meanwhile.'],
  refused: ['422', 'A rule of the business says no.'],
  limited: ['429', 'Too much at once; `Retry-After` says when to come back.'],
  busy: ['503', 'The server cannot take it now; `Retry-After` says when to come back.'],
};

/** The same schemas where OpenAPI keeps its components. */
const moved = (node: unknown): unknown =>
  JSON.parse(JSON.stringify(node).replaceAll('"#/types/', '"#/components/schemas/'));

const wrapped = (schema: unknown): Json => ({ type: 'object', properties: { json: schema }, required: ['json'] });
const answer = (schema: unknown): Json => ({
  type: 'object',
  properties: { result: { type: 'object', properties: { data: wrapped(schema) }, required: ['data'] } },
  required: ['result'],
});
const json = (schema: Json, examples: Json): Json => ({ 'application/json': { schema, ...examples } });
const exampled = (name: string, value: unknown): Json =>
  value === undefined ? {} : { examples: { [name]: { value } } };

const failureSchema = (codes: readonly string[]): Json =>
  wrapped({
    type: 'object',
    properties: {
      message: { type: 'string' },
      data: {
        type: 'object',
        properties: {
          failure: {
            type: 'object',
            properties: {
              kind: { type: 'string' },
              code: { enum: codes },
              field: { type: ['string', 'null'] },
              details: {},
            },
            required: ['kind', 'code', 'field'],
          },
          requestId: { type: ['string', 'null'] },
        },
      },
    },
  });

type Failures = ContractDocument['failures'];

const codesOf = ({ failures, access }: ProcedureNode, known: Failures): readonly (readonly [string, FailureNode])[] =>
  Object.entries(known).filter(
    ([code, { common }]) =>
      failures.includes(code) || (common === true && !(access === 'public' && code === 'not-allowed')),
  );

const groupByKind = (
  codes: readonly (readonly [string, FailureNode])[],
): ReadonlyMap<string, (readonly [string, FailureNode])[]> => {
  const groups = new Map<string, (readonly [string, FailureNode])[]>();
  for (const row of codes) groups.set(row[1].kind, [...(groups.get(row[1].kind) ?? []), row]);
  return groups;
};

/** One response for each status, with every code that goes with it. */
const refusals = ([, procedure]: Entry, known: Failures, example: Example | undefined): Json => {
  const byKind = groupByKind(codesOf(procedure, known));
  return Object.fromEntries(
    [...byKind].map(([kind, codes]) => {
      const [status = '500', words = kind] = STATUS[kind] ?? [];
      const names = codes.map(([code]) => code);
      const real =
        example?.failure?.kind === kind ? { error: { json: { data: { failure: example.failure } } } } : undefined;
      const schema = { type: 'object', properties: { error: failureSchema(names) }, required: ['error'] };
      return [
        status,
        {
          description: `${words} ${names.map((name) => `\`${name}\``).join(', ')}`,
          content: json(schema, exampled('real', real)),
        },
      ];
    }),
  );
};

const inputOf = ({ kind, input }: ProcedureNode, example: Example | undefined): Json => {
  const schema = wrapped(moved(input));
  const shown = exampled(example?.as ?? '', example === undefined ? undefined : { json: example.input });
  if (kind === 'mutation') return { requestBody: { required: true, content: json(schema, shown) } };
  return { parameters: [{ name: 'input', in: 'query', required: true, content: json(schema, shown) }] };
};

const outputOf = ({ kind, output }: ProcedureNode, example: Example | undefined): Json => {
  if (kind === 'subscription')
    return {
      description: 'News as they come (server-sent events).',
      content: { 'text/event-stream': { schema: moved(output) } },
    };
  const real = example?.output === undefined ? undefined : { result: { data: { json: example.output } } };
  return { description: 'Done.', content: json(answer(moved(output)), exampled(example?.as ?? '', real)) };
};

const wordsOf = (procedure: ProcedureNode): string => {
  const { does, permission, since, deprecated, keyed } = procedure;
  return [
    does,
    `**Permission** \`${permission}\`: ${holdersOf(procedure)}. **Since** ${since}.`,
    ...(keyed === true ? ['Safe to send twice: an `idempotencyKey` belongs to one action of a person.'] : []),
    ...(deprecated === undefined ? [] : [`**Deprecated** ${deprecationOf(deprecated)}`]),
  ].join('\n\n');
};

const operation = (entry: Entry, document: ContractDocument, example: Example | undefined): Json => {
  const [path, procedure] = entry;
  return {
    operationId: path,
    summary: path,
    description: wordsOf(procedure),
    tags: [path.split('.')[0]],
    ...(procedure.deprecated === undefined ? {} : { deprecated: true }),
    ...(procedure.access === 'public' ? { security: [{}] } : {}),
    ...inputOf(procedure, example),
    responses: { '200': outputOf(procedure, example), ...refusals(entry, document.failures, example) },
  };
};

const schemaOf = (node: Node): unknown => {
  const { 'x-feature': _, ...schema } = node as Node & { 'x-feature'?: string };
  return moved(schema);
};

/**
 * The contract as OpenAPI 3.1. Calls speak superjson's envelope (`{ json }`); what is for machines of partners is not
 * here: this is the same address that the apps use.
 */
export const openapiOf = (document: ContractDocument, examples: Examples): Json => ({
  openapi: '3.1.0',
  info: {
    title: 'BlingAuto',
    version: document.version,
    description:
      'What the apps and scripts of a car wash call. Queries are GET with `input` in the address, mutations are POST; both wrap their input and answer in `json`. Examples are real answers of a freshly seeded server. TypeScript has a typed client for it: `@bling/client`.',
  },
  servers: [{ url: '/rpc' }],
  security: [{ session: [] }],
  tags: [...new Set(Object.keys(document.procedures).map((path) => path.split('.')[0]))].map((name) => ({ name })),
  paths: Object.fromEntries(
    Object.entries(document.procedures).map((entry) => {
      const method = entry[1].kind === 'mutation' ? 'post' : 'get';
      return [`/${entry[0]}`, { [method]: operation(entry, document, examples[entry[0]]) }];
    }),
  ),
  components: {
    schemas: Object.fromEntries(Object.entries(document.types).map(([name, node]) => [name, schemaOf(node)])),
    securitySchemes: {
      session: { type: 'http', scheme: 'bearer', description: 'The access token of `identity.login`.' },
    },
  },
});
