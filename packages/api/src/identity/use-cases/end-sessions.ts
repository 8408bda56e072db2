import { Session } from '@bling/domain/identity';
import type { SessionId, UserId } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

/** Ends every session of a person, but one; those too in which they are somebody else. Locks before it looks. */
export const endSessionsOf = async (
  { sessions, now }: Pick<IdentityPorts, 'sessions' | 'now'>,
  userId: UserId,
  but: SessionId | null,
): Promise<void> => {
  for (const session of await sessions.lockAllOf(userId)) {
    const ended = session.id === but ? null : Session.end(session, now());
    if (ended !== null) await sessions.save(ended);
  }
};
