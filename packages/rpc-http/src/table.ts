import type { AnyTRPCProcedure, AnyTRPCRouter } from '@trpc/server';
import { getProcedureAtPath } from '@trpc/server/unstable-core-do-not-import';
import { type OutputOptions, writersFor } from './outputs.ts';
import { type Compiled, compileProcedure } from './procedure.ts';

const MASK = 'Internal server error';

/** The same router, with the words of errors that nobody threw on purpose gone before it formats them. */
export const masked = <R extends AnyTRPCRouter>(router: R): R => {
  const { _config: config } = router._def;
  const errorFormatter: typeof config.errorFormatter = (given) => {
    const { error, shape } = given;
    if (error.code !== 'INTERNAL_SERVER_ERROR' || error.cause === undefined) return config.errorFormatter(given);
    const { stack: _, ...data } = shape.data;
    return config.errorFormatter({ ...given, shape: { ...shape, message: MASK, data } });
  };
  return { ...router, _def: { ...router._def, _config: { ...config, errorFormatter } } };
};

/** Procedures by path, prepared once. */
export type Table = {
  /** At once, or later where a lazy router is loaded first; null where there is none. */
  readonly find: (path: string) => Compiled | null | Promise<Compiled | null>;
};

/** Prepares every procedure that is there; throws when an output cannot be written. Lazy ones follow when asked for. */
export const tableOf = (router: AnyTRPCRouter, outputs: OutputOptions): Table => {
  const { _def: definition } = router;
  const writers = writersFor(definition._config.transformer, outputs);
  const known = new Map<string, Compiled>();
  const learn = (path: string, procedure: AnyTRPCProcedure): Compiled => {
    const { output, type } = procedure._def as { readonly output?: unknown; readonly type: Compiled['type'] };
    const compiled = compileProcedure(procedure, type === 'subscription' ? null : writers(path, output));
    known.set(path, compiled);
    return compiled;
  };
  for (const [path, procedure] of Object.entries<AnyTRPCProcedure>(definition.procedures)) learn(path, procedure);

  const later = async (path: string): Promise<Compiled | null> => {
    const procedure = await getProcedureAtPath(router, path);
    return procedure === null ? null : learn(path, procedure);
  };
  const hasLazy = (): boolean => Object.keys(definition.lazy).length > 0;
  let isWhole = !hasLazy();
  return {
    find: (path) => {
      const compiled = known.get(path);
      if (compiled !== undefined || isWhole) return compiled ?? null;
      return later(path).finally(() => {
        isWhole = !hasLazy() && Object.keys(definition.procedures).every((name) => known.has(name));
      });
    },
  };
};
