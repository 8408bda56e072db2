import '../../words/house-failures.ts';
import type { CustomerDetails } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { may } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, CalendarPlus, Pencil } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import { siteOnly } from '../../app/search.ts';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Plate } from '../../ui/plate.tsx';
import { Tag } from '../../ui/tag.tsx';
import { countText, dateText, localDate, readerZone } from '../../words/format.ts';
import { Section } from '../admin/section.tsx';
import { useAct } from '../admin/use-act.ts';
import { CarName } from '../garage/car-name.tsx';
import { Panel, SitePicker, useMine } from '../house/frame.tsx';
import type { Typed } from '../house/form-dialog.tsx';
import { useEdited } from '../house/use-edited.ts';
import { CustomerBookings } from './customer-bookings.tsx';
import { changedIn, CustomerDialog } from './customer-form.tsx';

const PhoneIn = lazy(async () => ({ default: (await import('../phone-in/phone-in.tsx')).PhoneIn }));

const route = getRouteApi('/house/customers/$customerId');

const Back = () => (
  <Link
    to="/customers"
    search={siteOnly}
    className="flex min-h-11 w-fit items-center gap-1.5 text-14 font-[560] text-accent"
  >
    <ArrowLeft aria-hidden size={16} /> All customers
  </Link>
);

const Reach = ({ customer }: { readonly customer: CustomerDetails }) => {
  const { phone, email, createdAt } = customer;
  const since = localDate(createdAt, readerZone());
  const link = 'text-accent underline';
  return (
    <dl className="grid grid-cols-[84px_1fr] gap-x-3 gap-y-1.5 text-14 figures">
      <dt className="text-muted">Phone</dt>
      <dd>
        {phone === null ? (
          'None'
        ) : (
          <a href={`tel:${phone}`} className={link}>
            {phone}
          </a>
        )}
      </dd>
      <dt className="text-muted">Email</dt>
      <dd className="min-w-0 break-words">
        {email === null ? (
          'None'
        ) : (
          <a href={`mailto:${email}`} className={link}>
            {email}
          </a>
        )}
      </dd>
      <dt className="text-muted">Since</dt>
      <dd>
        {dateText(since, 'short')} {since.slice(0, 4)}
      </dd>
    </dl>
  );
};

const Person = ({ customer }: { readonly customer: CustomerDetails }) => {
  const { actor } = useWho();
  const { customers } = useApi();
  const update = useAct(customers.update.mutate);
  const { edited, edit, saving } = useEdited<CustomerDetails>(({ id }) => customers.get.query({ customerId: id }));
  const { id: customerId, house, hasAccount, isErased, noShowCount } = customer;
  const mayChange = !isErased && may(actor, 'customers.update', { customerId });
  const save = (typed: Typed): Promise<void> =>
    saving((before) => update.mutateAsync({ customerId, version: before.version, ...changedIn(typed, before) }));
  return (
    <Panel
      title="Contact"
      aside={
        mayChange ? (
          <Button onClick={() => edit(customer)}>
            <Pencil aria-hidden size={16} /> Change
          </Button>
        ) : null
      }
    >
      <div className="flex flex-wrap gap-2 empty:hidden">
        {isErased ? <Tag tone="warn">Asked to be forgotten</Tag> : null}
        {hasAccount ? <Tag tone="accent">Has an account</Tag> : null}
        {noShowCount > 0 ? <Tag tone="warn">{countText(noShowCount, 'no-show')}</Tag> : null}
        {house?.tags.map((tag) => (
          <Tag key={tag}>{tag}</Tag>
        ))}
      </div>
      <Reach customer={customer} />
      {house?.notes ? <p className="whitespace-pre-line rounded-control bg-sunken p-3 text-14">{house.notes}</p> : null}
      {edited === null ? null : <CustomerDialog customer={edited} onSave={save} onClose={() => edit(null)} />}
    </Panel>
  );
};

const bones = ['a'];
const Cars = ({ customerId }: { readonly customerId: string }) => {
  const { vehicles } = useProcedures();
  const query = useQuery(vehicles.list.queryOptions({ customerId }));
  return (
    <Panel title="Cars">
      <Loaded query={query} what="the cars" bones={bones}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-14 text-muted">No car is known.</p>
          ) : (
            <ul className="divide-y divide-line">
              {items.map((car) => (
                <li key={car.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
                  {car.plate === null ? null : <Plate plate={car.plate} size="small" />}
                  <CarName car={car} />
                  {car.isDefault ? <Tag tone="accent">Default</Tag> : null}
                  {car.notes ? <p className="w-full text-14 text-muted">{car.notes}</p> : null}
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
};

const Addresses = ({ addresses }: Pick<CustomerDetails, 'addresses'>) =>
  addresses.length === 0 ? null : (
    <Panel title="Addresses">
      <ul className="divide-y divide-line text-14">
        {addresses.map(({ id, lines, postcode, city, accessNote }) => (
          <li key={id} className="py-2.5">
            {[...lines, `${postcode} ${city}`].join(', ')}
            {accessNote === null ? null : <span className="block text-muted">{accessNote}</span>}
          </li>
        ))}
      </ul>
    </Panel>
  );

/** A booking for them, at a site where whoever takes it down works. */
const Booker = ({ customer }: { readonly customer: CustomerDetails }) => {
  const [isOpen, setIsOpen] = useState(false);
  const { actor } = useWho();
  const { query, mine, site } = useMine();
  const navigate = useNavigate();
  const { id: customerId, name, phone } = customer;
  if (query.error !== null && site === undefined)
    return <ErrorNotice error={query.error} onRetry={() => void query.refetch()} />;
  if (site === undefined || customer.isErased || !may(actor, 'bookings.create', { siteId: site.id })) return null;
  return (
    <div className="flex flex-wrap gap-2">
      <SitePicker sites={mine} siteId={site.id} />
      <Button look="primary" onClick={() => setIsOpen(true)}>
        <CalendarPlus aria-hidden size={16} /> New booking
      </Button>
      {isOpen ? (
        <Suspense>
          <PhoneIn
            site={site}
            caller={{ kind: 'known', customerId, name, phone, vehicleId: null }}
            onClose={() => setIsOpen(false)}
            onBooked={({ id, date }) => void navigate({ to: '/board', search: { site: site.id, date, booking: id } })}
          />
        </Suspense>
      ) : null}
    </div>
  );
};

/** Of somebody who was forgotten no name is left. */
const titleOf = (customer: CustomerDetails | undefined): string =>
  customer === undefined || customer.isErased ? 'Customer' : customer.name;

const Whole = ({ customerId }: { readonly customerId: string }) => {
  const { customers } = useProcedures();
  const query = useQuery(customers.get.queryOptions({ customerId }));
  return (
    <Section
      title={titleOf(query.data)}
      permission="customers.list"
      back={<Back />}
      aside={query.data === undefined ? null : <Booker customer={query.data} />}
    >
      <Loaded query={query} what="this customer">
        {(customer) => (
          <div className="grid items-start gap-5 lg:grid-cols-[minmax(0,2fr)_minmax(0,3fr)]">
            <div className="grid gap-5">
              <Person customer={customer} />
              <Cars customerId={customerId} />
              <Addresses addresses={customer.addresses} />
            </div>
            <CustomerBookings customerId={customerId} />
          </div>
        )}
      </Loaded>
    </Section>
  );
};

/** A person as the counter knows them: how to reach them, their cars, what they booked. */
export const CustomerPage = () => {
  const { customerId } = route.useParams();
  return <Whole key={customerId} customerId={customerId} />;
};
