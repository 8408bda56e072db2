import type { BundleView, ServiceView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { LEAST_TOGETHER, MOST_OFF, serviceChannels } from '@bling/domain/catalog';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Confirm } from '../../ui/confirm.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { figureText, hundredths } from '../prices/rule-form.ts';
import { ExtraDialog, type ExtraForm } from './extra-dialog.tsx';
import { ExtraList } from './extra-list.tsx';

const FORMS = { name: '', figure: '10', minutes: '', services: [] };
const isPercent = (typed: string): true | string =>
  (/^\d{1,2}(?:[.,]\d{1,2})?$/u.test(typed) && hundredths(typed) > 0 && hundredths(typed) <= MOST_OFF) ||
  `A percent, ${MOST_OFF / 100} at most.`;
const areSeveral = (services: readonly string[]): true | string =>
  services.length >= LEAST_TOGETHER || `At least ${LEAST_TOGETHER} services.`;

type WriteProps = {
  readonly bundle: BundleView | null;
  readonly services: readonly ServiceView[];
  readonly onClose: () => void;
};
const Write = ({ bundle, services, onClose }: WriteProps) => {
  const api = useApi();
  const save = ({ name, figure, services: serviceIds }: ExtraForm): Promise<unknown> => {
    const wanted = { name, basisPoints: hundredths(figure), serviceIds: [...serviceIds] };
    return bundle === null
      ? api.catalog.bundles.create.mutate({ ...wanted, description: '', order: 100, channels: [...serviceChannels] })
      : api.catalog.bundles.update.mutate({ bundleId: bundle.id, version: bundle.version, ...wanted });
  };
  const known =
    bundle === null
      ? FORMS
      : { ...FORMS, ...bundle, figure: figureText(bundle.basisPoints), services: bundle.serviceIds };
  return (
    <ExtraDialog
      title={bundle === null ? 'New bundle' : bundle.name}
      save={bundle === null ? 'Sell them together' : 'Save the bundle'}
      services={services}
      defaultValues={{ name: known.name, figure: known.figure, minutes: '', services: known.services }}
      suits={areSeveral}
      legend="Taken together"
      figure={{ label: 'Percent off', check: isPercent }}
      takesTime={false}
      onSave={save}
      onClose={onClose}
    />
  );
};

type Open = { readonly kind: 'write' | 'end'; readonly bundle: BundleView | null };

/** Services that cost less together: whoever takes them all has it, without asking. */
export const Bundles = ({ services }: Pick<WriteProps, 'services'>) => {
  const { catalog } = useProcedures();
  const api = useApi();
  const { actor } = useWho();
  const query = useQuery(catalog.bundles.list.queryOptions({}));
  const [open, setOpen] = useState<Open | null>(null);
  const nameOf = (id: string): string => services.find((service) => service.id === id)?.name ?? '–';
  const close = (): void => setOpen(null);
  return (
    <Loaded query={query} what="the bundles" bones={['a']}>
      {({ items }) => {
        const pick = (kind: Open['kind']) => (id: string) =>
          setOpen({ kind, bundle: items.find((one) => one.id === id) ?? null });
        return (
          <ExtraList
            title="Bundles"
            lead="Whoever takes all of it pays less, without asking."
            add="New bundle"
            items={items.map(({ id, name, basisPoints, serviceIds }) => ({
              id,
              name,
              facts: `${figureText(basisPoints)} % off · ${serviceIds.map(nameOf).join(' + ')}`,
            }))}
            onAdd={holds(actor, 'catalog.bundles.create') ? () => setOpen({ kind: 'write', bundle: null }) : null}
            onEdit={pick('write')}
            onEnd={pick('end')}
          >
            {open?.kind === 'write' ? <Write bundle={open.bundle} services={services} onClose={close} /> : null}
            {open?.kind === 'end' && open.bundle !== null ? (
              <Confirm
                title={`Take ${open.bundle.name} off the menu?`}
                action="Take it off"
                onClose={close}
                onConfirm={() => api.catalog.bundles.deactivate.mutate({ bundleId: open.bundle?.id ?? '' })}
              >
                Its services are sold at their own prices again. Bookings keep theirs.
              </Confirm>
            ) : null}
          </ExtraList>
        );
      }}
    </Loaded>
  );
};
