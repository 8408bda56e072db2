import { lazy, Suspense } from 'react';
import { useWho } from './who.ts';

const Banner = lazy(async () => ({
  default: (await import('../features/admin/impersonation-banner.tsx')).ImpersonationBanner,
}));

/** Whoever looks on behalf of somebody else is told so on every page. */
export const Impersonation = () => {
  const { me } = useWho();
  if (me === null || me.impersonation === null) return null;
  return (
    <Suspense>
      <Banner />
    </Suspense>
  );
};
