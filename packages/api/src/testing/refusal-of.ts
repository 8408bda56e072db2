import type { Failure } from '@bling/domain/kernel';
import { TRPCError } from '@trpc/server';
import { failureFrom } from '../kernel/errors.ts';

/** The failure that a call is answered with; throws when it succeeds, or breaks. */
export const refusalOf = async (call: Promise<unknown>): Promise<Failure> => {
  try {
    await call;
  } catch (error) {
    const failure = error instanceof TRPCError ? failureFrom(error) : null;
    if (failure === null) throw error;
    return failure;
  }
  throw new Error('it was not refused');
};
