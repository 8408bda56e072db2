import type { SiteView } from '@bling/client';
import type { Constraint } from '@bling/domain/scheduling';
import { useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { clock } from '../../app/api.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { dayAfter, localDate } from '../../words/format.ts';
import { Frame, Panel } from './frame.tsx';
import { PeriodFields, usePeriod } from './period.tsx';

type Words = { readonly name: string; readonly mend: string };
/** What each of them is called, and what an owner could do about it. */
const words: Readonly<Record<Constraint, Words>> = {
  closed: { name: 'We were closed', mend: 'Longer hours, or another day' },
  notice: { name: 'Too soon for our notice', mend: 'A shorter notice on the web' },
  horizon: { name: 'Further ahead than we plan', mend: 'More days that can be booked' },
  'no-bay': { name: 'No bay for such a car or job', mend: 'A bay of that kind or size' },
  radius: { name: 'Further than a team drives', mend: 'A wider radius' },
  'bay-down': { name: 'The bay was out of order', mend: 'Maintenance at quieter times' },
  'team-full': { name: 'The team’s day was full', mend: 'More jobs a day, or another van' },
  'bay-busy': { name: 'Every bay was taken', mend: 'Another bay, or a price for the peak' },
  'no-skill': { name: 'Nobody here can do it', mend: 'Train or hire for it' },
  'off-duty': { name: 'Nobody on shift could do it', mend: 'Put them on the rota then' },
  'people-busy': { name: 'Whoever can do it was busy', mend: 'One more who can' },
  'wished-person': { name: 'The person asked for was busy', mend: 'Offer a colleague' },
  equipment: { name: 'The equipment was in use', mend: 'One more of it' },
};

const percent = (share: number): string => `${Math.round(share * 100)} %`;

type ItemProps = { readonly constraint: Constraint; readonly searches: number; readonly share: number };
const Item = ({ constraint, searches, share }: ItemProps) => {
  const { name, mend } = words[constraint];
  return (
    <li className="grid gap-1.5">
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <b className="font-semibold">{name}</b>
        <span className="text-14 figures">
          {searches} <span className="text-muted">· {percent(share)}</span>
        </span>
      </p>
      <span aria-hidden className="block h-2 overflow-hidden rounded-full bg-sunken">
        <span className="block h-full rounded-full bg-accent" style={{ width: `${share * 100}%` }} />
      </span>
      <p className="text-14 text-muted">{mend}</p>
    </li>
  );
};

const LostDemand = ({ site }: { readonly site: SiteView }) => {
  const procedures = useProcedures();
  const today = localDate(clock.now(), site.zone);
  const [period, setPeriod] = usePeriod({ from: dayAfter(today, -30), to: today });
  const query = useQuery({
    ...procedures.scheduling.lostDemand.queryOptions({ siteId: site.id, ...period }),
    placeholderData: keepPreviousData,
  });
  return (
    <div className="grid max-w-[760px] gap-6">
      <p className="max-w-[60ch] text-muted">
        Who looked for a time and found none, once a day each, by what stood in the way.
      </p>
      <PeriodFields period={period} onChange={setPeriod} />
      <Loaded query={query} what="the demand">
        {({ searches, items }) =>
          searches === 0 ? (
            <Empty icon={SearchX} title="Everybody found a time">
              When somebody looks for a time and finds none, it is counted here with what stood in the way.
            </Empty>
          ) : (
            <Panel title={searches === 1 ? '1 search found nothing' : `${searches} searches found nothing`}>
              <ol className="grid gap-5" aria-label="What stood in the way">
                {items.map((item) => (
                  <Item key={item.constraint} {...item} />
                ))}
              </ol>
            </Panel>
          )
        }
      </Loaded>
    </div>
  );
};

/** What cost the house bookings: the owner's answer to “what should we change first?”. */
export const DemandPage = () => (
  <Frame title="Demand" permission="scheduling.lostDemand">
    {(site) => <LostDemand key={site.id} site={site} />}
  </Frame>
);
