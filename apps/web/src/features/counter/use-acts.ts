import { useActions } from '@bling/client/react';
import { useState } from 'react';
import { useApproved } from '../../app/approval.tsx';

export type Place = 'first' | 'last' | 'turn';
type Pending = { readonly id: string; readonly name: string };
type Problem = { readonly id: string; readonly error: unknown };

/** What is done with cars of the queue, one thing at a time; what was refused stays beside the car it was about. */
export const useActs = () => {
  const { run } = useActions();
  const approved = useApproved();
  const [pending, setPending] = useState<Pending | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const act = async (id: string, name: string, call: () => Promise<unknown>): Promise<boolean> => {
    if (pending !== null) return false;
    setPending({ id, name });
    setProblem(null);
    try {
      await approved(`walkins.${name}`, call);
      return true;
    } catch (error) {
      setProblem({ id, error });
      return false;
    } finally {
      setPending(null);
    }
  };
  const simple = (name: 'callUp' | 'skip' | 'complete' | 'leave') => (id: string) =>
    act(id, name, () => run(`walkins.${name}`, { walkInId: id }));
  return {
    callUp: simple('callUp'),
    skip: simple('skip'),
    complete: simple('complete'),
    leave: simple('leave'),
    place: (id: string, place: Place) => act(id, 'enqueue', () => run('walkins.enqueue', { walkInId: id, place })),
    start: (id: string, resourceId: string | null) =>
      act(id, 'start', () => run('walkins.start', { walkInId: id, ...(resourceId !== null && { resourceId }) })),
    cancel: (id: string, reason: string) => act(id, 'cancel', () => run('walkins.cancel', { walkInId: id, reason })),
    pending,
    problem,
    forget: () => setProblem(null),
  };
};
export type Acts = ReturnType<typeof useActs>;
