import { type AttemptNotice, User } from '@bling/domain/identity';
import { type Actor, type Instant, ok } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';
import { remindToVerify } from './answer-mail-request.ts';

const AT_ONCE = 100;

const tell = async (ports: IdentityPorts, { userId, kind }: AttemptNotice, until: Instant | null): Promise<void> => {
  const user = await ports.users.lock(userId);
  if (user === null) return;
  if (kind === 'unverified') await remindToVerify(ports, user);
  else if (until !== null) await ports.users.save(User.locked(user, until));
};

/** Tells owners what happened at their door. A sweep does it: at the door itself it would take time that gives them away. */
export const noticeAttempts = (ports: IdentityPorts) => async (_input: object, _system: Actor) => {
  const noticed = await ports.loginAttempts.takeNotices(AT_ONCE);
  for (const { notice, lockedUntil } of noticed) if (notice !== null) await tell(ports, notice, lockedUntil);
  return ok(noticed.length);
};
