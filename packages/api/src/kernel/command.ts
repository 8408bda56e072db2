import { type Actor, type CommonFailure, commonFailures, type Err, type Ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Context, KernelPorts, Run } from './context.ts';
import { refusal } from './errors.ts';
import { claimOf, once } from './idempotency.ts';
import { type Answer, type CodeOf, commits, type Sent, type UseCase, type ValueOf } from './outcome.ts';

/** What a procedure hands to its resolver; `answers` takes the codes that it declared. */
export type Call<P, R, I, A> = {
  readonly ctx: Context<P, R> & { readonly path: string; readonly answers: (code: CodeOf<A>) => void };
  readonly input: I;
};
/** Ports to slow and outside work, and to reading, for before and after the transaction. */
export type Around<P, R> = R & { readonly read: Run<P> };
type Unkeyed<I> = Omit<I, 'idempotencyKey'>;

type Extras<P, I, A extends Answer> = {
  /** What a refusal still needs, asked by a query after the transaction is gone: the nearest free slots. */
  readonly on?: {
    readonly [C in CodeOf<A> & string]?: (ports: P) => (input: I, actor: Actor) => Promise<unknown>;
  };
};
/** Slow or outside work before the transaction; a refusal ends the call there. */
type Prepared<P, R, I, X> = {
  readonly prepare: (around: Around<P, R>) => (input: I, actor: Actor) => Promise<X | Answer>;
};
/** Work for the answer after the commit, with outside ports: signing a token, setting a cookie. */
type Answered<P, R, A, B> = { readonly answer: (around: Around<P, R>) => (value: Sent<ValueOf<A>>) => Promise<B> };

const settle = <A extends Answer>(answer: A): Sent<ValueOf<A>> => {
  if (answer.ok) return answer.value as Sent<ValueOf<A>>;
  throw refusal(answer.failure);
};

const isRefusal = (prepared: unknown): prepared is Answer =>
  typeof prepared === 'object' && prepared !== null && 'ok' in prepared && prepared.ok === false;

/** The key is the kernel's business: spread into a row, it would be a column that nobody has. */
const unkeyed = <I>(input: I): I => {
  if (typeof input !== 'object' || input === null || !('idempotencyKey' in input)) return input;
  const { idempotencyKey: _, ...rest } = input;
  return rest as I;
};

const refuse = refusing(commonFailures);
/** An approval is for one act: the first that commits has used it up. */
const spends = async ({ spendApprovals }: KernelPorts, actor: Actor): Promise<boolean> =>
  actor.kind !== 'user' || actor.approvals.length === 0 || spendApprovals(actor.approvals.map(({ id }) => id));

type StripOf = (path: string) => (value: unknown) => unknown;

