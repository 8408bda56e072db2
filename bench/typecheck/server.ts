import { pascal } from '../../tools/contract/names.ts';

/** A server as a product of this kind has it after some years: 20 features of ten procedures. */
export const features = [
  'claims',
  'contracts',
  'coupons',
  'customers',
  'invoices',
  'orders',
  'payments',
  'products',
  'projects',
  'reports',
  'reviews',
  'services',
  'shifts',
  'shipments',
  'sites',
  'stocks',
  'suppliers',
  'tasks',
  'teams',
  'vehicles',
] as const;
type Feature = (typeof features)[number];

/** What every feature shows of another. */
const SHARED_BY = 'customers';
const SHARED = `
export const Person = z.object({
  id: z.uuid(),
  name: z.string().max(120),
  email: z.string().max(254).nullable(),
  phone: z.string().max(30).nullable(),
  language: z.enum(['en', 'de', 'fr', 'es']),
});
export const Address = z.object({
  lines: z.array(z.string().max(120)).max(4),
  city: z.string().max(80),
  postcode: z.string().max(12),
  country: z.string().max(2),
  position: z.object({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }).nullable(),
});
export const Price = z.object({ amount: z.int().min(-1e9).max(1e9), currency: z.enum(['EUR', 'USD', 'GBP']) });
export const Tax = z.object({ name: z.string().max(40), percent: z.number().min(0).max(100), of: Price, due: Price });`;

const shared = (feature: Feature): string =>
  feature === SHARED_BY ? SHARED : `import { Address, Person, Price, Tax } from '../${SHARED_BY}/contract.ts';\n`;

const contract = (feature: Feature): string => {
  const Name = pascal(feature);
  return `import * as z from 'zod';
${shared(feature)}
const instant = z.iso.datetime({ precision: 3 });
const version = z.int().min(0).max(1_000_000);
const statuses = ['draft', 'open', 'approved', '${feature}-held', 'done', 'cancelled'] as const;
const line = z.object({
  kind: z.enum(['service', 'part', 'fee']),
  refId: z.uuid(),
  name: z.string().max(80),
  minutes: z.int().min(0).max(2880),
  price: Price,
  taxes: z.array(Tax).max(5),
  outcome: z.enum(['done', 'part', 'not_done']).nullable(),
});
const wanted = z.strictObject({
  kind: z.enum(['service', 'part', 'fee']),
  refId: z.uuid(),
  count: z.int().min(1).max(99),
  notes: z.string().trim().max(300).optional(),
});
export const ${Name}View = z.object({
  id: z.uuid(),
  version,
  number: z.string().max(20),
  status: z.enum(statuses),
  channel: z.enum(['web', 'phone', 'counter', 'partner']),
  owner: Person,
  assignee: Person.nullable(),
  createdAt: instant,
  startsAt: instant.nullable(),
  endsAt: instant.nullable(),
  total: Price,
  charged: Price.nullable(),
  lines: z.array(line).max(30),
  tags: z.array(z.string().max(30)).max(20),
  labels: z.record(z.string().max(20), z.string().max(80)),
  policy: z.object({
    tiers: z.array(z.object({ hoursBefore: z.number().min(0).max(1000), percent: z.number().min(0).max(100) })).max(10),
    noticeHours: z.number().min(0).max(1000),
  }),
  lastMove: z.object({ at: instant, by: z.uuid().nullable(), from: z.enum(statuses) }).nullable(),
});
export const ${Name}Details = z.object({
  ...${Name}View.shape,
  site: z.object({ id: z.uuid(), name: z.string().max(120), zone: z.string().max(64), address: Address }),
  contacts: z.array(Person).max(10),
  notes: z.array(z.object({ at: instant, by: Person, text: z.string().max(500) })).max(100),
  cancellation: z.object({ at: instant, by: z.enum(['customer', 'site', 'expiry']), reason: z.string().max(300).nullable(), fee: Price }).nullable(),
});
export const ${Name}Page = z.object({ items: z.array(${Name}View).max(100), nextCursor: z.string().max(200).nullable() });
export const ${Name}Move = z.object({ at: instant, from: z.enum(statuses), to: z.enum(statuses), by: Person.nullable(), details: ${Name}View });
export const ${Name}Moves = z.object({ items: z.array(${Name}Move).max(100), nextCursor: z.string().max(200).nullable() });
export const ${Name}Ref = z.strictObject({ id: z.uuid() });
export const List${Name} = z.strictObject({
  status: z.enum(statuses).optional(),
  siteId: z.uuid().optional(),
  from: instant.optional(),
  to: instant.optional(),
  sort: z.enum(['created', 'starts', 'total']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.int().min(1).max(100).default(20),
});
export const Create${Name} = z.strictObject({
  siteId: z.uuid(),
  startsAt: instant,
  channel: z.enum(['web', 'phone', 'counter', 'partner']),
  lines: z.array(wanted).min(1).max(30),
  guest: z.strictObject({ name: z.string().trim().min(1).max(120), phone: z.string().max(30), email: z.email().max(254).optional() }).optional(),
  address: z.strictObject({ lines: z.array(z.string().max(120)).max(4), city: z.string().max(80), postcode: z.string().max(12) }).nullable(),
  tags: z.array(z.string().max(30)).max(20),
  notes: z.string().trim().max(500).nullable(),
});
export const Update${Name} = z.strictObject({
  id: z.uuid(),
  version,
  startsAt: instant.optional(),
  lines: z.array(wanted).max(30).optional(),
  tags: z.array(z.string().max(30)).max(20).optional(),
  notes: z.string().trim().max(500).nullable().optional(),
});
export const Cancel${Name} = z.strictObject({ id: z.uuid(), version, reason: z.string().trim().max(300), acceptedFee: z.int().min(0).max(1e9) });
export const Assign${Name} = z.strictObject({ id: z.uuid(), to: z.uuid().nullable() });
`;
};

