import { auditActorOf } from '@bling/domain/audit';
import type { Claim, KernelPorts } from '../../kernel/context.ts';
import type { Transaction } from './transaction.ts';
import { wakeUpsIn } from './wake-ups.ts';

export const kernelIn = (transaction: Transaction): KernelPorts => {
  const { store, now, newId, put, atEnd, trail } = transaction;
  const keyOf = ({ actorKey, key }: Claim): string => `${actorKey} ${key}`;
  return {
    now,
    newId,
    wakeUps: wakeUpsIn(transaction),
    hasSaved: () => trail.targets().length > 0,
    audit: async ({ actor, ...note }) => {
      const id = newId();
      const who = auditActorOf(actor, note.action);
      put(store.audit, id, { ...note, id, at: now(), actor: who, siteId: trail.siteId(), targets: trail.targets() });
      put(store.unsealed, id, true);
    },
    spendApprovals: async (ids) => {
      const open = ids.flatMap((id) => store.approvals.get(id) ?? []).filter(({ usedAt }) => usedAt === null);
      for (const approval of open) put(store.approvals, approval.id, { ...approval, usedAt: now() });
      return open.length === ids.length;
    },
    idempotency: {
      claim: async (claim) => {
        const key = keyOf(claim);
        if (store.claimsInFlight.has(key)) return { state: 'in-flight' };
        const known = store.claims.get(key);
        if (known !== undefined) {
          const same = known.claim.procedure === claim.procedure && known.claim.payloadHash === claim.payloadHash;
          return same ? { state: 'done', remembered: known.answer } : { state: 'other-payload' };
        }
        store.claimsInFlight.add(key);
        atEnd(() => store.claimsInFlight.delete(key));
        return { state: 'new' };
      },
      remember: async (claim, answer) => {
        put(store.claims, keyOf(claim), { claim, answer: structuredClone(answer) });
      },
    },
  };
};
