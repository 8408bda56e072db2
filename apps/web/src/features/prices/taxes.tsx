import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { useAct } from '../admin/use-act.ts';
import { figureText, hundredths } from './rule-form.ts';

type Rate = { readonly basisPoints: number; readonly version: number };
type Props = { readonly category: { readonly id: string; readonly name: string }; readonly rate: Rate | undefined };

const TaxRow = ({ category, rate }: Props) => {
  const api = useApi();
  const { actor } = useWho();
  const before = rate === undefined ? '' : figureText(rate.basisPoints);
  const [typed, setTyped] = useState(before);
  const isRate = /^\d{1,2}(?:[.,]\d{1,2})?$/u.test(typed.trim());
  const save = useAct(() =>
    api.pricing.taxes.set.mutate({
      categoryId: category.id,
      basisPoints: hundredths(typed),
      ...(rate !== undefined && { version: rate.version }),
    }),
  );
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRate) save.mutate(undefined);
  };
  return (
    <li className="rounded-card border border-line bg-raised px-4 py-3">
      <form className="flex flex-wrap items-end gap-3" onSubmit={submit}>
        <div className="min-w-40 flex-1">
          <TextField
            label={`Tax on ${category.name}, %`}
            inputMode="decimal"
            readOnly={!holds(actor, 'pricing.taxes.set')}
            error={typed === '' || isRate ? undefined : 'A number from 0 to 99.99.'}
            value={typed}
            onChange={({ target }) => setTyped(target.value)}
          />
        </div>
        {typed !== before && isRate ? (
          <Button type="submit" look="primary" pending={save.isPending} aria-label={`Save the tax on ${category.name}`}>
            Save
          </Button>
        ) : null}
      </form>
      {rate === undefined ? (
        <Notice tone="warn" className="mt-3">
          Without a tax its services cannot be sold.
        </Notice>
      ) : null}
      {save.error === null ? null : <ErrorNotice error={save.error} />}
    </li>
  );
};

/** The tax on each category of services. */
export const Taxes = () => {
  const { catalog, pricing } = useProcedures();
  const categories = useQuery(catalog.categories.list.queryOptions({}));
  const taxes = useQuery(pricing.taxes.list.queryOptions({}));
  return (
    <Loaded query={categories} what="the categories">
      {({ items }) => (
        <Loaded query={taxes} what="the taxes">
          {(known) => (
            <ul aria-label="Taxes" className="grid gap-2 sm:grid-cols-2">
              {items.map((category) => {
                const rate = known.items.find(({ categoryId }) => categoryId === category.id);
                return <TaxRow key={`${category.id} ${rate?.version ?? 0}`} category={category} rate={rate} />;
              })}
            </ul>
          )}
        </Loaded>
      )}
    </Loaded>
  );
};
