import '../../words/visit-failures.ts';
import { type BoardCard, failureOf } from '@bling/client';
import { useActions } from '@bling/client/react';
import { Instant, MINUTE } from '@bling/domain/kernel';
import { useState } from 'react';

/** Nobody plans by the minute: customers are told the next five. */
const STEP_MS = 5 * MINUTE;

export type Telling = {
  readonly tell: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
  /** Whether it is later than what the customer knows. */
  readonly isNews: boolean;
};

/** Tells a customer when work can begin, later than planned. */
export const useTelling = (
  { id, version, delayedTo }: Pick<BoardCard, 'id' | 'version' | 'delayedTo'>,
  expectedAt: Instant | null,
): Telling => {
  const { run } = useActions();
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const beginsAt = expectedAt === null ? null : Instant.of(Math.ceil(Instant.ms(expectedAt) / STEP_MS) * STEP_MS);
  const send = async (): Promise<void> => {
    if (beginsAt === null) return;
    setIsPending(true);
    setError(null);
    try {
      await run('bookings.tellDelay', { id, version, beginsAt });
    } catch (problem) {
      if (failureOf(problem).code !== 'stale') setError(problem);
    } finally {
      setIsPending(false);
    }
  };
  return {
    tell: () => void send(),
    isPending,
    error,
    isNews: beginsAt !== null && (delayedTo === null || delayedTo < beginsAt),
  };
};
