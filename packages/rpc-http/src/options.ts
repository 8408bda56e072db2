import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AnyTRPCRouter, inferRouterContext, TRPCError, TRPCProcedureType } from '@trpc/server';
import type { ResponseMetaFn, TRPCRequestInfo } from '@trpc/server/http';
import type { InputOptions } from './inputs.ts';
import type { Limits } from './limits.ts';
import type { OutputOptions } from './outputs.ts';

/** What is known of a call that failed. */
export type Failed<Context, Request> = {
  readonly error: TRPCError;
  readonly type: TRPCProcedureType | 'unknown';
  readonly path: string | undefined;
  readonly input: unknown;
  readonly ctx: Context | undefined;
  readonly req: Request;
};

/** What a metric wants to know of a call. */
export type CallMade = {
  readonly path: string;
  readonly type: TRPCProcedureType | 'unknown';
  /** Null when the call succeeded; else the error's code, or `CLIENT_CLOSED_REQUEST` when nobody waited any more. */
  readonly code: TRPCError['code'] | null;
  readonly durationMs: number;
};

export type RpcOptions<Router extends AnyTRPCRouter, Request, Response> = {
  readonly router: Router;
  /** Made once for a request, before its calls. `info.signal` ends with the caller, or at the deadline. */
  readonly createContext: (given: {
    readonly req: Request;
    readonly res: Response;
    readonly info: TRPCRequestInfo;
  }) => inferRouterContext<Router> | Promise<inferRouterContext<Router>>;
  /** What the paths of procedures stand behind. Default `/`. */
  readonly prefix?: string;
  readonly limits?: Partial<Limits>;
  readonly outputs?: OutputOptions;
  readonly inputs?: InputOptions;
  /** Default true. */
  readonly allowBatching?: boolean;
  /** Whether queries may be sent by POST. Default false. */
  readonly allowMethodOverride?: boolean;
  /** Hides the message of an error that nobody threw on purpose, before the router formats it. Default true. */
  readonly maskUnexpected?: boolean;
  /** Status and headers of an answer: the official hook, which streams call before their first byte. */
  readonly responseMeta?: ResponseMetaFn<Router>;
  readonly onError?: (failed: Failed<inferRouterContext<Router>, Request>) => void;
  readonly onCall?: (call: CallMade) => void;
};

/** One request as the frameworks hand it over, and what is below them. */
export type Exchange<Request, Response> = {
  readonly raw: IncomingMessage;
  readonly rawResponse: ServerResponse;
  readonly req: Request;
  readonly res: Response;
};

/** A whole answer, to be sent by whoever owns the connection. */
export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[]>>;
  readonly body: string;
};
