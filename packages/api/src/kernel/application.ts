import {
  type AccessTable,
  type Actor,
  type CommonFailure,
  commonFailures,
  hasProof,
  holds,
  mayChange,
  refusing,
} from '@bling/domain/kernel';
import { initTRPC } from '@trpc/server';
import type { About } from './about.ts';
import { resolvers } from './command.ts';
import type { Context, KernelPorts } from './context.ts';
import { failureFrom, refusal } from './errors.ts';
import { wire } from './wire.ts';

export type Meta = { readonly permission?: string; readonly failures?: readonly string[] } & Partial<About>;

type GuardedIn<T> = { [P in keyof T & string]: T[P] extends string ? never : P }[keyof T & string];
type PublicIn<T> = { [P in keyof T & string]: T[P] extends 'public' ? P : never }[keyof T & string];

type Options<Access> = {
  readonly access: Access;
  /** The contract of a procedure's output, by path; asked after the router is whole. */
  readonly stripOf: (path: string) => (value: unknown) => unknown;
};

const refuse = refusing(commonFailures);

/** What stands before every guarded procedure, whatever its use case decides about the row. */
const doorRefusal = (
  actor: Actor,
  permission: string,
  call: { readonly isChange: boolean; readonly isProved: boolean },
) => {
  if (actor.kind === 'visitor') return refuse('not-signed-in');
  if (!holds(actor, permission)) return refuse('not-allowed');
  if (call.isChange && !mayChange(actor, permission)) return refuse('read-only');
  return call.isProved ? null : refuse('step-up-needed');
};

/**
 * The builders of one application: its ports, its outside ports, its access table, its failure codes.
 *
 * `procedure` and `open` take the permission and every code that the use case may answer; a use case that answers
 * another, or asks for a port that nobody supplies, does not compile.
 */
export const application = <P extends KernelPorts, R extends object, Access extends AccessTable, Code extends string>({
  access,
  stripOf,
}: Options<Access>) => {
  const t = initTRPC
    .context<Context<P, R>>()
    .meta<Meta>()
    .create({
      isDev: false,
      transformer: wire,
      defaultMeta: { permission: '', failures: [] },
      errorFormatter: ({ shape, error, ctx }) => {
        const failure = failureFrom(error);
        const { code, httpStatus, path } = shape.data;
        const data = { code, httpStatus, path, failure, requestId: ctx?.requestId ?? null };
        return { code: shape.code, message: failure?.code ?? 'unexpected', data };
      },
    });

  const checked = t.procedure.use(({ ctx, meta, type, next }) => {
    const permission = meta?.permission ?? '';
    if (access[permission] !== 'public') {
      const isProved = meta?.dangerous !== true || hasProof(ctx.actor, ctx.now());
      const refused = doorRefusal(ctx.actor, permission, { isChange: type === 'mutation', isProved });
      if (refused !== null) throw refusal(refused.failure);
    }
    return next();
  });

  const withCodes = <const C extends readonly Code[]>(permission: string, failures: C) =>
    checked
      .meta({ permission, failures })
      .use(({ next, path }) =>
        next({ ctx: { path, answers: (_code: C[number] | CommonFailure['code']): void => undefined } }),
      );

  /** For people who are signed in and hold the permission; the use case asks `may` for the row. */
  const procedure = <const C extends readonly Code[]>(permission: GuardedIn<Access>, ...failures: C) =>
    withCodes(permission, failures);

  /** For everyone. The access table says `public` of it in as many words. */
  const open = <const C extends readonly Code[]>(permission: PublicIn<Access>, ...failures: C) =>
    withCodes(permission, failures);

  return { router: t.router, callerOf: t.createCallerFactory, procedure, open, ...resolvers<P, R>(stripOf) };
};
