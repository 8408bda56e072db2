import type { Actions, BoardCard } from '@bling/client';
import { optimistic, useActions, useClient } from '@bling/client/react';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApproved } from '../../app/approval.tsx';
import { decide, type Floor, type Given, type MoveName, moved } from './moves.ts';

type Sent = Exclude<MoveName, 'reschedule'>;

const send = ({ run }: Actions, name: Sent, card: BoardCard, given: Given): Promise<unknown> => {
  const ref = { id: card.id, version: card.version };
  switch (name) {
    case 'complete':
      return run('bookings.complete', {
        ...ref,
        outcomes: given.outcomes ?? card.lines.map(() => ({ outcome: 'done', reason: null })),
      });
    case 'cancel':
      return run('bookings.cancel', { ...ref, by: 'site', ...given });
    case 'undo':
      return run('bookings.undo', { ...ref, ...given });
    default:
      return run(`bookings.${name}`, ref);
  }
};

type Problem = { readonly id: string; readonly error: unknown };

/** Moves cards at once where the domain can decide here, and puts them back with the words when the server says no. */
export const useMoves = (floor: Floor | null) => {
  const actions = useActions();
  const client = useClient();
  const cache = useQueryClient();
  const approved = useApproved();
  const [pending, setPending] = useState<{ readonly id: string; readonly name: MoveName } | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  const run = async (name: Sent, card: BoardCard, given: Given = {}): Promise<boolean> => {
    if (floor === null || pending !== null) return false;
    const { id, version } = card;
    setPending({ id, name });
    setProblem(null);
    const move = optimistic(
      `bookings.${name}`,
      (shown: BoardCard, _, now) => {
        const decision = decide(name, shown, floor, now, given);
        return decision.ok ? moved(shown, decision.value) : null;
      },
      ['bookings.board'],
    );
    try {
      await move(client, cache).run({ id, version }, () =>
        approved(`bookings.${name}`, () => send(actions, name, card, given)),
      );
      return true;
    } catch (error) {
      setProblem({ id, error });
      return false;
    } finally {
      setPending(null);
    }
  };
  return { run, pending, problem, forget: () => setProblem(null) };
};
export type Moves = ReturnType<typeof useMoves>;
