import { CloudLightning } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import type { DisruptionInTheMaking } from './use-disruption.ts';
import { WayCard } from './way-card.tsx';
import { wayText, wayTitle } from './words.ts';

type Props = { readonly making: DisruptionInTheMaking; readonly zone: string };

/** What could be done, side by side; nothing is written before one is carried out. */
export const Ways = ({ making, zone }: Props) => {
  const { asked, ways, chosen, choose, carryOut } = making;
  const [isSure, setIsSure] = useState(false);
  if (asked === null)
    return (
      <Empty icon={CloudLightning} title="What is out?">
        Say what, and for how long. You see what could be done for every booking in its way, and nothing changes before
        you choose.
      </Empty>
    );
  if (ways.data === undefined)
    return ways.error === null ? (
      <Skeleton label="Looking for ways out">
        <Bone className="h-64" />
      </Skeleton>
    ) : (
      <ErrorNotice error={ways.error} zone={zone} onRetry={() => void ways.refetch()} />
    );
  const { ways: list, names } = ways.data;
  const way = list[chosen];
  return (
    <section aria-label="Ways out" className="grid content-start gap-4">
      <fieldset className="grid gap-3 md:grid-cols-[repeat(auto-fit,minmax(260px,1fr))] md:items-start">
        <legend className="mb-2 text-20 font-[620]">Ways out, the best first</legend>
        {list.map((one, index) => (
          <WayCard
            key={one.changes.map(({ number, to }) => `${number}${to?.startsAt ?? ''}${to?.resourceId ?? ''}`).join()}
            way={one}
            title={wayTitle(one, index)}
            names={names}
            zone={zone}
            isChosen={index === chosen}
            onChoose={() => choose(index)}
          />
        ))}
      </fieldset>
      {list.length === 0 ? <p className="text-muted">Nothing that is booked stands in the way.</p> : null}
      <div className="flex flex-wrap items-center gap-3">
        <Button look="primary" size="large" onClick={() => setIsSure(true)}>
          Carry it out…
        </Button>
        <p className="text-14 text-muted">This is a dry run: nothing has changed yet.</p>
      </div>
      {isSure ? (
        <Confirm title="Carry it out?" action="Carry it out" onConfirm={carryOut} onClose={() => setIsSure(false)}>
          <p>{way === undefined ? 'Nothing that is booked stands in the way.' : wayText(way)}</p>
          <p>All of it or nothing. Everyone concerned is told, and whoever is moved in time may leave at no cost.</p>
        </Confirm>
      ) : null}
    </section>
  );
};
