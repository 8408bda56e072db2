import { Attempts, type Device, identityFailures, User } from '@bling/domain/identity';
import { ok, refusing, type UserId } from '@bling/domain/kernel';
import type { Run } from '../../kernel/context.ts';
import { denied } from '../../kernel/outcome.ts';
import type { IdentityOutside } from '../outside.ts';
import { attemptsKeyOf } from '../places.ts';
import type { IdentityPorts } from '../ports.ts';
import { pairedDevice } from './paired-device.ts';

export type Reading = IdentityOutside & { readonly read: Run<IdentityPorts> };
type Input = { readonly userId: UserId; readonly pin: string; readonly deviceToken?: string | undefined };
export type PinChecked = { readonly device: Device; readonly matches: boolean; readonly hash: string | null };

const refuse = refusing(identityFailures);

/** Only a paired device may ask at all; the PIN is verified before the transaction. */
export const verifyPin =
  (outside: Reading) =>
  async ({ userId, pin, deviceToken }: Input) => {
    const device = await pairedDevice(outside, deviceToken);
    if (device === null) return refuse('device/not-paired');
    const known = (await outside.read(async ({ pins }) => ok(await pins.find(userId)))).value;
    const hash = known?.isSet === true ? known.hash : null;
    const verdict = await outside.hashing.verify(hash, pin);
    if (verdict === null) return refuse('hashing/busy', { retryAfterSeconds: 1 });
    return { device, matches: verdict.matches, hash };
  };

/** Counts wrong ones for the person on this device; four digits are guessed in no time otherwise. */
export const takePin = async (ports: IdentityPorts, userId: UserId, { device, matches, hash }: PinChecked) => {
  const { loginAttempts, pins, users, devices, now } = ports;
  const key = attemptsKeyOf.place(`pin ${userId}`, device.id);
  const attempts = await loginAttempts.lock(key.key);
  const pin = await pins.find(userId);
  const user = await users.find(userId);
  const isHere = (await devices.people(device.siteId)).some((person) => person.userId === userId);
  const isRight = matches && pin?.hash === hash && isHere && user !== null && User.canLogIn(user);
  if (Attempts.isLocked(attempts, now()) || !isRight) {
    await loginAttempts.save(key, Attempts.failed(attempts, now()));
    return denied(refuse('pin/refused'));
  }
  await loginAttempts.clear(key.key);
  return ok(user);
};
