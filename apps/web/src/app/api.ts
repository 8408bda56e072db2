import { createApi, failureOf, type Keep } from '@bling/client';
import { keepNewest } from '@bling/client/react';
import { QueryClient } from '@tanstack/react-query';

export const client = createApi({ url: `${window.location.origin}/rpc` });
export const { session, clock } = client;

/** Looked up at each use: a browser may forbid it to a page. */
export const keep: Keep = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
};

const RETRIES = 2;
const isWorthAnotherTry = (error: unknown): boolean => {
  const { kind } = failureOf(error);
  return kind === 'offline' || kind === 'timeout' || kind === 'busy';
};

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      structuralSharing: keepNewest,
      // Offline is an answer to show, not a reason to wait in silence.
      networkMode: 'always',
      retry: (count, error) => count < RETRIES && isWorthAnotherTry(error),
      retryDelay: (count) => 400 * 2 ** count,
    },
    mutations: { networkMode: 'always', retry: false },
  },
});

// What one person may see must not greet the next one; what a visitor saw stays while it is asked for again.
let signedInAs: string | null = null;
session.subscribe(() => {
  const state = session.state();
  const userId = state.status === 'signed-in' ? state.account.id : null;
  if (userId === signedInAs) return;
  const wasVisitor = signedInAs === null;
  signedInAs = userId;
  void (wasVisitor ? queries.invalidateQueries() : queries.resetQueries());
});
