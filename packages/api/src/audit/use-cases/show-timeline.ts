import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { AskTimeline } from '../contract.ts';
import type { AuditPorts } from '../ports.ts';
import { pageView } from '../views.ts';

const anything = { actorId: null, action: null, requestId: null, outcome: null, from: null, to: null };

export const showTimeline =
  ({ auditTrail }: AuditPorts) =>
  async ({ kind, id, cursor, limit }: z.output<typeof AskTimeline>, actor: Actor) => {
    const scope = actorScope(actor, 'audit.timeline');
    return ok(
      pageView(await auditTrail.search({ ...anything, scope, target: { kind, id }, order: 'oldest', cursor, limit })),
    );
  };
