import fc from 'fast-check';
import * as z from 'zod';

/** A contract, and the values that it takes: some of them with fields that it does not declare. */
export type Sample = { readonly schema: z.ZodType; readonly values: fc.Arbitrary<unknown> };

const KEYS = ['id', 'name', 'a"b', 'é', 'constructor', 'toString', 'with space', '\u2028'] as const;
const UNDECLARED = 'undeclared';

const polluted = (values: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc
    .tuple(values, fc.option(fc.oneof(fc.string(), fc.constant({ password: 'x' })), { nil: undefined }))
    .map(([value, more]) => (more === undefined ? value : { ...value, [UNDECLARED]: more }));

const leaves: fc.Arbitrary<Sample> = fc.constantFrom<Sample[]>(
  { schema: z.string(), values: fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constant('\ud800"\\\u0000')) },
  { schema: z.number(), values: fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(-0)) },
  { schema: z.int(), values: fc.maxSafeInteger() },
  { schema: z.boolean(), values: fc.boolean() },
  { schema: z.null(), values: fc.constant(null) },
  { schema: z.literal('one'), values: fc.constant('one') },
  { schema: z.literal([1, 'two"', true, null]), values: fc.constantFrom(1, 'two"', true, null) },
  { schema: z.enum(['a', 'b', 'c']), values: fc.constantFrom('a', 'b', 'c') },
);

const objectOf = (fields: readonly (readonly [string, Sample, boolean])[]): Sample => ({
  schema: z.object(
    Object.fromEntries(fields.map(([key, { schema }, optional]) => [key, optional ? schema.optional() : schema])),
  ),
  values: polluted(
    fc.record(
      Object.fromEntries(
        fields.map(([key, { values }, optional]) => [key, optional ? fc.option(values, { nil: undefined }) : values]),
      ),
    ),
  ),
});

const taggedOf = (options: readonly Sample[]): Sample => ({
  schema: z.discriminatedUnion(
    'kind',
    options.map(({ schema }, at) => z.object({ kind: z.literal(`kind ${at}`), inner: schema })) as never,
  ),
  values: fc.oneof(
    ...options.map(({ values }, at) => polluted(values.map((inner) => ({ kind: `kind ${at}`, inner })))),
  ),
});

const Tree: z.ZodType = z.object({
  name: z.string(),
  get children() {
    return z.array(Tree);
  },
});
const treesOf = (depth: number): fc.Arbitrary<object> =>
  polluted(
    fc.record({
      name: fc.string(),
      children: depth === 0 ? fc.constant([]) : fc.array(treesOf(depth - 1), { maxLength: 2 }),
    }),
  );

/** Contracts of everything in the closed list, in one another. */
export const samples: fc.Arbitrary<Sample> = fc.letrec<{ any: Sample; node: Sample }>((tie) => ({
  any: fc.oneof({ maxDepth: 4, depthIdentifier: 'contract' }, leaves, tie('node')),
  node: fc.oneof(
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...KEYS), tie('any'), fc.boolean()), {
        maxLength: 5,
        selector: ([key]) => key,
      })
      .map(objectOf),
    fc.array(tie('any'), { minLength: 1, maxLength: 3 }).map(taggedOf),
    tie('any').map(({ schema, values }) => ({ schema: z.array(schema), values: fc.array(values, { maxLength: 3 }) })),
    tie('any').map(({ schema, values }) => ({ schema: schema.nullable(), values: fc.option(values) })),
    tie('any').map(({ schema, values }) => ({ schema: schema.readonly(), values })),
    tie('any').map(({ schema, values }) => ({ schema: z.lazy(() => schema), values })),
    tie('any').map(({ schema, values }) => ({
      schema: z.record(z.string(), schema),
      values: fc.dictionary(fc.string(), values, { maxKeys: 3, noNullPrototype: true }),
    })),
    tie('any').map(({ schema, values }) => ({
      schema: z.record(z.enum(['x', 'y']), schema),
      values: fc.record({ x: values, y: values }),
    })),
    fc.tuple(tie('any'), tie('any')).map(([one, other]) => ({
      schema: z.tuple([one.schema, other.schema], other.schema),
      values: fc
        .tuple(one.values, other.values, fc.array(other.values, { maxLength: 2 }))
        .map(([a, b, rest]) => [a, b, ...rest]),
    })),
    fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map((options) => ({
      schema: z.union(options.map(({ schema }) => schema) as [z.ZodType, z.ZodType]),
      values: fc.oneof(...options.map(({ values }) => values)),
    })),
    fc.constant({ schema: Tree, values: treesOf(2) }),
  ),
})).any;
