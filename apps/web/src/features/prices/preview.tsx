import type { SiteView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { type SizeClass, sizeClasses } from '@bling/domain/kernel';
import { type PriceRule, type Quote, soilLevels } from '@bling/domain/pricing';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { describeFailure } from '../../words/describe.ts';
import { dayAfter, localDate, moneyText } from '../../words/format.ts';
import { priceSample, type Sample } from './sample.ts';
import { usePriceList } from './use-price-list.ts';
import { deltaText, soilWords, stepWords } from './words.ts';

const isSize = (value: string): value is SizeClass => sizeClasses.some((size) => size === value);

/** Line by line, step by step, from the listed price to the total. */
const Steps = ({ quote, draftId }: { readonly quote: Quote; readonly draftId: string }) => (
  <div aria-live="polite" className="grid gap-3">
    {quote.lines.map((line) => (
      <dl key={line.refId} className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-14 figures">
        <dt>{line.name}, as listed</dt>
        <dd className="text-right">{moneyText(line.listed)}</dd>
        {line.adjustments.map((step) => (
          <div
            key={`${step.kind} ${step.refId}`}
            className={step.refId === draftId ? 'contents font-semibold text-accent' : 'contents text-muted'}
          >
            <dt>{step.name ?? stepWords[step.kind]}</dt>
            <dd className="text-right">{deltaText(step.amount)}</dd>
          </div>
        ))}
      </dl>
    ))}
    <p className="flex justify-between border-t border-line pt-2 font-semibold figures">
      <span>Total</span>
      <span data-testid="preview-total">{moneyText(quote.total)}</span>
    </p>
  </div>
);

type Props = { readonly draft: PriceRule | null; readonly site: SiteView };

const useSample = (site: SiteView) => {
  const today = localDate(clock.now(), site.zone);
  const [sample, setSample] = useState<Sample>({
    date: dayAfter(today, 1),
    time: '11:00',
    size: 'standard',
    soil: '',
    km: '',
  });
  return { sample, change: (part: Partial<Sample>) => setSample((now) => ({ ...now, ...part })) };
};

const SampleFields = ({ sample, change }: ReturnType<typeof useSample>) => (
  <div className="grid grid-cols-2 gap-3">
    <TextField
      label="Day of the job"
      type="date"
      value={sample.date}
      onChange={({ target }) => change({ date: target.value })}
    />
    <TextField
      label="Hour of the job"
      type="time"
      value={sample.time}
      onChange={({ target }) => change({ time: target.value })}
    />
    <SelectField
      label="Size of the car"
      value={sample.size}
      onChange={({ target: { value } }) => (isSize(value) ? change({ size: value }) : undefined)}
    >
      {sizeClasses.map((size) => (
        <option key={size}>{size}</option>
      ))}
    </SelectField>
    <SelectField
      label="Soil of the car"
      value={sample.soil}
      onChange={({ target }) => change({ soil: soilLevels.find((soil) => soil === target.value) ?? '' })}
    >
      <option value="">Not seen yet</option>
      {soilLevels.map((soil) => (
        <option key={soil} value={soil}>
          {soilWords[soil]}
        </option>
      ))}
    </SelectField>
  </div>
);

/** What a job would cost with the rule as it is written now, before anyone else sees it. */
export const Preview = ({ draft, site }: Props) => {
  const { pricing } = useProcedures();
  const { services } = usePriceList();
  const rules = useQuery(pricing.rules.list.queryOptions({}));
  const taxes = useQuery(pricing.taxes.list.queryOptions({}));
  const [serviceId, setServiceId] = useState('');
  const asked = useSample(site);
  const service = services.find(({ id }) => id === serviceId) ?? services[0];
  const isKnown = service !== undefined && rules.data !== undefined && taxes.data !== undefined;
  const others = (rules.data?.items ?? []).filter(({ id }) => id !== draft?.id);
  const priced = isKnown
    ? priceSample(asked.sample, {
        site,
        service,
        rules: draft === null ? others : [...others, { ...draft, window: { from: null, until: null } }],
        taxRates: taxes.data.items,
      })
    : null;
  return (
    <section aria-label="Preview" className="grid content-start gap-4 rounded-card border border-line bg-sunken/50 p-4">
      <div>
        <h3 className="text-16 font-semibold">What a job would cost</h3>
        <p className="text-14 text-muted">At {site.name}, with all other rules. Nobody else sees it yet.</p>
      </div>
      <SelectField
        label="Service to try"
        value={service?.id ?? ''}
        onChange={({ target }) => setServiceId(target.value)}
      >
        {services.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <SampleFields {...asked} />
      {priced?.ok === true ? <Steps quote={priced.value} draftId={draft?.id ?? ''} /> : null}
      {priced?.ok === false ? <Notice tone="warn">{describeFailure(priced.failure)}</Notice> : null}
    </section>
  );
};
