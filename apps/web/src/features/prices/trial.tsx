import type { SiteView } from '@bling/client';
import { useApi } from '@bling/client/react';
import type { PriceRule } from '@bling/domain/pricing';
import { DAY, Instant } from '@bling/domain/kernel';
import { useMutation } from '@tanstack/react-query';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { countText, momentText, moneyText } from '../../words/format.ts';
import { deltaText } from './words.ts';

type Props = { readonly draft: PriceRule | null; readonly site: SiteView };
const SHOWN = 5;

const useTrial = ({ draft, site }: Props) => {
  const api = useApi();
  return useMutation({
    mutationFn: async (rule: PriceRule) => {
      const { kind, name, priority, combinable, effect, conditions } = rule;
      if (kind === 'membership') throw new Error('members have no prices yet');
      const to = clock.now();
      return api.pricing.simulateRule.query({
        siteId: site.id,
        from: Instant.plus(to, -30 * DAY),
        to,
        kind,
        name,
        priority,
        combinable,
        effect,
        conditions: {
          ...conditions,
          siteIds: [...conditions.siteIds],
          sizes: [...conditions.sizes],
          soils: [...conditions.soils],
          weekdays: [...conditions.weekdays],
          times: [...conditions.times],
          channels: [...conditions.channels],
          modes: [...conditions.modes],
          fleetIds: [...conditions.fleetIds],
          serviceIds: [...conditions.serviceIds],
          categoryIds: [...conditions.categoryIds],
        },
        ...(draft !== null && draft.id !== 'draft' && { ruleId: draft.id }),
      });
    },
  });
};

/** What the rule would have made of last month, asked when somebody wants to know. */
export const Trial = ({ draft, site }: Props) => {
  const trial = useTrial({ draft, site });
  const told = trial.data;
  return (
    <section aria-label="Last month" className="grid gap-3 rounded-card border border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div>
          <h3 className="text-16 font-semibold">Last month with this rule</h3>
          <p className="text-14 text-muted">The jobs of the last 30 days at {site.name}, priced again.</p>
        </div>
        <Button
          pending={trial.isPending}
          disabled={draft === null}
          onClick={() => (draft === null ? undefined : trial.mutate(draft))}
        >
          Try it on last month
        </Button>
      </div>
      {trial.error === null ? null : <ErrorNotice error={trial.error} />}
      {told === undefined ? null : (
        <div aria-live="polite" className="grid gap-2 text-14 figures">
          <p className="font-semibold">
            {told.changed === 0
              ? `None of ${countText(told.jobs.length, 'job')} would have cost anything else.`
              : `${countText(told.changed, 'job')} of ${told.jobs.length}: ${deltaText(told.difference)} in all, ${moneyText(told.before)} → ${moneyText(told.after)}.`}
          </p>
          <ul className="grid gap-1 text-muted">
            {told.jobs
              .filter(({ difference }) => difference.amount !== 0)
              .slice(0, SHOWN)
              .map((job) => (
                <li key={job.bookingId} className="flex justify-between gap-4">
                  <span>{momentText(job.startsAt, site.zone, clock.now())}</span>
                  <span>
                    {moneyText(job.before)} → {moneyText(job.after)}
                  </span>
                </li>
              ))}
          </ul>
        </div>
      )}
    </section>
  );
};
