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

type Parse = (raw: unknown) => unknown;
type Step = { readonly parse: Parse } | { readonly run: Middleware };

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

const noNext: Given['next'] = () => Promise.reject(new Error('a resolver has no next'));

type Handing = Pick<Given, 'next' | 'type' | 'meta'> & { readonly state: State };

/** A class, because a getter of an object literal is a new function, and with it a new hidden class, for each call. */
class Handed implements Given {
  readonly #invocation: Invocation;
  readonly ctx: unknown;
  readonly input: unknown;
  readonly path: string;
  readonly type: TRPCProcedureType;
  readonly batchIndex: number;
  readonly meta: unknown;
  readonly getRawInput: () => Promise<unknown>;
  readonly next: Given['next'];

  constructor({ state, next, type, meta }: Handing) {
    const { invocation, ctx, input, getRawInput } = state;
    this.#invocation = invocation;
    this.ctx = ctx;
    this.input = input;
    this.path = invocation.path;
    this.type = type;
    this.batchIndex = invocation.batchIndex;
    this.meta = meta;
    this.getRawInput = getRawInput ?? (async () => invocation.rawInput());
    this.next = next;
  }

  get signal(): AbortSignal {
    return this.#invocation.signal();
  }
}

/** Runs the steps of a definition in tRPC's order and with tRPC's meaning, without its copies and signals. */
const runnerOf = (definition: Definition, steps: readonly Step[]) => {
  const { type, meta, resolver } = definition;

  const givenOf = (state: State, next: Given['next']): Given => new Handed({ state, next, type, meta });
  const invalid = (cause: unknown): TRPCError => new TRPCError({ code: 'BAD_REQUEST', cause });

  const later = async (state: State, parse: Parse): Promise<State> => {
    const raw = state.getRawInput === null ? state.invocation.rawInput() : await state.getRawInput();
    try {
      return { ...state, input: combined(state.input, await parse(raw)) };
    } catch (cause) {
      throw invalid(cause);
    }
  };

  /** At once where it can be: nearly always. */
  const parsed = (state: State, parse: Parse): State | Promise<State> => {
    const { invocation, ctx, getRawInput } = state;
    if (getRawInput !== null) return later(state, parse);
    const raw = invocation.rawInput();
    let value: unknown;
    try {
      value = parse(raw);
    } catch (cause) {
      throw invalid(cause);
    }
    return value instanceof Promise
      ? later(state, () => value)
      : { invocation, ctx, getRawInput, input: combined(state.input, value) };
  };

  /** Parses the inputs that come next, and hands on to the first step that is no input. */
  const from = async (at: number, given: State): Promise<Result> => {
    try {
      let state = given;
      let step = steps[at];
      let index = at;
      while (step !== undefined && 'parse' in step) {
        const next = parsed(state, step.parse);
        state = next instanceof Promise ? await next : next;
        step = steps[++index];
      }
      if (step !== undefined)
        return await step.run(givenOf(state, (changes) => from(index + 1, changed(state, changes))));
      const data = await resolver(givenOf(state, noNext));
      return { marker: 'middlewareMarker', ok: true, data, ctx: state.ctx };
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
