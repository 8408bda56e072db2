import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { createApi } from './api.ts';
import { ClientProvider, useLastEventAt, useNow, useProcedures, useSession } from './react.ts';
import { scripted, stored, url, view } from './scripted.fixture.ts';

const Page = () => {
  const { data } = useQuery(useProcedures().vehicles.list.queryOptions({}));
  const facts = [useSession().status, useLastEventAt() ?? 'no news', useNow(1_000).slice(0, 2)];
  return createElement('p', null, [...facts, JSON.stringify(data)].join(' '));
};

/** One request: a client of its own, asked before the page is drawn. */
const request = async (login: string | null) => {
  const { fake } = scripted(({ path, token }) =>
    path === 'identity.login' ? view(`token-of-${login}`, 'r') : { json: { items: [token] } },
  );
  const client = createApi({ url, fetch: fake, store: stored() });
  const queryClient = new QueryClient();
  if (login !== null) await client.session.signIn(login, 'secret');
  queryClient.setQueryData(
    [['vehicles', 'list'], { input: {}, type: 'query' }],
    await client.api.vehicles.list.query({}),
  );
  const inner = createElement(ClientProvider, { client, queryClient }, createElement(Page));
  return renderToString(createElement(QueryClientProvider, { client: queryClient }, inner));
};

describe('a server that draws pages', () => {
  it('draws each with what belongs to its request, also when many are drawn at once', async () => {
    const pages = await Promise.all([request('ann'), request(null), request('bob')]);
    expect(pages.map((page) => page.replaceAll('&quot;', '"'))).toEqual([
      '<p>signed-in no news 20 {"items":["Bearer token-of-ann"]}</p>',
      '<p>unknown no news 20 {"items":[null]}</p>',
      '<p>signed-in no news 20 {"items":["Bearer token-of-bob"]}</p>',
    ]);
  });
});
