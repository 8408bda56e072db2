import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { getRouteApi } from '@tanstack/react-router';
import { ScrollText } from 'lucide-react';
import { useWho } from '../../app/who.ts';
import { Empty } from '../../ui/empty.tsx';
import { Pages, usePages } from '../../ui/pages.tsx';
import { walk } from '../../ui/walk.ts';
import { Section } from '../admin/section.tsx';
import { ChainCheck } from './chain-check.tsx';
import { EntryRow } from './entry-row.tsx';
import { FilterForm } from './filter-form.tsx';
import { asked, type Filters } from './filters.ts';
import { useNames } from './names.ts';

const route = getRouteApi('/admin/audit');
const PAGE = 25;

const Entries = ({ filters }: { readonly filters: Filters }) => {
  const api = useApi();
  const { audit } = useProcedures();
  const ask = { ...asked(filters), limit: PAGE };
  const query = usePages({
    key: audit.search.infiniteQueryKey(ask),
    ask: (page) => api.audit.search.query({ ...ask, ...page }),
    keeps: true,
  });
  const nameOf = useNames(query.data ?? []);
  return (
    <Pages
      query={query}
      what="the trail"
      more="Show earlier ones"
      empty={
        <Empty icon={ScrollText} title="Nothing like that">
          Nobody did that at your sites. Take a filter away, or widen the days.
        </Empty>
      }
    >
      {(entries) => (
        <ul aria-label="Entries" className="grid gap-2" onKeyDown={walk}>
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} nameOf={nameOf} />
          ))}
        </ul>
      )}
    </Pages>
  );
};

/** Who did what, latest first. */
export const AuditPage = () => {
  const filters = route.useSearch();
  const navigate = route.useNavigate();
  const { actor } = useWho();
  return (
    <Section
      title="Audit"
      permission="audit.search"
      lead="Who did what, and what it changed. Nothing here can be edited or removed."
    >
      {holds(actor, 'audit.verifyChain') ? <ChainCheck /> : null}
      <FilterForm key={JSON.stringify(filters)} filters={filters} onFilter={(search) => void navigate({ search })} />
      <Entries filters={filters} />
    </Section>
  );
};
