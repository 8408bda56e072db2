import { checkPassword, identityFailures, MailRequest, RESENDS_AN_HOUR } from '@bling/domain/identity';
import { type Actor, HOUR, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { Register } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';

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

/**
 * Puts the wish down, with the same statements whether the address is known or not; the account is made a moment later,
 * and only the mailbox learns whether there was one, three times an hour at most.
 */
export const register =
  ({ users, mailRequests, newId }: IdentityPorts) =>
  async ({ email, fullName, ...input }: Input, _actor: Actor, { passwordHash, mayWrite }: Prepared) => {
    const username = input.username ?? null;
    const holder = username === null ? null : await users.byLogin(username);
    if (holder !== null) return refuse('username/taken');
    const draft = { username, fullName, passwordHash };
    if (mayWrite) await mailRequests.put(MailRequest.put({ id: newId(), email, purpose: 'register', draft }));
    return ok(DONE);
  };
