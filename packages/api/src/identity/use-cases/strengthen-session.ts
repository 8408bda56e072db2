import { Session } from '@bling/domain/identity';
import type { SignedIn } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

/** A second factor was shown in this session: one that was held back for want of it is free from here on. */
export const strengthenSession = async (
  { sessions, now }: Pick<IdentityPorts, 'sessions' | 'now'>,
  { sessionId }: SignedIn,
): Promise<void> => {
  const session = await sessions.lock(sessionId);
  const proved = session === null ? null : Session.prove(session, { isStrong: true }, now());
  if (proved?.ok === true) await sessions.save(proved.value);
};