/** The resolvers of one application: how a use case becomes a mutation, a query, a subscription. */
export const resolvers = <P extends KernelPorts, R extends object>(stripOf: StripOf) => {
  const around = (ctx: Context<P, R>): Around<P, R> => ({ ...ctx.outside, read: ctx.read });

  const completed = async <I, A extends Answer>(
    { ctx, input }: Call<P, R, I, A>,
    answer: A,
    on: Extras<P, I, A>['on'],
  ): Promise<A> => {
    if (answer.ok) return answer;
    const ask = on?.[answer.failure.code as CodeOf<A> & string];
    if (ask === undefined) return answer;
    const details = await ctx.read(async (ports) => ({ ok: true, value: await ask(ports)(input, ctx.actor) }) as const);
    return { ...answer, failure: { ...answer.failure, details: details.value } };
  };

  /** One transaction: the claim of the key, the work, the trail. */
  const commit = <I, A extends Answer, X>(
    call: Call<P, R, I, A>,
    useCase: UseCase<P, I, A, X>,
    prepared: X,
  ): Promise<A> => {
    const { input, ctx } = call;
    const { actor, path: action, requestId } = ctx;
    const run = once({ claim: claimOf(action, input, actor), strip: stripOf(action) });
    return ctx.write((ports) =>
      run(ports, async () => {
        const answer = await useCase(ports)(unkeyed(input), actor, prepared);
        const failureCode = answer.ok ? null : answer.failure.code;
        if (!commits(answer)) return answer;
        if (!(await spends(ports, actor))) return refuse('not-allowed') as A;
        await ports.audit({ actor, action, requestId, outcome: answer.ok ? 'done' : 'denied', failureCode });
        return answer;
      }),
    );
  };

  /** A mutation: one transaction around the use case, its audit entry and its idempotency key. */
  function command<I, A extends Answer>(
    useCase: UseCase<P, Unkeyed<I>, A>,
    extras?: Extras<P, I, A>,
  ): (call: Call<P, R, I, A>) => Promise<Sent<ValueOf<A>>>;
  function command<I, A extends Answer, X, B>(
    useCase: UseCase<P, Unkeyed<I>, A, X>,
    extras: Extras<P, I, A> & Prepared<P, R, I, X> & Answered<P, R, A, B>,
  ): (call: Call<P, R, I, A>) => Promise<B>;
  function command<I, A extends Answer, B>(
    useCase: UseCase<P, Unkeyed<I>, A>,
    extras: Extras<P, I, A> & Answered<P, R, A, B>,
  ): (call: Call<P, R, I, A>) => Promise<B>;
  function command<I, A extends Answer, X>(
    useCase: UseCase<P, Unkeyed<I>, A, X>,
    extras: Extras<P, I, A> & Prepared<P, R, I, X>,
  ): (call: Call<P, R, I, A>) => Promise<Sent<ValueOf<A>>>;
  function command<I, A extends Answer, X>(
    useCase: UseCase<P, I, A, X>,
    extras: Extras<P, I, A> & Partial<Prepared<P, R, I, X> & Answered<P, R, A, unknown>> = {},
  ) {
    return async (call: Call<P, R, I, A>): Promise<unknown> => {
      const ports = around(call.ctx);
      const prepared = await extras.prepare?.(ports)(call.input, call.ctx.actor);
      if (isRefusal(prepared)) return settle(prepared);
      const answer = await commit(call, useCase, prepared as X);
      const value = settle(await completed(call, answer, extras.on));
      return extras.answer === undefined ? value : extras.answer(ports)(value);
    };
  }

  /** A query: no transaction. */
  const query =
    <I, A extends Answer>(useCase: UseCase<P, I, A>) =>
    async ({ ctx, input }: Call<P, R, I, A>): Promise<Sent<ValueOf<A>>> =>
      settle(await ctx.read((ports) => useCase(ports)(input, ctx.actor, undefined)));

  /** A query that needs ports to outside, and reads as it goes. */
  const queryOutside =
    <I, A extends Answer>(useCase: (around: Around<P, R>) => (input: I, actor: Actor) => Promise<A>) =>
    async ({ ctx, input }: Call<P, R, I, A>): Promise<Sent<ValueOf<A>>> =>
      settle(await useCase(around(ctx))(input, ctx.actor));

  return { command, query, queryOutside };
};

type Watch<R, I, T> = (
  outside: R,
) => (input: I, actor: Actor, signal: AbortSignal | undefined) => Ok<AsyncIterable<T>> | Err<CommonFailure>;
type Listening<P, R, I> = {
  readonly ctx: Context<P, R>;
  readonly input: I;
  readonly signal?: AbortSignal | undefined;
};

/** A subscription: news until the listener leaves, each piece stripped to its contract. */
export const subscription = <P, R, I, T>(contract: z.ZodType<T>, watch: Watch<R, I, T>) =>
  Object.assign(
    async function* ({ ctx, input, signal }: Listening<P, R, I>) {
      const over = new AbortController();
      const signedOut = ctx.untilSignedOut?.(over.signal);
      const until = AbortSignal.any([signal, signedOut].filter((one) => one !== undefined));
      const news = watch(ctx.outside)(input, ctx.actor, until);
      if (!news.ok) throw refusal(news.failure);
      try {
        for await (const piece of news.value) yield contract.parse(piece);
      } finally {
        over.abort();
      }
    },
    { yields: contract },
  );
