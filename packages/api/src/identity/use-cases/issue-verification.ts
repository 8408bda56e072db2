import { OneTimeToken, RESENDS_AN_HOUR, User } from '@bling/domain/identity';
import { type Actor, HOUR, Instant, ok, type UserId } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

/** Makes the token that the verification mail will carry, three an hour at most; notifications writes the mail. */
export const issueVerification =
  ({ users, oneTimeTokens, now, newId }: IdentityPorts) =>
  async ({ userId }: { readonly userId: UserId }, _system: Actor) => {
    const user = await users.find(userId);
    if (user === null || user.emailVerifiedAt !== null) return ok(null);
    const sent = await oneTimeTokens.issuedSince(userId, 'verify', Instant.plus(now(), 1 - HOUR));
    if (sent >= RESENDS_AN_HOUR) return ok(null);
    const token = OneTimeToken.issue({ id: newId(), userId, purpose: 'verify' }, now());
    await oneTimeTokens.add(token);
    await users.save(User.issueVerification(user, token.id));
    return ok(null);
  };
