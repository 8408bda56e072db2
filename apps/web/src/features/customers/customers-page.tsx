import '../../words/house-failures.ts';
import { useActions, useApi, useProcedures } from '@bling/client/react';
import type { CustomerView } from '@bling/client';
import { holds } from '@bling/domain/kernel';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ChevronRight, UserPlus, UserSearch } from 'lucide-react';
import { useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Pages, usePages } from '../../ui/pages.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { Tag } from '../../ui/tag.tsx';
import { walk } from '../../ui/walk.ts';
import { countText } from '../../words/format.ts';
import { only, siteOnly } from '../../app/search.ts';
import { useWho } from '../../app/who.ts';
import { Section } from '../admin/section.tsx';
import { FormDialog, type Typed } from '../house/form-dialog.tsx';
import { ReachFields, reachOf } from './customer-form.tsx';

const route = getRouteApi('/house/customers');
const PAGE = 25;

const Row = ({ customer }: { readonly customer: CustomerView }) => {
  const { id, name, phone, email, hasAccount, noShowCount } = customer;
  return (
    <li className="relative flex flex-wrap items-center gap-x-4 gap-y-1 rounded-card border border-line bg-raised px-4 py-3 focus-within:border-accent hover:border-control">
      <div className="min-w-0 flex-1">
        <Link
          to="/customers/$customerId"
          params={{ customerId: id }}
          search={siteOnly}
          data-stop
          className="font-semibold after:absolute after:inset-0"
        >
          {name}
        </Link>
        <p className="truncate text-14 text-muted figures">
          {[phone, email].filter((way) => way !== null).join(' · ') || 'No way to reach them'}
        </p>
      </div>
      {noShowCount > 0 ? <Tag tone="warn">{countText(noShowCount, 'no-show')}</Tag> : null}
      {hasAccount ? <Tag>Account</Tag> : null}
      <ChevronRight aria-hidden size={18} className="flex-none text-muted max-sm:hidden" />
    </li>
  );
};

const Found = ({ q }: { readonly q: string }) => {
  const api = useApi();
  const { customers } = useProcedures();
  const ask = q === '' ? { limit: PAGE } : { limit: PAGE, search: q };
  const query = usePages({
    key: customers.list.infiniteQueryKey(ask),
    ask: (page) => api.customers.list.query({ ...ask, ...page }),
    keeps: true,
  });
  return (
    <Pages
      query={query}
      what="the customers"
      empty={
        <Empty icon={UserSearch} title={q === '' ? 'Nobody yet' : `Nobody like “${q}”`}>
          {q === ''
            ? 'Whoever books or comes by is listed here.'
            : 'Try a part of the name, the phone number or the email.'}
        </Empty>
      }
    >
      {(items) => (
        <ul aria-label="Customers" className="grid gap-2" onKeyDown={walk}>
          {items.map((customer) => (
            <Row key={customer.id} customer={customer} />
          ))}
        </ul>
      )}
    </Pages>
  );
};

const NewCustomer = () => {
  const { run } = useActions();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  // Whoever closes the form while it is sent stays where they are.
  const isWanted = useRef(false);
  const show = (wanted: boolean): void => {
    isWanted.current = wanted;
    setIsOpen(wanted);
  };
  const take = async (typed: Typed): Promise<void> => {
    const { name, phone, email } = reachOf(typed);
    const { id } = await run('customers.create', {
      name,
      ...(phone !== null && { phone }),
      ...(email !== null && { email }),
    });
    if (isWanted.current) void navigate({ to: '/customers/$customerId', params: { customerId: id }, search: siteOnly });
  };
  return (
    <>
      <Button look="primary" onClick={() => show(true)}>
        <UserPlus aria-hidden size={16} /> New customer
      </Button>
      {isOpen ? (
        <FormDialog title="New customer" action="Add customer" onSubmit={take} onClose={() => show(false)}>
          {(errorOf) => <ReachFields errorOf={errorOf} />}
        </FormDialog>
      ) : null}
    </>
  );
};

/** Everybody who came, called or signed up. */
export const CustomersPage = () => {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const { actor } = useWho();
  return (
    <Section
      title="Customers"
      permission="customers.list"
      lead="Everybody who came, called or signed up."
      aside={holds(actor, 'customers.create') ? <NewCustomer /> : null}
    >
      <SearchField
        q={q}
        help="Name, phone or email."
        onSettled={(sought) =>
          void navigate({ search: ({ site }) => ({ site, ...only('q', sought || undefined) }), replace: true })
        }
      />
      <Found q={q} />
    </Section>
  );
};
