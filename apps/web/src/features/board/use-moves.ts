import type { Api, Board, BoardCard } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { Instant } from '@bling/domain/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useActionKey } from '../../app/action-key.ts';
import { decide, type Floor, type Given, type MoveName, moved } from './moves.ts';

type Sent = Exclude<MoveName, 'reschedule'>;
type Ref = { readonly id: string; readonly version: number; readonly idempotencyKey: string };

const send = (api: Api['api'], name: Sent, ref: Ref, card: BoardCard, given: Given): Promise<unknown> => {
  const { bookings } = api;
  switch (name) {
    case 'confirm':
      return bookings.confirm.mutate(ref);
    case 'checkIn':
      return bookings.checkIn.mutate(ref);
    case 'start':
      return bookings.start.mutate(ref);
    case 'complete':
      return bookings.complete.mutate({
        ...ref,
        outcomes: given.outcomes ?? card.lines.map(() => ({ outcome: 'done', reason: null })),
      });
    case 'markNoShow':
      return bookings.markNoShow.mutate(ref);
    case 'cancel':
      return bookings.cancel.mutate({ ...ref, by: 'site', ...given });
    case 'undo':
      return bookings.undo.mutate({ ...ref, ...given });
  }
};

type Problem = { readonly id: string; readonly error: unknown };

/** Moves cards at once where the domain can decide here, and puts them back with the words when the server says no. */
export const useMoves = (floor: Floor | null, ask: { readonly siteId: string; readonly date?: string }) => {
  const api = useApi();
  const procedures = useProcedures();
  const cache = useQueryClient();
  const { keyFor, settled } = useActionKey();
  const [pending, setPending] = useState<{ readonly id: string; readonly name: MoveName } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const key = procedures.bookings.board.queryKey(ask);

  const show = (card: BoardCard): void => {
    cache.setQueryData<Board>(key, (board) =>
      board === undefined
        ? board
        : { ...board, bookings: board.bookings.map((other) => (other.id === card.id ? card : other)) },
    );
  };

  const run = async (name: Sent, card: BoardCard, given: Given = {}): Promise<boolean> => {
    if (floor === null || pending !== null) return false;
    const { id, version } = card;
    setPending({ id, name });
    setProblem(null);
    await cache.cancelQueries({ queryKey: key });
    const decision = decide(name, card, floor, Instant.of(Date.now()), given);
    if (decision.ok) show(moved(card, decision.value));
    try {
      await send(api, name, { id, version, idempotencyKey: keyFor([name, id, version, given]) }, card, given);
      settled(null);
      return true;
    } catch (error) {
      settled(error);
      show(card);
      setProblem({ id, error });
      return false;
    } finally {
      setPending(null);
      void cache.invalidateQueries(procedures.bookings.board.queryFilter());
    }
  };
  return { run, pending, problem, forget: () => setProblem(null) };
};
export type Moves = ReturnType<typeof useMoves>;
