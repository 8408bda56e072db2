import { join } from 'node:path';
import { median, timed } from '../figure.ts';
import type { Variant } from './consumer.ts';
import { node, place, TSC } from './place.ts';

export type Compiled = {
  readonly instantiations: number;
  readonly checkSeconds: number;
  readonly wallMs: number;
  readonly megabytes: number;
};

const ROUNDS = 5;

const said = (output: string, what: string): number => {
  const [, value] = new RegExp(`^${what}:\\s+([\\d.]+)`, 'mu').exec(output) ?? [];
  if (value === undefined) throw new Error(`the compiler does not say its ${what}:\n${output}`);
  return Number(value);
};

/** A whole check of a consumer, as the compiler counts it and by the clock: the median of some. */
export const compile = async (version: keyof typeof TSC, variant: Variant): Promise<Compiled> => {
  const runs: Compiled[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    let output = '';
    const wallMs = await timed(async () => {
      output = await node([TSC[version], '-p', join(place, variant), '--extendedDiagnostics']);
    });
    runs.push({
      instantiations: said(output, 'Instantiations'),
      checkSeconds: said(output, 'Check time'),
      wallMs,
      megabytes: said(output, 'Memory used') / 1024,
    });
  }
  const of = (what: keyof Compiled): number => median(runs.map((run) => run[what]));
  return {
    instantiations: of('instantiations'),
    checkSeconds: of('checkSeconds'),
    wallMs: of('wallMs'),
    megabytes: of('megabytes'),
  };
};

/** Every wrong use is refused, or this throws with what was let through. */
export const refuseWrong = async (variant: Variant): Promise<void> => {
  for (const tsc of Object.values(TSC)) await node([tsc, '-p', join(place, variant, 'tsconfig.wrong.json')]);
};
