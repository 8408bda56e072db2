import { Passkey, Pin, SecondFactor, User } from '@bling/domain/identity';
import { type Actor, ok, type UserId } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';
import { endSessionsOf } from './end-sessions.ts';

/** The account of a person who is forgotten goes with them, and whoever is signed in to it is signed out. */
export const forgetUser =
  (ports: IdentityPorts) =>
  async ({ userId }: { readonly userId: UserId }, _system: Actor) => {
    const { users, sessions, passkeys, secondFactors, pins, now } = ports;
    const user = await users.lock(userId);
    const forgotten = user === null ? null : User.forget(user);
    if (forgotten !== null) await users.save(forgotten);
    for (const passkey of await passkeys.of(userId))
      await passkeys.save(Passkey.remove({ ...passkey, name: '—' }, now()));
    const disabled = SecondFactor.disable(await secondFactors.lock(userId), now());
    if (disabled.ok) await secondFactors.save(disabled.value);
    const pin = await pins.lock(userId);
    const cleared = pin === null ? null : Pin.clear(pin);
    if (cleared !== null) await pins.save(cleared);
    await endSessionsOf(ports, userId, null);
    await sessions.forgetPlaces(userId);
    return ok(null);
  };
