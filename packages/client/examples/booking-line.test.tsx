// @vitest-environment happy-dom
import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { setupServer } from 'msw/node';
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { createApi, memoryTokens } from '../src/index.ts';
import { ClientProvider } from '../src/react.ts';
import { BookingLine } from './booking-line.tsx';
import meta, { BayInUse, Confirmed, Gone, Offline, server } from './booking-line.stories.tsx';

type Story = { readonly beforeEach?: () => void };

const network = setupServer(...meta.parameters.msw.handlers);
let root: Root;
let place: HTMLElement;
beforeAll(() => network.listen({ onUnhandledRequest: 'error' }));
afterAll(() => network.close());
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.createElement('div');
  root = createRoot(place);
});
afterEach(async () => {
  await act(async () => root.unmount());
  server.offline(false);
  vi.unstubAllGlobals();
});

const show = async (story: Story): Promise<void> => {
  story.beforeEach?.();
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false, networkMode: 'always' } } });
  const client = createApi({ url: 'https://wash.test/rpc', store: memoryTokens() });
  await act(async () =>
    root.render(
      <QueryClientProvider client={queries}>
        <ClientProvider client={client} queryClient={queries}>
          <BookingLine {...meta.args} />
        </ClientProvider>
      </QueryClientProvider>,
    ),
  );
};
const says = (words: string) => vi.waitFor(() => act(async () => expect(place.textContent).toContain(words)));

it.each([
  ['Confirmed', Confirmed, 'B-7 confirmed'],
  ['Gone', Gone, 'It is no longer there.'],
  ['Offline', Offline, 'offline'],
])('the story %s shows what it is called after', async (_name, story, words) => {
  await show(story);
  await says(words);
});

it('a refusal says which bay is in use', async () => {
  await show(BayInUse);
  await says('B-7');
  await act(async () => place.querySelector('button')?.click());
  await says('Bay 2 is in use.');
});
