import type { SiteView, UtilisationView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Loaded } from '../../ui/loaded.tsx';
import { dayAfter, durationText } from '../../words/format.ts';
import { PeriodFields, usePeriod } from './period.tsx';

type Sum = { readonly staffId: string; readonly fullName: string; readonly duty: number; readonly work: number };

/** The days of each person added up, who had most to do first. */
const sumsOf = ({ items }: UtilisationView): readonly Sum[] => {
  const sums = new Map<string, Sum>();
  for (const { staffId, fullName, dutyMinutes, allocatedMinutes } of items) {
    const { duty, work } = sums.get(staffId) ?? { duty: 0, work: 0 };
    sums.set(staffId, { staffId, fullName, duty: duty + dutyMinutes, work: work + allocatedMinutes });
  }
  return [...sums.values()].sort((a, b) => b.work - a.work || b.duty - a.duty);
};

const shareOf = ({ duty, work }: Sum): number => (duty === 0 ? 0 : Math.round((work / duty) * 100));

const Bar = ({ sum }: { readonly sum: Sum }) => (
  <li className="grid gap-1">
    <p className="flex justify-between gap-3 text-14">
      <span className="truncate">{sum.fullName}</span>
      <span className="text-muted figures">
        {durationText(sum.work)} of {durationText(sum.duty)} · {shareOf(sum)} %
      </span>
    </p>
    <span aria-hidden className="block h-2 overflow-hidden rounded-full bg-sunken">
      <span className="block h-full rounded-full bg-accent" style={{ width: `${Math.min(100, shareOf(sum))}%` }} />
    </span>
  </li>
);

/** How much of everybody’s time on duty was given to work. */
export const UtilisationPanel = ({ site, today }: { readonly site: SiteView; readonly today: string }) => {
  const procedures = useProcedures();
  const [period, setPeriod] = usePeriod({ from: dayAfter(today, -6), to: dayAfter(today, 7) });
  const query = useQuery({
    ...procedures.staff.utilisation.queryOptions({ siteId: site.id, ...period }),
    placeholderData: keepPreviousData,
  });
  return (
    <>
      <PeriodFields period={period} onChange={setPeriod} />
      <Loaded query={query} what="the time on duty">
        {(view) =>
          view.items.length === 0 ? (
            <p className="text-14 text-muted">Nobody was on duty then.</p>
          ) : (
            <ul className="grid gap-3" aria-label="Time on duty and work">
              {sumsOf(view).map((sum) => (
                <Bar key={sum.staffId} sum={sum} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </>
  );
};
