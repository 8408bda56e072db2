import { createHash } from 'node:crypto';
import { Attempts, identityFailures, normalisePassword, RESENDS_AN_HOUR, Session, User } from '@bling/domain/identity';
import { type Actor, HOUR, Instant, MINUTE, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import { denied } from '../../kernel/outcome.ts';
import type { Login } from '../contract.ts';
import type { IdentityOutside, IdentityPorts } from '../ports.ts';

type Input = z.output<typeof Login>;
type Verified = {
  readonly attemptsKey: string;
  readonly matches: boolean;
  readonly verifiedHash: string | null;
  readonly rehashed: string | null;
};
const refuse = refusing(identityFailures);

/** The password is verified before the transaction, against nobody's hash when there is no such account. */
export const verifyPassword =
  ({ hashing, limits, address, read }: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async ({ login, password }: Input) => {
    const wait = await limits.take(`login:${address}`, { limit: 60, windowMs: MINUTE });
    if (wait !== null) return refuse('attempts/too-many', { retryAfterSeconds: wait });
    const found = await read(async ({ users }) => ok(await users.byLogin(login)));
    const verifiedHash = found.value?.passwordHash ?? null;
    const normal = normalisePassword(password);
    const verdict = await hashing.verify(verifiedHash, normal);
    if (verdict === null) return refuse('hashing/busy', { retryAfterSeconds: 1 });
    const rehashed = verdict.matches && verdict.stale ? await hashing.hash(normal) : null;
    const attemptsKey = createHash('sha256').update(`${login.toLowerCase()} ${address}`).digest('base64url');
    return { attemptsKey, matches: verdict.matches, verifiedHash, rehashed };
  };

const remindToVerify = async ({ users, oneTimeTokens, now }: IdentityPorts, user: User): Promise<void> => {
  const request = User.requestVerification(user);
  const sent = await oneTimeTokens.issuedSince(user.id, Instant.plus(now(), -HOUR));
  if (request !== null && sent < RESENDS_AN_HOUR) await users.save(request);
};

/** Unknown, wrong, unverified, suspended and locked answer alike; the count of failures is kept with the refusal. */
export const login =
  (ports: IdentityPorts) =>
  async ({ login, keep }: Input, _actor: Actor, verified: Verified) => {
    const { users, sessions, loginAttempts, now, newId } = ports;
    const attempts = await loginAttempts.lock(verified.attemptsKey);
    if (Attempts.isLocked(attempts, now())) return denied(refuse('login/refused'));

    const user = await users.byLogin(login);
    const matches = verified.matches && user !== null && user.passwordHash === verified.verifiedHash;
    if (!matches) {
      await loginAttempts.save(verified.attemptsKey, Attempts.failed(attempts, now()));
      return denied(refuse('login/refused'));
    }
    if (!User.canLogIn(user)) {
      await remindToVerify(ports, user);
      return denied(refuse('login/refused'));
    }
    await loginAttempts.clear(verified.attemptsKey);
    const opened = Session.open({ id: newId(), userId: user.id, kept: keep }, now());
    await sessions.save(opened);
    const loggedIn = User.loggedIn(user, verified.rehashed, now());
    await users.save(loggedIn);
    return ok({ session: opened.next, user: loggedIn.next, roles: await users.rolesOf(user.id) });
  };
