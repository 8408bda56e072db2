import { type Api, createApi, failureOf, memoryTokens, requestIdOf } from '@bling/client';
import { byPath } from '@bling/client/script';
import { useRef, useState } from 'react';
import { type Playground, VISITOR } from './playground.ts';

export type Outcome = {
  readonly path: string;
  readonly role: string;
  readonly milliseconds: number;
  readonly isFailure: boolean;
  readonly shown: unknown;
  readonly requestId: string | null;
};

/** A seat of its own for each role, so that trying something out signs nobody out of the app. */
export const useSeat = (playground: Playground) => {
  const seats = useRef(new Map<string, Promise<Api>>());
  const listening = useRef<{ readonly unsubscribe: () => void } | null>(null);
  const [isPending, setIsPending] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  const take = async (role: string): Promise<Api> => {
    const seat = createApi({ url: `${window.location.origin}/rpc`, store: memoryTokens() });
    const account = playground.accounts.find((one) => one.role === role);
    if (role !== VISITOR && account !== undefined) await seat.session.signIn(account.email, playground.password);
    return seat;
  };
  const seatOf = (role: string): Promise<Api> => {
    const known = seats.current.get(role) ?? take(role);
    seats.current.set(role, known);
    known.catch(() => seats.current.delete(role));
    return known;
  };

  const send = async (path: string, role: string, input: unknown): Promise<void> => {
    listening.current?.unsubscribe();
    listening.current = null;
    setIsPending(true);
    const began = performance.now();
    const tell = (shown: unknown, isFailure: boolean, requestId: string | null = null): void => {
      setOutcome({ path, role, shown, isFailure, requestId, milliseconds: Math.round(performance.now() - began) });
      setIsPending(false);
    };
    const onError = (error: unknown): void => tell(failureOf(error), true, requestIdOf(error));
    try {
      const { api } = await seatOf(role);
      const client = byPath(api);
      const kind = playground.document.procedures[path]?.kind;
      if (kind !== 'subscription')
        return tell(await (kind === 'query' ? client.query(path, input) : client.mutation(path, input)), false);
      listening.current = client.subscription(path, input, { onData: (data) => tell(data, false), onError });
      setIsPending(false);
    } catch (error) {
      onError(error);
    }
  };
  return { send, isPending, outcome };
};
