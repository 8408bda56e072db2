import { failureOf } from '@bling/client';
import { useCallback, useRef } from 'react';

/**
 * One key for one action of a person: pressing again after no answer came goes out with the key of the first press, so
 * that nothing happens twice. Another input, or an answer, begins a new action.
 */
export const useActionKey = (): {
  readonly keyFor: (input: unknown) => string;
  readonly settled: (error: unknown) => void;
} => {
  const last = useRef<{ readonly signature: string; readonly key: string } | null>(null);
  const keyFor = useCallback((input: unknown): string => {
    const signature = JSON.stringify(input);
    if (last.current?.signature !== signature) last.current = { signature, key: crypto.randomUUID() };
    return last.current.key;
  }, []);
  const settled = useCallback((error: unknown): void => {
    const isUnanswered = error !== null && failureOf(error).code.startsWith('transport/');
    if (!isUnanswered) last.current = null;
  }, []);
  return { keyFor, settled };
};
