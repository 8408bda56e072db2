import { useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQueries } from '@tanstack/react-query';
import type { EntryView } from '@bling/client';
import { useWho } from '../../app/who.ts';

const idsOf = ({ actor }: EntryView): readonly string[] =>
  [actor.kind === 'user' ? actor.id : null, actor.onBehalfId, actor.approvedById].filter((id) => id !== null);

/** The trail names people by id; whoever may see accounts reads their names. */
export const useNames = (entries: readonly EntryView[]): ((id: string) => string) => {
  const { identity } = useProcedures();
  const { actor } = useWho();
  const ids = holds(actor, 'identity.users.get') ? [...new Set(entries.flatMap(idsOf))].slice(0, 40) : [];
  const found = useQueries({
    queries: ids.map((userId) => ({
      ...identity.users.get.queryOptions({ userId }),
      staleTime: 300_000,
      retry: false,
    })),
  });
  const names = new Map(ids.map((id, index) => [id, found[index]?.data?.fullName]));
  return (id) => names.get(id) ?? `${id.slice(0, 8)}…`;
};
