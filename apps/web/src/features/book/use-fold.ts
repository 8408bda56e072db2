import { type KeyboardEvent, useRef } from 'react';
import { goToStep } from './step.tsx';

/**
 * A question that folds to its answer. Arrow keys only walk the answers; a press, Space or Enter takes one, and the
 * keyboard goes on at the next question.
 */
export const useFold = (onOpen: (isOpen: boolean) => void, next: string) => {
  const isWalking = useRef(false);
  const done = (): void => {
    onOpen(false);
    window.setTimeout(() => goToStep(next));
  };
  return {
    /** To be called after the answer was taken down. */
    answered: (): void => {
      if (isWalking.current) onOpen(true);
      else done();
    },
    walk: {
      onKeyDown: ({ key, currentTarget }: KeyboardEvent<HTMLInputElement>): void => {
        isWalking.current = key.startsWith('Arrow');
        if (key !== 'Enter' && key !== ' ') return;
        if (currentTarget.checked) done();
        else if (key === 'Enter') currentTarget.click();
      },
      onPointerDown: (): void => {
        isWalking.current = false;
      },
    },
  };
};
