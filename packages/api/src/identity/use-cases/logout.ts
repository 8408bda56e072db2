import { Session } from '@bling/domain/identity';
import { type Actor, ok, type SessionId } from '@bling/domain/kernel';
import { DONE } from '../../kernel/contract.ts';
import type { IdentityPorts } from '../ports.ts';

/** Ends the family that the token belongs to. */
export const logout =
  ({ sessions, now }: IdentityPorts) =>
  async (_input: object, _actor: Actor, { sessionId }: { readonly sessionId: SessionId }) => {
    const session = await sessions.lock(sessionId);
    const ended = session === null ? null : Session.end(session, now());
    if (ended !== null) await sessions.save(ended);
    return ok(DONE);
  };
