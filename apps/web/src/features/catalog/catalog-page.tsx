import '../../words/house-failures.ts';
import type { CategoryView, ServiceView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { durationText, moneyText } from '../../words/format.ts';
import { Section } from '../admin/section.tsx';
import { useAct } from '../admin/use-act.ts';
import { AddOns } from './add-ons.tsx';
import { Bundles } from './bundles.tsx';
import { ServiceDialog } from './service-dialog.tsx';

type RowProps = { readonly service: ServiceView; readonly onEdit: () => void; readonly onEnd: () => void };

/** Off the menu, after a question; back on it at once. */
const OnOff = ({ service, onEnd }: Omit<RowProps, 'onEdit'>) => {
  const api = useApi();
  const { id: serviceId, version, name, status } = service;
  const back = useAct(() => api.catalog.services.update.mutate({ serviceId, version, status: 'active' }));
  return status === 'active' ? (
    <Button look="danger" aria-label={`Take ${name} off the menu`} onClick={onEnd}>
      Off…
    </Button>
  ) : (
    <>
      <Button
        aria-label={`Put ${name} back on the menu`}
        pending={back.isPending}
        onClick={() => back.mutate(undefined)}
      >
        Back on
      </Button>
      {back.error === null ? null : <ErrorNotice error={back.error} />}
    </>
  );
};

const ServiceRow = ({ service, onEdit, onEnd }: RowProps) => {
  const { actor } = useWho();
  const isOff = service.status === 'inactive';
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line px-4 py-3 first:border-0">
      <div className="grid min-w-[min(100%,16rem)] flex-1 gap-0.5">
        <p className="flex flex-wrap items-center gap-2">
          <b className="font-semibold">{service.name}</b>
          {isOff ? <Tag tone="warn">Off the menu</Tag> : null}
          {service.isPopular ? <Tag tone="good">Popular</Tag> : null}
          {service.mobileAllowed ? <Tag tone="info">Mobile</Tag> : null}
          {service.skills.map((skill) => (
            <Tag key={skill}>{skill}</Tag>
          ))}
        </p>
        <p className="text-14 text-muted figures">
          {moneyText(service.price)} · {durationText(service.minutes)}
        </p>
      </div>
      {holds(actor, 'catalog.services.update') ? (
        <Button aria-label={`Edit ${service.name}`} onClick={onEdit}>
          Edit
        </Button>
      ) : null}
      {holds(actor, 'catalog.services.deactivate') ? <OnOff service={service} onEnd={onEnd} /> : null}
    </li>
  );
};

const NewCategory = () => {
  const api = useApi();
  const [name, setName] = useState('');
  const add = useAct(
    () => api.catalog.categories.create.mutate({ name }),
    () => setName(''),
  );
  return (
    <form
      className="flex flex-wrap items-end gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (name.trim() !== '') add.mutate(undefined);
      }}
    >
      <div className="min-w-48 flex-1 sm:max-w-80">
        <TextField label="New category" value={name} onChange={({ target }) => setName(target.value)} />
      </div>
      <Button type="submit" pending={add.isPending} disabled={name.trim() === ''}>
        Add it
      </Button>
      {add.error === null ? null : <ErrorNotice error={add.error} />}
    </form>
  );
};

type Open = { readonly kind: 'write' | 'end'; readonly service: ServiceView | null };
type MenuProps = {
  readonly categories: readonly CategoryView[];
  readonly services: readonly ServiceView[];
  readonly currency: string;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
};

const Menu = ({ categories, services, currency, sites }: MenuProps) => {
  const api = useApi();
  const { actor } = useWho();
  const [open, setOpen] = useState<Open | null>(null);
  const close = (): void => setOpen(null);
  return (
    <div className="grid gap-6">
      {holds(actor, 'catalog.services.create') ? (
        <Button
          look="primary"
          className="justify-self-start"
          disabled={categories.length === 0}
          onClick={() => setOpen({ kind: 'write', service: null })}
        >
          New service
        </Button>
      ) : null}
      {categories.map(({ id, name, description }) => (
        <section key={id} className="grid gap-2" aria-label={name}>
          <h2 className="text-20">{name}</h2>
          {description === '' ? null : <p className="text-14 text-muted">{description}</p>}
          <ul aria-label={`Services of ${name}`} className="rounded-card border border-line bg-raised">
            {services
              .filter(({ categoryId }) => categoryId === id)
              .map((service) => (
                <ServiceRow
                  key={service.id}
                  service={service}
                  onEdit={() => setOpen({ kind: 'write', service })}
                  onEnd={() => setOpen({ kind: 'end', service })}
                />
              ))}
            {services.some(({ categoryId }) => categoryId === id) ? null : (
              <li className="px-4 py-3 text-14 text-muted">Nothing yet.</li>
            )}
          </ul>
        </section>
      ))}
      {holds(actor, 'catalog.categories.create') ? <NewCategory /> : null}
      <AddOns services={services} currency={currency} />
      <Bundles services={services} />
      {open?.kind === 'write' ? (
        <ServiceDialog
          service={open.service}
          categories={categories}
          currency={currency}
          sites={sites}
          onClose={close}
        />
      ) : null}
      {open?.kind === 'end' && open.service !== null ? (
        <Confirm
          title={`Take ${open.service.name} off the menu?`}
          action="Take it off"
          onClose={close}
          onConfirm={() => api.catalog.services.deactivate.mutate({ serviceId: open.service?.id ?? '' })}
        >
          Nobody can book it any more. Bookings that hold it keep it.
        </Confirm>
      ) : null}
    </div>
  );
};

/** The menu of the house: what is sold, for how much, and what it takes. */
export const CatalogPage = () => {
  const { catalog, facilities } = useProcedures();
  const categories = useQuery(catalog.categories.list.queryOptions({}));
  const services = useQuery(catalog.services.list.queryOptions({ inactive: true }));
  const sites = useQuery(facilities.sites.list.queryOptions({}));
  return (
    <div className="mx-auto grid max-w-[1080px] gap-6 px-4 py-6 sm:px-6 sm:py-8">
      <SignedIn as="anyone">
        <Section
          title="Menu"
          permission="catalog.services.update"
          lead="What is sold, for how much, and what it takes: time, people, equipment."
        >
          <Loaded query={categories} what="the categories">
            {(known) => (
              <Loaded query={services} what="the services">
                {({ items }) => (
                  <Loaded query={sites} what="the sites">
                    {({ items: places }) => (
                      <Menu
                        categories={known.items}
                        services={items}
                        currency={places[0]?.currency ?? 'EUR'}
                        sites={places}
                      />
                    )}
                  </Loaded>
                )}
              </Loaded>
            )}
          </Loaded>
        </Section>
      </SignedIn>
    </div>
  );
};
