import { type AnyTRPCProcedure, getTRPCErrorFromUnknown, TRPCError, type TRPCProcedureType } from '@trpc/server';
import type { OutputWriter } from './outputs.ts';
import { parserOf } from './parser.ts';

/** What a middleware or a resolver is handed; `signal` is made when it is asked for. */
type Given = {
  readonly ctx: unknown;
  readonly input: unknown;
  readonly path: string;
  readonly type: TRPCProcedureType;
  readonly batchIndex: number;
  readonly meta: unknown;
  readonly getRawInput: () => Promise<unknown>;
  readonly signal: AbortSignal;
  readonly next: (changes?: Changes) => Promise<Result>;
};
type Changes = {
  readonly ctx?: object;
  readonly input?: unknown;
  readonly getRawInput?: () => Promise<unknown>;
};
/** What tRPC's middlewares answer. `marker` is tRPC's own brand. */
type Result =
  | { readonly marker: 'middlewareMarker'; readonly ok: true; readonly data: unknown; readonly ctx: unknown }
  | { readonly marker: 'middlewareMarker'; readonly ok: false; readonly error: TRPCError };
type Middleware = ((given: Given) => Promise<Result>) & { readonly _type?: string };

type Definition = {
  readonly type: TRPCProcedureType;
  readonly inputs: readonly unknown[];
  readonly output?: unknown;
  readonly meta?: unknown;
  readonly middlewares: readonly Middleware[];
  readonly resolver: (given: Given) => unknown;
  readonly caller?: unknown;
};

/** One call of one procedure. */
export type Invocation = {
  readonly path: string;
  readonly batchIndex: number;
  readonly ctx: unknown;
  readonly rawInput: () => unknown;
  readonly signal: () => AbortSignal;
};

/** A procedure as this transport runs it: zod inputs parsed synchronously, outputs written instead of parsed. */
export type Compiled = {
  readonly procedure: AnyTRPCProcedure;
  readonly type: TRPCProcedureType;
  readonly invoke: (invocation: Invocation) => Promise<unknown>;
  /** Null when the router's transformer writes what comes out. */
  readonly write: OutputWriter | null;
};

type Step = { readonly parse: (raw: unknown) => unknown } | { readonly run: Middleware };

const stepsOf = ({ middlewares, inputs, output }: Definition, dropsOutput: boolean): readonly Step[] => {
  const steps: Step[] = [];
  let input = 0;
  for (const middleware of middlewares.slice(0, -1)) {
    const schema = middleware._type === 'input' ? inputs[input++] : undefined;
    const parse = schema === undefined ? null : parserOf(schema);
    if (parse !== null) steps.push({ parse });
    else if (middleware._type !== 'output' || !(dropsOutput && output !== undefined)) steps.push({ run: middleware });
  }
  return steps;
};

type State = {
  readonly invocation: Invocation;
  readonly ctx: unknown;
  readonly input: unknown;
  readonly getRawInput: (() => Promise<unknown>) | null;
};

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** As tRPC does: further inputs add to the first. */
const combined = (before: unknown, parsed: unknown): unknown =>
  isObject(before) && isObject(parsed) ? { ...before, ...parsed } : parsed;

const changed = (state: State, changes: Changes | undefined): State =>
  changes === undefined
    ? state
    : {
        invocation: state.invocation,
        ctx: changes.ctx === undefined ? state.ctx : { ...(state.ctx as object), ...changes.ctx },
        input: 'input' in changes ? changes.input : state.input,
        getRawInput: changes.getRawInput ?? state.getRawInput,
      };

/** Runs the steps of a definition in tRPC's order and with tRPC's meaning, without its copies and signals. */
const runnerOf = (definition: Definition, steps: readonly Step[]) => {
  const { type, meta, resolver } = definition;

  const givenOf = (state: State, next: Given['next']): Given => {
    const { invocation } = state;
    return {
      ctx: state.ctx,
      input: state.input,
      path: invocation.path,
      type,
      batchIndex: invocation.batchIndex,
      meta,
      getRawInput: state.getRawInput ?? (async () => invocation.rawInput()),
      get signal() {
        return invocation.signal();
      },
      next,
    };
  };
  const noNext: Given['next'] = () => Promise.reject(new Error('a resolver has no next'));

  const parsed = async (state: State, parse: (raw: unknown) => unknown): Promise<State> => {
    const raw = state.getRawInput === null ? state.invocation.rawInput() : await state.getRawInput();
    try {
      const value = parse(raw);
      return { ...state, input: combined(state.input, value instanceof Promise ? await value : value) };
    } catch (cause) {
      throw new TRPCError({ code: 'BAD_REQUEST', cause });
    }
  };

  const resolved = async (state: State): Promise<Result> => {
    const data = await resolver(givenOf(state, noNext));
    return { marker: 'middlewareMarker', ok: true, data, ctx: state.ctx };
  };

  const from = async (at: number, state: State): Promise<Result> => {
    try {
      const step = steps[at];
      if (step === undefined) return await resolved(state);
      if ('parse' in step) return await from(at + 1, await parsed(state, step.parse));
      return await step.run(givenOf(state, (changes) => from(at + 1, changed(state, changes))));
    } catch (cause) {
      return { marker: 'middlewareMarker', ok: false, error: getTRPCErrorFromUnknown(cause) };
    }
  };
  return from;
};

const NO_RESULT = 'No result from middlewares - did you forget to `return next()`?';

/** Prepares a procedure for being called many times. */
export const compileProcedure = (procedure: AnyTRPCProcedure, write: OutputWriter | null): Compiled => {
  const definition = procedure._def as unknown as Definition;
  const { type } = definition;
  if (definition.caller !== undefined)
    return {
      procedure,
      type,
      write,
      invoke: ({ path, batchIndex, ctx, rawInput, signal }) => {
        const getRawInput = async (): Promise<unknown> => rawInput();
        return procedure({ path, batchIndex, ctx, getRawInput, type, signal: signal() });
      },
    };
  const run = runnerOf(definition, stepsOf(definition, write !== null));
  return {
    procedure,
    type,
    write,
    invoke: async (invocation) => {
      const result = await run(0, { invocation, ctx: invocation.ctx, input: undefined, getRawInput: null });
      // A middleware is the user's: it may answer nothing.
      if (!(result as Result | undefined)) throw new TRPCError({ code: 'INTERNAL_SERVER_ERROR', message: NO_RESULT });
      if (!result.ok) throw result.error;
      return result.data;
    },
  };
};
