import { Session, User } from '@bling/domain/identity';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { PinSignIn } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { type PinChecked, type Reading, takePin, verifyPin } from './check-pin.ts';

export const preparePinSignIn = (outside: Reading) => (input: z.output<typeof PinSignIn>) => verifyPin(outside)(input);

/** From now on the tablet acts as this person. */
export const pinSignIn =
  (ports: IdentityPorts) =>
  async ({ userId, keep }: z.output<typeof PinSignIn>, _actor: Actor, checked: PinChecked) => {
    const right = await takePin(ports, userId, checked);
    if (!right.ok) return right;
    const { users, sessions, now, newId } = ports;
    const opened = Session.openByPin({ id: newId(), userId, kept: keep, deviceId: checked.device.id }, now());
    await sessions.save(opened);
    const loggedIn = User.loggedIn(right.value, null, now());
    await users.save(loggedIn);
    return ok({ session: opened.next, user: loggedIn.next, roles: await users.rolesOf(userId) });
  };
