import { type AnyTRPCRouter, getTRPCErrorFromUnknown, TRPCError, type TRPCProcedureType } from '@trpc/server';
import { getErrorShape } from '@trpc/server/shared';
import { type Life, Stopped } from './life.ts';
import type { CallMade, Failed } from './options.ts';
import type { Compiled } from './procedure.ts';
import { Mismatch } from './serializer/text.ts';

/** One call of a request, before it is made. */
export type Plan = { readonly path: string; readonly procedure: Compiled | null };

/** How a call ended. `text` is there when its contract wrote it; else the transformer writes `data`. */
export type Ended =
  | { readonly ok: true; readonly text: string | undefined; readonly isWritten: true; readonly data: unknown }
  | { readonly ok: true; readonly isWritten: false; readonly data: unknown }
  | { readonly ok: false; readonly error: TRPCError; readonly shape: ErrorShape };
export type ErrorShape = {
  readonly code: number;
  readonly message: string;
  readonly data: Readonly<Record<string, unknown>>;
};

/** The context of a request, once it is ready. */
export type Context = {
  /** Null when it is there already. */
  readonly ready: Promise<void> | null;
  /** Throws what createContext threw. */
  readonly value: () => unknown;
  readonly known: () => unknown;
};

/** What the calls of one request share. */
export type Shared<Req> = {
  readonly router: AnyTRPCRouter;
  readonly req: Req;
  readonly life: Life;
  readonly method: string;
  readonly allowMethodOverride: boolean;
  readonly graceMs: number;
  /** Throws what was wrong with the input, for every call that asks. */
  readonly inputs: { readonly read: () => readonly unknown[]; readonly known: () => readonly unknown[] | undefined };
  readonly context: Context;
  readonly onError: ((failed: Failed<never, Req>) => void) | undefined;
  readonly onCall: ((call: CallMade) => void) | undefined;
};

/** The context of a request for which none was made. */
export const NOBODY: Context = { ready: null, value: () => undefined, known: () => undefined };

/** An error as the router's own formatter shapes it. */
export const shapeOfError = <Req>(
  { router, context }: Pick<Shared<Req>, 'router' | 'context'>,
  { error, type, path, input }: Pick<Failed<unknown, Req>, 'error' | 'type' | 'path' | 'input'>,
): ErrorShape =>
  getErrorShape({ config: router._def._config, error, type, path, input, ctx: context.known() }) as ErrorShape;

const lateError = (): TRPCError => {
  const cause = new Stopped('deadline');
  return new TRPCError({ code: 'SERVICE_UNAVAILABLE', message: cause.message, cause });
};

/** What a call threw, told apart from what its end made it throw. */
const errorOf = (thrown: unknown, life: Life): TRPCError => {
  if (thrown instanceof Mismatch)
    return new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: 'Output validation failed', cause: thrown });
  const error = getTRPCErrorFromUnknown(thrown);
  const reason = life.stopped();
  if (reason === null || error.code !== 'INTERNAL_SERVER_ERROR') return error;
  return reason === 'deadline' ? lateError() : new TRPCError({ code: 'CLIENT_CLOSED_REQUEST', cause: error });
};

const accepted = (
  type: TRPCProcedureType,
  { method, allowMethodOverride }: Pick<Shared<never>, 'method' | 'allowMethodOverride'>,
): boolean =>
  type === 'mutation' ? method === 'POST' : method === 'GET' || (allowMethodOverride && method === 'POST');

const invoked = (plan: Plan, batchIndex: number, shared: Shared<never>): Promise<unknown> => {
  const { path, procedure } = plan;
  if (procedure === null) throw new TRPCError({ code: 'NOT_FOUND', message: `No procedure found on path "${path}"` });
  if (!accepted(procedure.type, shared))
    throw new TRPCError({
      code: 'METHOD_NOT_SUPPORTED',
      message: `Unsupported ${shared.method}-request to ${procedure.type} procedure at path "${path}"`,
    });
  const { inputs, context, life } = shared;
  return procedure.invoke({
    path,
    batchIndex,
    ctx: context.value(),
    rawInput: () => inputs.read()[batchIndex],
    signal: life.signal,
  });
};

/** A call that did not work out: told to the hook, and shaped. */
export const failed = <Req>(
  plan: Plan,
  index: number,
  { error, shared }: { error: TRPCError; shared: Shared<Req> },
): Ended => {
  const { path, procedure } = plan;
  const known = { error, type: procedure?.type ?? 'unknown', path, input: shared.inputs.known()?.[index] } as const;
  shared.onError?.({ ...known, ctx: shared.context.known() as never, req: shared.req });
  return { ok: false, error, shape: shapeOfError(shared, known) };
};

const ended = async <Req>(plan: Plan, index: number, shared: Shared<Req>): Promise<Ended> => {
  try {
    if (shared.context.ready !== null) await shared.context.ready;
    const data = await invoked(plan, index, shared as unknown as Shared<never>);
    const write = plan.procedure?.write ?? null;
    return write === null
      ? { ok: true, isWritten: false, data }
      : { ok: true, isWritten: true, data, text: write(data) };
  } catch (thrown) {
    return failed(plan, index, { error: errorOf(thrown, shared.life), shared });
  }
};

type Measuring<Req> = Shared<Req> & { readonly onCall: NonNullable<Shared<Req>['onCall']> };

const measured = async <Req>(plan: Plan, index: number, shared: Measuring<Req>): Promise<Ended> => {
  const { onCall } = shared;
  const began = performance.now();
  const end = await ended(plan, index, shared);
  const code = end.ok ? null : end.error.code;
  onCall({ path: plan.path, type: plan.procedure?.type ?? 'unknown', code, durationMs: performance.now() - began });
  return end;
};

/**
 * Makes the calls of one request, at once. Those that have not ended a while after the deadline are answered for: their
 * work was told to stop, but nobody can make it.
 */
export const makeCalls = <Req>(plans: readonly Plan[], shared: Shared<Req>): Promise<readonly Ended[]> =>
  new Promise((resolve, reject) => {
    const ends: (Ended | undefined)[] = plans.map(() => undefined);
    let pending = plans.length;
    const settle = (index: number, end: Ended): void => {
      if (ends[index] !== undefined) return;
      ends[index] = end;
      pending -= 1;
      if (pending === 0) resolve(ends as readonly Ended[]);
    };
    shared.life.onDeadline(() => {
      setTimeout(() => {
        for (const [index, plan] of plans.entries())
          if (ends[index] === undefined) settle(index, failed(plan, index, { error: lateError(), shared }));
      }, shared.graceMs);
    });
    const { onCall } = shared;
    for (const [index, plan] of plans.entries()) {
      const end = onCall === undefined ? ended(plan, index, shared) : measured(plan, index, { ...shared, onCall });
      end.then((value) => settle(index, value), reject);
    }
    if (plans.length === 0) resolve([]);
  });
