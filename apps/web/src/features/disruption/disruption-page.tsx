import '../../words/house-failures.ts';
import type { SiteView } from '@bling/client';
import { SignedIn } from '../../app/signed-in.tsx';
import { Frame } from '../house/frame.tsx';
import { Befallen } from './befallen.tsx';
import { useDisruption } from './use-disruption.ts';
import { useWhat } from './use-what.ts';
import { Ways } from './ways.tsx';
import { WhatForm } from './what-form.tsx';

const Disruption = ({ site }: { readonly site: SiteView }) => {
  const making = useDisruption(site);
  const { whats, nameOf } = useWhat(site.id, making.draft.date);
  return (
    <>
      <div className="grid grid-cols-[minmax(0,1fr)] gap-5 lg:grid-cols-[minmax(0,380px)_minmax(0,1fr)] lg:items-start">
        <WhatForm making={making} whats={whats} />
        <Ways making={making} zone={site.zone} />
      </div>
      <Befallen site={site} nameOf={nameOf} />
    </>
  );
};

/** Something is out: what could be done, as a dry run, and then all of it at once. */
export const DisruptionPage = () => (
  <div className="mx-auto grid max-w-[1360px] gap-5 px-4 py-5 sm:px-6">
    <SignedIn as="staff">
      <Frame title="Disruption" permission="scheduling.disruption.plan">
        {(site) => <Disruption key={site.id} site={site} />}
      </Frame>
    </SignedIn>
  </div>
);
