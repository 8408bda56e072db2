import { TRPCError } from '@trpc/server';
import fc from 'fast-check';
import { failureFrom } from '../../kernel/errors.ts';
import { violations } from './invariants.ts';
import { NothingThere } from './choices.ts';
import { anyStep, choosing, operations, type Step } from './operations.ts';
import type { Snapshot, Stage } from './stage.ts';

export type Told = {
  /** How often each operation was done, and how often it was refused. */
  readonly done: Readonly<Record<string, number>>;
  readonly refused: number;
  /** What went wrong, with the step after which it did; empty when nothing did. */
  readonly violations: readonly string[];
};

/** Whether the answer was a no that the product says on purpose. */
const isRefusal = (error: unknown): boolean => error instanceof TRPCError && failureFrom(error) !== null;

type Outcome = 'done' | 'refused' | 'nothing';

const outcomeOf = async (stage: Stage, step: Step, before: Snapshot): Promise<Outcome> => {
  try {
    await operations[step.name]?.(stage, choosing(step), before);
    return 'done';
  } catch (error) {
    if (error instanceof NothingThere) return 'nothing';
    if (isRefusal(error)) return 'refused';
    throw new Error(`${step.name} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`, {
      cause: error,
    });
  }
};

/** The steps of a seed, always the same. */
export const stepsOf = (seed: number, count: number): readonly Step[] => fc.sample(anyStep, { seed, numRuns: count });

/** Plays a history and looks at the invariants after each step; ends at the first that does not hold. */
export const play = async (stage: Stage, steps: readonly Step[]): Promise<Told> => {
  const done: Record<string, number> = {};
  let refused = 0;
  let seen = await stage.snapshot();
  for (const [index, step] of steps.entries()) {
    const outcome = await outcomeOf(stage, step, seen);
    if (outcome === 'done') done[step.name] = (done[step.name] ?? 0) + 1;
    if (outcome === 'refused') refused += 1;
    seen = await stage.snapshot();
    const found = violations(seen, stage.needsOf);
    if (found.length > 0)
      return { done, refused, violations: found.map((line) => `after step ${index} (${step.name}): ${line}`) };
  }
  return { done, refused, violations: [] };
};
