import '../../words/house-failures.ts';
import type { SiteView } from '@bling/client';
import { may } from '@bling/domain/kernel';
import { Link } from '@tanstack/react-router';
import { MonitorUp } from 'lucide-react';
import { Approval } from '../../app/approval.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';
import { buttonLook } from '../../ui/button.tsx';
import { cx } from '../../ui/cx.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { StaleBanner } from '../board/stale-banner.tsx';
import { Frame } from '../house/frame.tsx';
import { Intake } from './intake.tsx';
import { Keys } from './keys.tsx';
import { QueuePanel } from './queue-panel.tsx';
import { useQueueOf } from './use-queue.ts';

const Counter = ({ site }: { readonly site: SiteView }) => {
  const { actor } = useWho();
  const queue = useQueueOf(site.id);
  const takesIn = may(actor, 'walkins.arrive', { siteId: site.id });
  return (
    <div>
      <StaleBanner
        lostSince={queue.lostSince}
        asOf={queue.dataUpdatedAt}
        zone={site.zone}
        waits="look at the cars before you call"
      />
      <div className={cx('grid gap-5', takesIn && 'md:grid-cols-[minmax(320px,400px)_minmax(0,1fr)] md:items-start')}>
        {takesIn ? <Intake site={site} /> : null}
        <div className="grid min-w-0 gap-5">
          <Loaded query={queue} what="the queue">
            {(data) => <QueuePanel site={site} queue={data} />}
          </Loaded>
          <div className="flex flex-wrap items-center justify-between gap-3">
            <Link
              to="/queue/$siteId"
              params={{ siteId: site.id }}
              target="_blank"
              className={cx(buttonLook('quiet'), '-ml-4')}
            >
              <MonitorUp aria-hidden size={18} /> Queue screen
            </Link>
            <Keys />
          </div>
        </div>
      </div>
    </div>
  );
};

/** Cars that come without a booking. */
export const CounterPage = () => (
  <div className="mx-auto grid max-w-[1360px] gap-5 px-4 py-5 sm:px-6">
    <SignedIn as="staff">
      <Approval>
        <Frame title="Counter" permission="walkins.seeDetails">
          {(site) => <Counter key={site.id} site={site} />}
        </Frame>
      </Approval>
    </SignedIn>
  </div>
);
