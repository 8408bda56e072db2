import type { SiteView } from '@bling/client';
import { useApi } from '@bling/client/react';
import type { PriceRule } from '@bling/domain/pricing';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Choice } from '../../ui/choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { useAct } from '../admin/use-act.ts';
import { Preview } from './preview.tsx';
import { draftOf, emptyForm, formOf, type RuleForm } from './rule-form.ts';
import { ConditionFields } from './rule-fields.tsx';
import { Trial } from './trial.tsx';
import { kinds, kindWords } from './words.ts';

type Change = (part: Partial<RuleForm>) => void;

const EffectFields = ({ form, change }: { readonly form: RuleForm; readonly change: Change }) => (
  <div className="flex flex-wrap items-end gap-3">
    <Segmented
      label="Dearer or cheaper"
      value={form.direction}
      options={[
        { value: 'up', label: 'Dearer' },
        { value: 'down', label: 'Cheaper' },
      ]}
      onChange={(direction) => change({ direction })}
    />
    <div className="w-28">
      <TextField
        label="By"
        inputMode="decimal"
        value={form.figure}
        onChange={({ target }) => change({ figure: target.value })}
      />
    </div>
    <Segmented
      label="Percent or amount"
      value={form.by}
      options={[
        { value: 'percent', label: '%' },
        { value: 'amount', label: 'Amount' },
      ]}
      onChange={(by) => change({ by })}
    />
  </div>
);

const MainFields = ({
  form,
  change,
  isNew,
}: {
  readonly form: RuleForm;
  readonly change: Change;
  readonly isNew: boolean;
}) => (
  <>
    <TextField
      label="Name"
      help="Customers read it on their price."
      maxLength={80}
      value={form.name}
      onChange={({ target }) => change({ name: target.value })}
    />
    <SelectField
      label="Why"
      disabled={!isNew}
      value={form.kind}
      onChange={({ target }) => change({ kind: kinds.find((kind) => kind === target.value) ?? form.kind })}
    >
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindWords[kind]}
        </option>
      ))}
    </SelectField>
    <EffectFields form={form} change={change} />
  </>
);

const OrderFields = ({ form, change }: { readonly form: RuleForm; readonly change: Change }) => (
  <div className="grid gap-3">
    <Choice type="checkbox" checked={form.combinable} onChange={({ target }) => change({ combinable: target.checked })}>
      Goes together with other rules of its kind
    </Choice>
    <TextField
      label="Priority"
      inputMode="numeric"
      help="Where rules do not go together the highest counts, then what is best for the customer."
      value={form.priority}
      onChange={({ target }) => change({ priority: target.value })}
    />
  </div>
);

type Props = { readonly rule: PriceRule | null; readonly site: SiteView; readonly onSaved: () => void };

const useSave = ({ rule, site, onSaved }: Props, form: RuleForm) => {
  const api = useApi();
  return useAct(async () => {
    const draft = draftOf(form, site.currency, rule);
    if (draft === null) throw new Error('a figure is missing');
    const { priority, combinable, effect } = draft;
    const { conditions } = draft;
    const written = {
      name: form.name,
      priority,
      combinable,
      effect,
      conditions: {
        siteIds: [...conditions.siteIds],
        serviceIds: [...conditions.serviceIds],
        sizes: [...conditions.sizes],
        soils: [...conditions.soils],
        weekdays: [...conditions.weekdays],
        times: [...conditions.times],
        dates: conditions.dates,
        distanceKm: conditions.distanceKm,
      },
    };
    return rule === null
      ? api.pricing.rules.create.mutate({ kind: form.kind, ...written })
      : api.pricing.rules.update.mutate({ ruleId: rule.id, version: rule.version, ...written });
  }, onSaved);
};

/** Writes a rule, with what it does to a price beside it, and what it would have done to last month. */
export const RuleEditor = (props: Props) => {
  const { rule, site } = props;
  const [form, setForm] = useState<RuleForm>(() => (rule === null ? emptyForm : formOf(rule)));
  const change: Change = (part) => setForm((now) => ({ ...now, ...part }));
  const save = useSave(props, form);
  const draft = draftOf(form, site.currency, rule);
  const isReady = draft !== null && form.name.trim() !== '';
  return (
    <form
      className="grid gap-6 lg:grid-cols-2"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) save.mutate(undefined);
      }}
    >
      <div className="grid content-start gap-4">
        <MainFields form={form} change={change} isNew={rule === null} />
        <ConditionFields form={form} change={change} />
        <OrderFields form={form} change={change} />
      </div>
      <div className="grid content-start gap-4">
        <Preview draft={draft} site={site} />
        <Trial draft={draft} site={site} />
        {save.error === null ? null : <ErrorNotice error={save.error} />}
        <Button type="submit" look="primary" size="large" pending={save.isPending} disabled={!isReady}>
          {rule === null ? 'Put the rule in force' : 'Save the rule'}
        </Button>
      </div>
    </form>
  );
};
