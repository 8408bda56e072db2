import { Pin, User } from '@bling/domain/identity';
import { type Actor, ok, type UserId } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';
import { endSessionsOf } from './end-sessions.ts';
import { keepsAnAdmin } from './find-user.ts';

/**
 * Whoever has left is signed out everywhere, their PIN opens nothing, and their account is that of a customer. The last
 * admin keeps that role, so that somebody can let others in.
 */
export const dismissUser =
  (ports: IdentityPorts) =>
  async ({ userId }: { readonly userId: UserId }, _system: Actor) => {
    const { users, pins } = ports;
    const user = await users.lock(userId);
    if (user === null) return ok(null);
    const held = await users.heldBy(userId);
    const mayLeave = (await keepsAnAdmin(ports, user, held)).ok;
    const kept = held.filter(
      ({ role, siteId }) => role === 'client' || (!mayLeave && role === 'admin' && siteId === null),
    );
    if (kept.length < held.length) {
      await users.setRoles(userId, kept);
      await users.save(User.rolesChanged(user));
    }
    const pin = await pins.lock(userId);
    const cleared = pin === null ? null : Pin.clear(pin);
    if (cleared !== null) await pins.save(cleared);
    await endSessionsOf(ports, userId, null);
    return ok(null);
  };
