import { identityFailures, Session } from '@bling/domain/identity';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { SessionRef } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';

const refuse = refusing(identityFailures);

/** Ends one session of one's own. Another's is as ended as one that never was. */
export const revokeSession =
  ({ sessions, now }: IdentityPorts) =>
  async ({ sessionId }: z.output<typeof SessionRef>, actor: Actor) => {
    const session = await sessions.lock(sessionId);
    if (session === null || !may(actor, 'identity.sessions.revoke', { userId: session.userId }))
      return refuse('session/unknown');
    const ended = Session.end(session, now());
    if (ended !== null) await sessions.save(ended);
    return ok(DONE);
  };
