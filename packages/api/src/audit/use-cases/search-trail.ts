import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SearchTrail } from '../contract.ts';
import type { AuditPorts } from '../ports.ts';
import { pageView } from '../views.ts';

export const searchTrail =
  ({ auditTrail }: AuditPorts) =>
  async (asked: z.output<typeof SearchTrail>, actor: Actor) => {
    const { actorId = null, action = null, targetKind = null, targetId = null, requestId = null } = asked;
    const { outcome = null, from = null, to = null, cursor, limit } = asked;
    const page = await auditTrail.search({
      scope: actorScope(actor, 'audit.search'),
      actorId,
      action,
      target: { kind: targetKind, id: targetId },
      requestId,
      outcome,
      from,
      to,
      order: 'latest',
      cursor,
      limit,
    });
    return ok(pageView(page));
  };
