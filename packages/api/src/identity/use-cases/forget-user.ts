import { Session, User } from '@bling/domain/identity';
import { type Actor, ok, type UserId } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

/** The account of a person who is forgotten goes with them, and whoever is signed in to it is signed out. */
export const forgetUser =
  ({ users, sessions, now }: IdentityPorts) =>
  async ({ userId }: { readonly userId: UserId }, _system: Actor) => {
    const user = await users.find(userId);
    const forgotten = user === null ? null : User.forget(user);
    if (forgotten !== null) await users.save(forgotten);
    for (const session of await sessions.lockOpen(userId)) {
      const ended = Session.end(session, now());
      if (ended !== null) await sessions.save(ended);
    }
    return ok(null);
  };
