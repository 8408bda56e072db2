import { discounted } from '@bling/domain/walkins';
import { Clock } from 'lucide-react';
import { useWho } from '../../app/who.ts';
import { useIsTabletSession } from '../../app/tablet.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { countText, localDate, momentText, moneyText, timeText } from '../../words/format.ts';
import { may } from '@bling/domain/kernel';
import { MOST_DISCOUNT, OWN_DISCOUNT } from '@bling/domain/walkins';
import type { SiteView } from '@bling/client';
import type { Intake } from './use-intake.ts';
import { waitText } from './words.ts';

const steps = [0, 5, 10, 15, 20, 30, 40, 50] as const;

const Wait = ({ intake, zone }: { readonly intake: Intake; readonly zone: string }) => {
  const { wait, forecastFor } = intake;
  if (wait === null) return null;
  const { startsAt } = wait;
  const isToday = startsAt !== null && localDate(startsAt, zone) === localDate(wait.asOf, zone);
  const ahead = wait.ahead === 0 ? 'Nobody waits' : `${countText(wait.ahead, 'car')} before it`;
  return (
    <p className="flex gap-2.5">
      <Clock aria-hidden size={20} className="mt-0.5 flex-none text-accent" />
      <span>
        <b className="block font-semibold figures">
          {wait.wait !== null && isToday ? `Begins ${waitText(wait.wait)}` : 'Nothing begins today any more'}
        </b>
        <span className="text-14 text-muted figures">
          {ahead}
          {startsAt === null
            ? ''
            : `, by the plan at ${isToday ? timeText(startsAt, zone) : momentText(startsAt, zone, wait.asOf)}`}
          {forecastFor === null ? '' : ` (${forecastFor})`}
        </span>
      </span>
    </p>
  );
};

type PriceProps = { readonly intake: Intake; readonly site: SiteView };
const Price = ({ intake: { quote, draft, change }, site }: PriceProps) => {
  const { actor } = useWho();
  const isTablet = useIsTabletSession();
  const mayMore = isTablet || may(actor, 'walkins.discount', { siteId: site.id });
  if (quote === null) return null;
  const most = mayMore ? MOST_DISCOUNT : OWN_DISCOUNT;
  const total = discounted(quote.total, draft.discountPercent, site.settings.priceFloor);
  return (
    <div className="flex items-end justify-between gap-4 border-t border-line pt-3">
      <SelectField
        label="Discount"
        value={String(draft.discountPercent)}
        onChange={({ target }) => change({ discountPercent: Number(target.value) })}
      >
        {steps
          .filter((percent) => percent <= most)
          .map((percent) => (
            <option key={percent} value={percent}>
              {percent === 0 ? 'None' : `${percent} %`}
            </option>
          ))}
      </SelectField>
      <p className="text-right">
        <span className="block text-14 text-muted">
          {draft.discountPercent === 0 ? 'Total' : `Listed ${moneyText(quote.total)}`}
        </span>
        <b className="text-28 leading-tight font-[650] figures">{moneyText(total)}</b>
      </p>
    </div>
  );
};

/** What is said before anyone decides: how long until the work begins, and what it costs. */
export const Forecast = ({ intake, site }: PriceProps) => (
  <div className="grid gap-3">
    <Wait intake={intake} zone={site.zone} />
    {intake.quoteError === null ? null : <ErrorNotice error={intake.quoteError} zone={site.zone} />}
    <Price intake={intake} site={site} />
  </div>
);
