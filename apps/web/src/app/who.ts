import type { Me } from '@bling/client';
import { useProcedures, useSession } from '@bling/client/react';
import { type Actor, Grant, type Grants, holds, visitor } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';

const grantOf = ({ scope, siteIds }: Me['grants'][number]): Grant => {
  if (scope === 'site') return Grant.at(...siteIds);
  return scope === 'own' ? Grant.own : Grant.all;
};
/** Whoever has their own and a site's has two entries. */
const grantsOf = (given: Me['grants']): Grants => {
  const grants: Record<string, Grant> = {};
  for (const one of given) grants[one.permission] = Grant.with(grants[one.permission], grantOf(one));
  return grants;
};

/** The person as the domain's `may` knows them. */
export const actorOf = ({ user, customerId, staffId, grants }: Me): Actor => ({
  kind: 'user',
  userId: user.id,
  sessionId: '',
  customerId,
  staffId,
  grants: grantsOf(grants),
  provedAt: null,
  onBehalf: null,
  isHeldBack: false,
  approvals: [],
});

export type Who = {
  readonly status: 'unknown' | 'signed-out' | 'signed-in';
  readonly me: Me | null;
  readonly actor: Actor;
  readonly isStaff: boolean;
  /** A client's record; null for others, and for the first moment of a new account. */
  readonly customerId: string | null;
  /** The account is so new that its customer is still being made. */
  readonly isBeingSetUp: boolean;
  readonly error: unknown;
  readonly retry: () => void;
};

const POLL_MS = 600;
const HELD_POLL_MS = 2_000;
const isNew = (me: Me | undefined): boolean =>
  me !== undefined && me.customerId === null && me.roles.includes('client');

const pollFor = (me: Me | undefined): number | false => {
  if (isNew(me)) return POLL_MS;
  return me?.needsSecondFactor === true ? HELD_POLL_MS : false;
};

/** Who is here and what they may do. What only waits to change is asked for again. */
export const useWho = (): Who => {
  const state = useSession();
  const procedures = useProcedures();
  const query = useQuery({
    ...procedures.identity.me.queryOptions({}),
    enabled: state.status === 'signed-in',
    staleTime: 60_000,
    refetchInterval: ({ state: { data } }) => pollFor(data),
  });
  const me = state.status === 'signed-in' ? (query.data ?? null) : null;
  const actor = useMemo(() => (me === null ? visitor : actorOf(me)), [me]);
  return {
    status: state.status === 'signed-in' && me === null && query.error === null ? 'unknown' : state.status,
    me,
    actor,
    isStaff: holds(actor, 'bookings.board'),
    customerId: me?.customerId ?? null,
    isBeingSetUp: isNew(me ?? undefined),
    error: query.error,
    retry: () => void query.refetch(),
  };
};
