import { checkPassword, identityFailures, normalisePassword, User } from '@bling/domain/identity';
import { type Actor, MINUTE, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import { DONE } from '../../kernel/contract.ts';
import type { ChangePassword } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';
import { endSessionsOf } from './end-sessions.ts';
import { ownAccount } from './own-account.ts';

type Input = z.output<typeof ChangePassword>;
type Prepared = { readonly formerHash: string; readonly passwordHash: string };

const refuse = refusing(identityFailures);
const TRIES = { limit: 10, windowMs: 15 * MINUTE };

/** Both passwords are hashed before the transaction. Wrong ones are counted: a stolen session is no place to guess. */
export const prepareChange =
  ({ hashing, limits, read }: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async ({ currentPassword, password }: Input, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.changePassword');
    if (!whose.ok) return whose;
    const wait = await limits.take(`password:${whose.value.userId}`, TRIES);
    if (wait !== null) return refuse('attempts/too-many', { retryAfterSeconds: wait });
    const user = (await read(async ({ users }) => ok(await users.find(whose.value.userId)))).value;
    if (user === null) return refuse('session/ended');
    const verdict = await hashing.verify(user.passwordHash, normalisePassword(currentPassword));
    if (verdict === null) return refuse('hashing/busy', { retryAfterSeconds: 1 });
    if (!verdict.matches) return refuse('password/wrong');
    const checked = checkPassword(password, user);
    if (!checked.ok) return checked;
    const passwordHash = await hashing.hash(checked.value);
    if (passwordHash === null) return refuse('hashing/busy', { retryAfterSeconds: 1 });
    return { formerHash: user.passwordHash, passwordHash };
  };

/** A new password; every other session of the account ends. */
export const changePassword =
  (ports: IdentityPorts) =>
  async (_input: Input, actor: Actor, { formerHash, passwordHash }: Prepared) => {
    const whose = ownAccount(actor, 'identity.changePassword');
    if (!whose.ok) return whose;
    const user = await ports.users.lock(whose.value.userId);
    if (user === null || user.passwordHash !== formerHash) return refuse('password/wrong');
    await ports.users.save(User.changePassword(user, passwordHash));
    await endSessionsOf(ports, user.id, whose.value.sessionId);
    return ok(DONE);
  };