const PROCEDURES = [
  ['list', 'query', 'List*', '*Page'],
  ['get', 'query', '*Ref', '*Details'],
  ['search', 'query', 'List*', '*Page'],
  ['history', 'query', '*Ref', '*Moves'],
  ['create', 'mutation', 'Create*', '*Details'],
  ['update', 'mutation', 'Update*', '*View'],
  ['cancel', 'mutation', 'Cancel*', '*View'],
  ['approve', 'mutation', '*Ref', '*View'],
  ['assign', 'mutation', 'Assign*', '*View'],
  ['reopen', 'mutation', '*Ref', '*View'],
] as const;

const router = (feature: Feature): string => {
  const lines = PROCEDURES.map(([name, kind, input, output]) => {
    const of = (pattern: string): string => `c.${pattern.replace('*', pascal(feature))}`;
    const touches = kind === 'mutation' ? `, touches: ['${feature}']` : '';
    return `  ${name}: procedure
    .meta({ permission: '${feature}.${name}', failures: ['${feature}/unknown', '${feature}/held'], does: 'Does ${name} for ${feature}.'${touches} })
    .input(${of(input)})
    .output(${of(output)})
    .${kind}(({ input }) => answer(input)),`;
  });
  return `import { answer, procedure, t } from '../trpc.ts';
import * as c from './contract.ts';

export const ${feature}Router = t.router({\n${lines.join('\n')}\n});\n`;
};

const FAILURES = `import { conflict, missing } from '@bling/domain/kernel';

export const failures = {
${features.map((f) => `  '${f}/unknown': missing('id'),\n  '${f}/held': conflict<{ readonly by: string }>('version'),`).join('\n')}
};\n`;

const TRPC = `import { initTRPC, type TRPCDefaultErrorShape } from '@trpc/server';
import type { commonFailures, Failure } from '@bling/domain/kernel';
import type { failures } from './failures.ts';

type Meta = { readonly permission: string; readonly failures: readonly string[]; readonly does: string; readonly touches?: readonly string[] };
type Answered = Failure<typeof failures & typeof commonFailures>;
type Shape = Omit<TRPCDefaultErrorShape, 'data'> & { data: TRPCDefaultErrorShape['data'] & { failure: Answered | null } };
type Context = { readonly actor: string | null };

export const t = initTRPC.context<Context>().meta<Meta>().create({
  errorFormatter: ({ shape }): Shape => ({ ...shape, data: { ...shape.data, failure: null } }),
});
export const procedure = t.procedure.use(({ ctx, next }) => next({ ctx: { ...ctx, actor: ctx.actor ?? 'visitor' } }));
export const answer = <T>(value: unknown): T => value as T;\n`;

const appImports = `${features.map((f) => `import { ${f}Router } from './${f}/router.ts';`).join('\n')}
import { t } from './trpc.ts';\n`;

const APP = `${appImports}
export const appRouter = t.router({\n${features.map((f) => `  ${f}: ${f}Router,`).join('\n')}\n});
export type AppRouter = typeof appRouter;\n`;

/** Declarations of a router of this size must be helped: inferred, it is more than the compiler writes (TS7056). */
const ANNOTATED = `${appImports}import type { TRPCBuiltRouter, TRPCDecorateCreateRouterOptions } from '@trpc/server';

type Routers = {\n${features.map((f) => `  ${f}: typeof ${f}Router;`).join('\n')}\n};
export type AppRouter = TRPCBuiltRouter<(typeof t)['_config']['$types'], TRPCDecorateCreateRouterOptions<Routers>>;\n`;

/** Every file of the server, by its place. */
export const serverFiles = (): ReadonlyMap<string, string> =>
  new Map([
    ...features.flatMap(
      (feature) =>
        [
          [`${feature}/contract.ts`, contract(feature)],
          [`${feature}/router.ts`, router(feature)],
        ] as const,
    ),
    ['failures.ts', FAILURES],
    ['trpc.ts', TRPC],
    ['app.ts', APP],
    ['annotated.ts', ANNOTATED],
  ]);
