import { useApi, useProcedures } from '@bling/client/react';
import { getRouteApi } from '@tanstack/react-router';
import { UserSearch } from 'lucide-react';
import { Empty } from '../../ui/empty.tsx';
import { Pages, usePages } from '../../ui/pages.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { walk } from '../../ui/walk.ts';
import { Section } from './section.tsx';
import { UserRow } from './user-row.tsx';

const route = getRouteApi('/admin/users');
const PAGE = 25;

const Found = ({ q }: { readonly q: string }) => {
  const api = useApi();
  const { identity } = useProcedures();
  const ask = q === '' ? { limit: PAGE } : { limit: PAGE, search: q };
  const query = usePages({
    key: identity.users.list.infiniteQueryKey(ask),
    ask: (page) => api.identity.users.list.query({ ...ask, ...page }),
    keeps: true,
  });
  return (
    <Pages
      query={query}
      what="the people"
      empty={
        <Empty icon={UserSearch} title={q === '' ? 'Nobody yet' : `Nobody like “${q}”`}>
          {q === ''
            ? 'Whoever signs up is listed here; roles are given on their page.'
            : 'Try a part of the name, the email or the username.'}
        </Empty>
      }
    >
      {(items) => (
        <ul aria-label="People" className="grid gap-2" onKeyDown={walk}>
          {items.map((person) => (
            <UserRow key={person.id} person={person} />
          ))}
        </ul>
      )}
    </Pages>
  );
};

export const UsersPage = () => {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Section title="People" permission="identity.users.list" lead="Everybody with an account, and what they may do.">
      <SearchField
        q={q}
        help="Name, email or username."
        onSettled={(sought) => void navigate({ search: sought === '' ? {} : { q: sought }, replace: true })}
      />
      <Found q={q} />
    </Section>
  );
};
