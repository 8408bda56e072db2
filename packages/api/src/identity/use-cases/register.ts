import { checkPassword, identityFailures, User } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
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
    const wait = await limits.take(`register:${address}`, { limit: 20, windowMs: 3_600_000 });
    if (wait !== null) return refuse('attempts/too-many', { retryAfterSeconds: wait });
    const password = checkPassword(input.password, input);
    if (!password.ok) return password;
    const passwordHash = await hashing.hash(password.value);
    return passwordHash === null ? refuse('hashing/busy', { retryAfterSeconds: 1 }) : { passwordHash };
  };

/** Answers alike whether the address is known or not; only the mailbox learns which. */
export const register =
  ({ users, now, newId }: IdentityPorts) =>
  async ({ email, username, fullName }: Input, _actor: Actor, { passwordHash }: { readonly passwordHash: string }) => {
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
    const known = await users.byLogin(email);
    if (known !== null) await users.save(User.repeatRegistration(known));
    return ok(DONE);
  };
