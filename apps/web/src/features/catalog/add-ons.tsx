import type { AddOnView, ServiceView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { durationText, moneyText } from '../../words/format.ts';
import { figureText, hundredths } from '../prices/rule-form.ts';
import { ExtraDialog, type ExtraForm } from './extra-dialog.tsx';
import { ExtraList } from './extra-list.tsx';
import { isMoney } from './service-fields.ts';

type WriteProps = {
  readonly addOn: AddOnView | null;
  readonly services: readonly ServiceView[];
  readonly currency: string;
  readonly onClose: () => void;
};
const formOf = (addOn: AddOnView | null): ExtraForm => ({
  name: addOn?.name ?? '',
  figure: addOn === null ? '' : figureText(addOn.price.amount),
  minutes: String(addOn?.minutes ?? 10),
  services: addOn === null || addOn.appliesTo === 'all' ? [] : addOn.appliesTo,
});

const Write = ({ addOn, services, currency, onClose }: WriteProps) => {
  const api = useApi();
  const save = ({ name, figure, minutes, services: named }: ExtraForm): Promise<unknown> => {
    const appliesTo = named.length === 0 ? ('all' as const) : [...named];
    const price = { amount: hundredths(figure), currency };
    const wanted = { name, price, minutes: Number(minutes), appliesTo };
    return addOn === null
      ? api.catalog.addOns.create.mutate({ ...wanted, description: '', order: 100, bySize: {} })
      : api.catalog.addOns.update.mutate({ addOnId: addOn.id, version: addOn.version, ...wanted });
  };
  return (
    <ExtraDialog
      title={addOn === null ? 'New extra' : addOn.name}
      save={addOn === null ? 'Put it on the menu' : 'Save the extra'}
      services={services}
      defaultValues={formOf(addOn)}
      suits={() => true}
      legend="Only with these services; with none chosen, with all"
      figure={{ label: `Price, ${currency}`, check: isMoney }}
      takesTime
      onSave={save}
      onClose={onClose}
    />
  );
};

type Open = { readonly kind: 'write' | 'end'; readonly addOn: AddOnView | null };

/** What is sold beside a service, never alone. */
export const AddOns = ({ services, currency }: Pick<WriteProps, 'services' | 'currency'>) => {
  const { catalog } = useProcedures();
  const api = useApi();
  const { actor } = useWho();
  const query = useQuery(catalog.addOns.list.queryOptions({}));
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Loaded query={query} what="the extras" bones={['a']}>
      {({ items }) => {
        const pick = (kind: Open['kind']) => (id: string) =>
          setOpen({ kind, addOn: items.find((one) => one.id === id) ?? null });
        return (
          <ExtraList
            title="Extras"
            lead="Sold beside a service, never alone."
            add="New extra"
            items={items.map(({ id, name, price, minutes }) => ({
              id,
              name,
              facts: `${moneyText(price)} · ${durationText(minutes)}`,
            }))}
            onAdd={holds(actor, 'catalog.addOns.create') ? () => setOpen({ kind: 'write', addOn: null }) : null}
            onEdit={pick('write')}
            onEnd={pick('end')}
          >
            {open?.kind === 'write' ? (
              <Write addOn={open.addOn} services={services} currency={currency} onClose={close} />
            ) : null}
            {open?.kind === 'end' && open.addOn !== null ? (
              <Confirm
                title={`Take ${open.addOn.name} off the menu?`}
                action="Take it off"
                onClose={close}
                onConfirm={() => api.catalog.addOns.deactivate.mutate({ addOnId: open.addOn?.id ?? '' })}
              >
                Nobody can add it any more. Bookings that hold it keep it.
              </Confirm>
            ) : null}
          </ExtraList>
        );
      }}
    </Loaded>
  );
};
