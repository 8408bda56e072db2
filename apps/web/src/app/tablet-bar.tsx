import { lazy, Suspense } from 'react';
import { useIsTabletSession } from './tablet.ts';

const Acting = lazy(async () => ({ default: (await import('../features/tablet/acting-bar.tsx')).ActingBar }));

/** On a shared screen: who acts, on every page. */
export const TabletBar = () =>
  useIsTabletSession() ? (
    <Suspense>
      <Acting />
    </Suspense>
  ) : null;
