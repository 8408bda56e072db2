import { createActions, createApi, failureOf, memoryKeep } from '@bling/client';
import { assertPolyfills, phoneForeground, secureTokens } from '@bling/client/native';
import { createQueue } from '@bling/client/offline';
import { nativeFetch } from './fetch.js';

const keychain = new Map();
const store = secureTokens({
  getItemAsync: async (key) => keychain.get(key) ?? null,
  setItemAsync: async (key, value) => void keychain.set(key, value),
  deleteItemAsync: async (key) => void keychain.delete(key),
});
const appState = { addEventListener: () => ({ remove: () => undefined }) };

const start = () => {
  globalThis.fetch ??= nativeFetch;
  assertPolyfills();
  return createApi({ url: 'https://wash.example/rpc', store, onForeground: phoneForeground(appState) });
};

/** The first piece of news, or what the stream says is wrong. */
const firstNews = ({ api }, siteId) =>
  new Promise((resolve) => {
    const end = (said) => {
      subscription.unsubscribe();
      resolve(said);
    };
    const subscription = api.bookings.boardChanges.subscribe(
      { siteId },
      { onData: end, onConnectionStateChange: ({ error }) => error && end(error.message) },
    );
  });

const withoutNetwork = async (client, id) => {
  const queue = createQueue({ client, keep: memoryKeep() });
  const waits = () => queue.state().waiting.length;
  globalThis.native.offline(true);
  const { status } = await queue.send('bookings.checkIn', { id });
  const before = waits();
  globalThis.native.offline(false);
  await queue.flush();
  queue.close();
  return { status, before, after: waits() };
};

/** What a phone does in a day; answers what came of it. */
const day = async ({ id, siteId }) => {
  const client = start();
  const account = await client.session.signIn('ana', 'seven blue buckets');
  const booking = await client.api.bookings.get.query({ id });
  const confirmed = await createActions(client).run('bookings.confirm', { id });
  const refused = await client.api.bookings.start.mutate({ id }).catch((error) => failureOf(error, 'bookings.start'));
  return {
    account: account.email,
    keychain: [...keychain.values()],
    booking: booking.id,
    confirmed: confirmed.status,
    refused: refused.code,
    news: await firstNews(client, siteId),
    queue: await withoutNetwork(client, id),
  };
};

globalThis.app = { day, news: ({ siteId }) => firstNews(start(), siteId) };
