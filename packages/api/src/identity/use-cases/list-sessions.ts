import { type Actor, ok } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';

export const listSessions =
  ({ sessions, now }: IdentityPorts) =>
  async (_input: object, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.sessions.list');
    if (!whose.ok) return whose;
    const { userId, sessionId } = whose.value;
    const open = await sessions.openOf(userId, now());
    return ok({ items: open.map((session) => ({ ...session, isCurrent: session.id === sessionId })) });
  };
