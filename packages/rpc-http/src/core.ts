import type { IncomingMessage } from 'node:http';
import { type AnyTRPCRouter, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server';
import type { TRPCRequestInfo } from '@trpc/server/http';
import { type Context, makeCalls, type Plan, type Shared } from './calls.ts';
import { composer } from './compose.ts';
import { Info } from './info.ts';
import { deadlineOf, lifeOf } from './life.ts';
import type { Answer, Exchange, RpcOptions } from './options.ts';
import { plansOf, typeOf } from './plans.ts';
import { inputsOf, inputText } from './request-inputs.ts';
import { setupOf } from './setup.ts';
import { type Target, targetOf } from './target.ts';

/** Whether a request is a plain JSON call: everything else is the official handler's. */
const isJsonCall = ({ method, headers }: IncomingMessage): boolean => {
  const { accept, 'content-type': type } = headers;
  if (headers['trpc-accept'] !== undefined || accept?.includes('application/jsonl') === true) return false;
  if (method === 'GET' && type === undefined) return true;
  const isJson = type?.split(';', 1)[0]?.trim().toLowerCase() === 'application/json';
  return isJson && (method === 'GET' || method === 'POST');
};

/** The transport below any framework: answers plain JSON calls, and null for what the official handler must take. */
export const createCore = <R extends AnyTRPCRouter, Req, Res>(options: RpcOptions<R, Req, Res>) => {
  const setup = setupOf(options);
  const { limits, router, table, prefix } = setup;
  const { allowBatching = true, allowMethodOverride = false, createContext, onCall } = options;
  const onError = options.onError as Shared<Req>['onError'];
  const { answerTo, wholeError } = composer(setup);

  /** Begins to make the context; the calls wait for it, and so does their deadline. */
  const contextOf = ({ req, res }: Exchange<Req, Res>, info: TRPCRequestInfo): Context => {
    let made: { readonly context: unknown } | { readonly error: unknown } | null = null;
    const keep = (context: unknown): void => {
      made = { context };
    };
    const fail = (thrown: unknown): void => {
      made = { error: getTRPCErrorFromUnknown(thrown) };
    };
    let ready: Promise<void> | null = null;
    try {
      const context: unknown = createContext({ req, res, info });
      if (context instanceof Promise) ready = context.then(keep, fail);
      else keep(context);
    } catch (thrown) {
      fail(thrown);
    }
    return {
      ready,
      value: () => {
        if (made !== null && 'error' in made) throw made.error;
        return made?.context;
      },
      known: () => (made !== null && 'context' in made ? made.context : undefined),
    };
  };

  const answerCalls = async (exchange: Exchange<Req, Res>, target: Target, plans: readonly Plan[]): Promise<Answer> => {
    const { raw, rawResponse, req } = exchange;
    const type = typeOf(plans);
    if (target.isBatch && !allowBatching)
      throw new TRPCError({ code: 'BAD_REQUEST', message: 'Batching is not enabled on the server' });
    const life = lifeOf(rawResponse, deadlineOf(raw, limits.deadlineMs));
    const text = inputText(raw, target, limits.bodyBytes);
    const got = text instanceof Promise ? await text : text;
    const inputs = inputsOf(got, { target, count: plans.length }, setup);
    const info = new Info({ raw, plans, type, isBatch: target.isBatch, inputs, life });
    const context = contextOf(exchange, info);
    const method = raw.method ?? 'GET';
    const { graceMs } = limits;
    const shared = { router, req, life, method, allowMethodOverride, graceMs, inputs, context, onError, onCall };
    const ends = await makeCalls(plans, shared);
    life.done();
    return answerTo({ plans, ends, shared, info });
  };

  const answer = async (exchange: Exchange<Req, Res>): Promise<Answer | null> => {
    const { raw, req } = exchange;
    const url = raw.url ?? '/';
    if (url.length > limits.urlLength)
      return wholeError(new TRPCError({ code: 'PAYLOAD_TOO_LARGE', message: 'The URL is too long' }), req);
    const target = isJsonCall(raw) ? targetOf(url, prefix.length) : null;
    if (target === null || target.hasConnectionParams) return null;
    try {
      const found = plansOf(target, table, limits);
      const plans = found instanceof Promise ? await found : found;
      if (plans.some(({ procedure }) => procedure?.type === 'subscription')) return null;
      return await answerCalls(exchange, target, plans);
    } catch (thrown) {
      return wholeError(thrown, req);
    }
  };

  return { answer, router: setup.official, limits };
};
