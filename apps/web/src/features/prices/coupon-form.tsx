import { useApi } from '@bling/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { hundredths } from './rule-form.ts';
import { usePriceList } from './use-price-list.ts';

type Fields = {
  readonly code: string;
  readonly name: string;
  readonly percent: string;
  readonly until: string;
  readonly maxUses: string;
  readonly maxPerCustomer: string;
  readonly minTotal: string;
};
const fields = { code: 'code', name: 'name', effect: 'percent', window: 'until', maxUses: 'maxUses' } as const;
const empty: Fields = { code: '', name: '', percent: '10', until: '', maxUses: '', maxPerCustomer: '1', minTotal: '' };

const isCount = (typed: string): true | string => /^\d{0,6}$/u.test(typed) || 'A whole number, or nothing.';
const isPercent = (typed: string): true | string => /^(?:[1-9]\d?|100)$/u.test(typed) || 'A number from 1 to 100.';
const isMoney = (typed: string): true | string =>
  /^(?:\d{1,5}(?:[.,]\d{1,2})?)?$/u.test(typed) || 'An amount, or nothing.';
const countOf = (typed: string): number | null => (typed === '' || Number(typed) === 0 ? null : Number(typed));
/** The end of a day where the reader is; null for never. */
const endOf = (date: string): string | null => (date === '' ? null : new Date(`${date}T23:59:59`).toISOString());

const couponOf = ({ code, name, percent, until, maxUses, maxPerCustomer, minTotal }: Fields, currency: string) => ({
  code,
  name,
  effect: { by: 'percent' as const, basisPoints: Number(percent) * 100 },
  window: { from: null, until: endOf(until) },
  maxUses: countOf(maxUses),
  maxPerCustomer: countOf(maxPerCustomer),
  minTotal: minTotal === '' ? null : { amount: hundredths(minTotal), currency },
});

/** A code, what it gives, how often and how long. */
export const CouponForm = ({ onMade }: { readonly onMade: () => void }) => {
  const api = useApi();
  const { sites } = usePriceList();
  const { register, handleSubmit, formState, setError } = useForm<Fields>({ defaultValues: empty });
  const [trouble, setTrouble] = useState<unknown>(null);
  const { errors, isSubmitting } = formState;
  const make = handleSubmit(async (typed) => {
    setTrouble(null);
    try {
      await api.pricing.coupons.create.mutate(couponOf(typed, sites[0]?.currency ?? 'EUR'));
      onMade();
    } catch (error) {
      setTrouble(landOnField(error, fields, setError));
    }
  });
  return (
    <form className="grid gap-4" noValidate onSubmit={(event) => void make(event)}>
      <TextField
        label="Code"
        help="As it is printed: capitals, spaces and dashes do not matter."
        error={errors.code?.message}
        {...register('code', { validate: required('The code that customers type.') })}
      />
      <TextField
        label="Name"
        help="Customers read it on their price."
        error={errors.name?.message}
        {...register('name', { validate: required('What it is called.') })}
      />
      <div className="grid grid-cols-2 gap-3">
        <TextField
          label="Percent off"
          inputMode="numeric"
          error={errors.percent?.message}
          {...register('percent', { validate: isPercent })}
        />
        <TextField label="Last day" optional type="date" error={errors.until?.message} {...register('until')} />
        <TextField
          label="Uses in all"
          optional
          inputMode="numeric"
          error={errors.maxUses?.message}
          {...register('maxUses', { validate: isCount })}
        />
        <TextField
          label="Uses for each customer"
          optional
          inputMode="numeric"
          error={errors.maxPerCustomer?.message}
          {...register('maxPerCustomer', { validate: isCount })}
        />
        <TextField
          label="From a total of"
          optional
          inputMode="decimal"
          error={errors.minTotal?.message}
          {...register('minTotal', { validate: isMoney })}
        />
      </div>
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <Button type="submit" look="primary" pending={isSubmitting}>
        Give it out
      </Button>
    </form>
  );
};
