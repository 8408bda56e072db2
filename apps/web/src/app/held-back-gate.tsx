import { lazy, type ReactNode, useEffect, useState } from 'react';
import { useWho } from './who.ts';

const HeldBack = lazy(async () => ({ default: (await import('../features/account/held-back.tsx')).HeldBack }));

/** Lets nobody past who still owes a second step; the step itself may end only when its codes were kept. */
export const HeldBackGate = ({ children }: { readonly children: ReactNode }) => {
  const { me } = useWho();
  const isHeld = me?.needsSecondFactor === true;
  const [isInStep, setIsInStep] = useState(false);
  const isOut = me === null;
  useEffect(() => {
    if (isHeld) setIsInStep(true);
    else if (isOut) setIsInStep(false);
  }, [isHeld, isOut]);
  if (!isHeld && !isInStep) return children;
  return <HeldBack isHeld={isHeld} onDone={() => setIsInStep(false)} />;
};
