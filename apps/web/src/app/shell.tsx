import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { Header } from './header.tsx';
import { HeldBackGate } from './held-back-gate.tsx';
import { Impersonation } from './impersonation.tsx';
import { OfflineStrip } from './offline-strip.tsx';
import { StepUp } from './step-up.tsx';
import { TabletBar } from './tablet-bar.tsx';

export const Shell = () => (
  <div className="group flex min-h-dvh flex-col lg:has-data-fills:h-dvh">
    <a
      href="#main"
      className="fixed top-2 left-2 z-60 -translate-y-20 rounded-control bg-accent px-4 py-3 font-semibold text-accent-ink focus:translate-y-0"
    >
      Skip to content
    </a>
    <div className="sticky top-0 z-30 group-has-data-wall:hidden">
      <Impersonation />
      <Header />
      <TabletBar />
    </div>
    <OfflineStrip />
    <main
      id="main"
      tabIndex={-1}
      className="flex-1 has-data-fills:flex has-data-fills:flex-col lg:has-data-fills:min-h-0"
    >
      <StepUp>
        <Suspense>
          <HeldBackGate>
            <Outlet />
          </HeldBackGate>
        </Suspense>
      </StepUp>
    </main>
  </div>
);
