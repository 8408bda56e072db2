import { TRPCError, type TRPCProcedureType } from '@trpc/server';
import type { Plan } from './calls.ts';
import type { Limits } from './limits.ts';
import type { Table } from './table.ts';
import type { Target } from './target.ts';

const decoded = (rawPath: string): string => {
  if (!rawPath.includes('%')) return rawPath;
  try {
    return decodeURIComponent(rawPath);
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', message: `Invalid URL-encoding in path "${rawPath}"`, cause });
  }
};

const pathsOf = ({ rawPath, isBatch }: Target, { batch }: Limits): readonly string[] => {
  const path = decoded(rawPath);
  if (!isBatch) return [path];
  const paths = path.split(',');
  if (paths.length > batch) throw new TRPCError({ code: 'BAD_REQUEST', message: 'Batch call exceeds maximum size' });
  return paths;
};

const later = async (paths: readonly string[], table: Table): Promise<readonly Plan[]> => {
  const plans: Plan[] = [];
  for (const path of paths) plans.push({ path, procedure: await table.find(path) });
  return plans;
};

/**
 * The calls that a request asks for; later where a lazy router is loaded first. Throws BAD_REQUEST for a path that cannot
 * be read and for too many of them.
 */
export const plansOf = (target: Target, table: Table, limits: Limits): readonly Plan[] | Promise<readonly Plan[]> => {
  const paths = pathsOf(target, limits);
  const plans: Plan[] = [];
  for (const path of paths) {
    const procedure = table.find(path);
    if (procedure instanceof Promise) return later(paths, table);
    plans.push({ path, procedure });
  }
  return plans;
};

/** The one type of the calls. Throws BAD_REQUEST when they mix. */
export const typeOf = (plans: readonly Plan[]): TRPCProcedureType | 'unknown' => {
  let type: TRPCProcedureType | 'unknown' = 'unknown';
  for (const { procedure } of plans) {
    if (procedure === null || procedure.type === type) continue;
    if (type !== 'unknown') {
      const types = new Set(plans.flatMap((plan) => (plan.procedure === null ? [] : [plan.procedure.type])));
      const message = `Cannot mix procedure types in call: ${[...types].join(', ')}`;
      throw new TRPCError({ code: 'BAD_REQUEST', message });
    }
    type = procedure.type;
  }
  return type;
};
