import { checkPassword, identityFailures, RESENDS_AN_HOUR, User } from '@bling/domain/identity';
import { type Actor, HOUR, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { Register } from '../contract.ts';
import type { IdentityOutside, IdentityPorts } from '../ports.ts';

type Input = z.output<typeof Register>;
const refuse = refusing(identityFailures);

/** The password is judged and hashed before the transaction: hashing takes a core for 20 ms. */
export const preparePassword =
  ({ hashing, limits, address }: IdentityOutside) =>
  async (input: Input) => {
    const wait = await limits.take(`register:${address}`, { limit: 20, windowMs: HOUR });
    if (wait !== null) return refuse('attempts/too-many', { retryAfterSeconds: wait });
    const password = checkPassword(input.password, input);
    if (!password.ok) return password;
    const passwordHash = await hashing.hash(password.value);
    if (passwordHash === null) return refuse('hashing/busy', { retryAfterSeconds: 1 });
    const over = await limits.take(`register:${input.email}`, { limit: RESENDS_AN_HOUR, windowMs: HOUR });
    return { passwordHash, mayWrite: over === null };
  };
type Prepared = { readonly passwordHash: string; readonly mayWrite: boolean };

/** Answers alike whether the address is known or not; only the mailbox learns which, three times an hour at most. */
export const register =
  ({ users, now, newId }: IdentityPorts) =>
  async ({ email, username, fullName }: Input, _actor: Actor, { passwordHash, mayWrite }: Prepared) => {
    const registration = User.register(
      { id: newId(), email, username: username ?? null, fullName, passwordHash },
      now(),
    );
    const added = await users.add(registration);
    if (added === 'username-taken') return refuse('username/taken');
    if (added === 'added') {
      await users.giveRole(registration.next.id, 'client');
      return ok(DONE);
    }
    const known = mayWrite ? await users.byLogin(email) : null;
    if (known !== null) await users.save(User.repeatRegistration(known));
    return ok(DONE);
  };
