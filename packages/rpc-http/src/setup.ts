import type { AnyTRPCRouter, TRPCCombinedDataTransformer } from '@trpc/server';
import { guarded } from './inputs.ts';
import { defaultLimits, type Limits } from './limits.ts';
import type { RpcOptions } from './options.ts';
import { masked, type Table, tableOf } from './table.ts';

/** What a transport knows from its start. */
export type Setup<R extends AnyTRPCRouter, Req, Res> = {
  readonly options: RpcOptions<R, Req, Res>;
  readonly limits: Limits;
  readonly router: R;
  /** The same for the official handler, which reads inputs by itself. */
  readonly official: R;
  readonly transformer: TRPCCombinedDataTransformer;
  readonly table: Table;
  readonly prefix: string;
};

/** Prepares every procedure; throws when an output cannot be written. */
export const setupOf = <R extends AnyTRPCRouter, Req, Res>(options: RpcOptions<R, Req, Res>): Setup<R, Req, Res> => {
  const router = options.maskUnexpected === false ? options.router : masked(options.router);
  const limits = { ...defaultLimits, ...options.limits };
  return {
    options,
    router,
    limits,
    official: guarded(router, limits, options.inputs ?? {}),
    transformer: router._def._config.transformer,
    table: tableOf(router, options.outputs ?? {}),
    prefix: options.prefix ?? '/',
  };
};
