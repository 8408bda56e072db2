import { checkPassword, identityFailures, OneTimeToken, type OneTimeTokenId, User } from '@bling/domain/identity';
import { type Actor, HOUR, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import { DONE } from '../../kernel/contract.ts';
import type { ResetPassword } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';
import { attemptsKeyOf } from '../places.ts';
import { endSessionsOf } from './end-sessions.ts';

type Input = z.output<typeof ResetPassword>;
type Prepared = { readonly id: OneTimeTokenId; readonly passwordHash: string };

const refuse = refusing(identityFailures);

const ownerOf = async ({ users, oneTimeTokens, now }: IdentityPorts, id: OneTimeTokenId) => {
  const token = await oneTimeTokens.find(id);
  if (token === null || token.purpose !== 'reset' || !OneTimeToken.isGood(token, now())) return null;
  return users.find(token.userId);
};

/** A forged or spent link costs no hashing. */
export const prepareReset =
  ({ tokens, hashing, limits, address, read }: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async ({ token, password }: Input) => {
    const wait = await limits.take(`reset:${address}`, { limit: 60, windowMs: HOUR });
    if (wait !== null) return refuse('attempts/too-many', { retryAfterSeconds: wait });
    const id = tokens.readReset(token);
    const user = id === null ? null : (await read(async (ports) => ok(await ownerOf(ports, id)))).value;
    if (id === null || user === null) return refuse('reset/expired');
    const checked = checkPassword(password, user);
    if (!checked.ok) return checked;
    const passwordHash = await hashing.hash(checked.value);
    return passwordHash === null ? refuse('hashing/busy', { retryAfterSeconds: 1 }) : { id, passwordHash };
  };

/** Sets a new password by the link of the mail: works once, and ends every session and every lock. */
export const resetPassword =
  (ports: IdentityPorts) =>
  async (_input: Input, _actor: Actor, { id, passwordHash }: Prepared) => {
    const { users, oneTimeTokens, loginAttempts, now } = ports;
    const token = await oneTimeTokens.lock(id);
    if (token === null || token.purpose !== 'reset' || !OneTimeToken.isGood(token, now()))
      return refuse('reset/expired');
    const user = await users.lock(token.userId);
    if (user === null || !User.canLogIn(user)) return refuse('reset/expired');
    await oneTimeTokens.use(id, now());
    await users.save(User.changePassword(user, passwordHash));
    await endSessionsOf(ports, user.id, null);
    await loginAttempts.clearAllOf(attemptsKeyOf.logins(user));
    return ok(DONE);
  };
