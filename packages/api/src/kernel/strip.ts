import * as z from 'zod';

const outputOf = (procedure: unknown): unknown => {
  const def = typeof procedure === 'function' && '_def' in procedure ? procedure._def : null;
  return typeof def === 'object' && def !== null && 'output' in def ? def.output : null;
};

/** The output contracts of a router by path, known once the router is whole. */
export const strippers = () => {
  const schemas = new Map<string, z.ZodType>();
  return {
    learn: (procedures: object): void => {
      for (const [path, procedure] of Object.entries(procedures)) {
        const output = outputOf(procedure);
        if (output instanceof z.ZodType) schemas.set(path, output);
      }
    },
    of:
      (path: string) =>
      (value: unknown): unknown =>
        schemas.get(path)?.parse(value),
  };
};
