import { OneTimeToken, User } from '@bling/domain/identity';
import { type Actor, ok, type UserId } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

/** Makes the token that the verification mail will carry; the mail itself is written by notifications. */
export const issueVerification =
  ({ users, oneTimeTokens, now, newId }: IdentityPorts) =>
  async ({ userId }: { readonly userId: UserId }, _system: Actor) => {
    const user = await users.find(userId);
    if (user === null || user.emailVerifiedAt !== null) return ok(null);
    const token = OneTimeToken.issue(newId(), userId, now());
    await oneTimeTokens.add(token);
    await users.save(User.issueVerification(user, token.id));
    return ok(null);
  };
