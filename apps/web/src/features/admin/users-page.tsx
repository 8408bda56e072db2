import { useApi, useProcedures } from '@bling/client/react';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { UserSearch } from 'lucide-react';
import { useEffect, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TextField } from '../../ui/field.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { walk } from '../../ui/walk.ts';
import { Section } from './section.tsx';
import { useSettled } from './use-settled.ts';
import { UserRow } from './user-row.tsx';

const route = getRouteApi('/admin/users');
const PAGE = 25;

const Found = ({ q }: { readonly q: string }) => {
  const api = useApi();
  const { identity } = useProcedures();
  const ask = q === '' ? { limit: PAGE } : { limit: PAGE, search: q };
  const query = useInfiniteQuery({
    queryKey: identity.users.list.infiniteQueryKey(ask),
    queryFn: ({ pageParam }) => api.identity.users.list.query(pageParam === '' ? ask : { ...ask, cursor: pageParam }),
    initialPageParam: '',
    getNextPageParam: ({ nextCursor }) => nextCursor,
    placeholderData: keepPreviousData,
  });
  return (
    <Loaded query={query} what="the people">
      {({ pages }) => {
        const people = pages.flatMap(({ items }) => items);
        if (people.length === 0)
          return (
            <Empty icon={UserSearch} title={q === '' ? 'Nobody yet' : `Nobody like “${q}”`}>
              {q === ''
                ? 'Whoever signs up is listed here; roles are given on their page.'
                : 'Try a part of the name, the email or the username.'}
            </Empty>
          );
        return (
          <>
            <ul aria-label="People" className="grid gap-2" onKeyDown={walk}>
              {people.map((person) => (
                <UserRow key={person.id} person={person} />
              ))}
            </ul>
            {query.hasNextPage ? (
              <Button
                className="justify-self-center"
                pending={query.isFetchingNextPage}
                onClick={() => void query.fetchNextPage()}
              >
                Show more
              </Button>
            ) : null}
          </>
        );
      }}
    </Loaded>
  );
};

export const UsersPage = () => {
  const { q = '' } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(q);
  const settled = useSettled(typed.trim());
  useEffect(() => {
    void navigate({ search: settled === '' ? {} : { q: settled }, replace: true });
  }, [settled, navigate]);
  return (
    <Section title="People" permission="identity.users.list" lead="Everybody with an account, and what they may do.">
      <TextField
        label="Search"
        help="Name, email or username. The arrow keys walk the list."
        type="search"
        autoComplete="off"
        maxLength={80}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <Found q={settled} />
    </Section>
  );
};
