import { Device, identityFailures, Session } from '@bling/domain/identity';
import { type Actor, actorScope, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import { DONE } from '../../kernel/contract.ts';
import type { DeviceHere, DeviceRef, PairDevice } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';
import { pairedDevice } from './paired-device.ts';

const refuse = refusing({ ...identityFailures, ...commonFailures });

export const listDevices =
  ({ devices }: IdentityPorts) =>
  async (_input: object, actor: Actor) =>
    ok({ items: await devices.at(actorScope(actor, 'identity.devices.list')) });

/** The tablet in the manager's hands belongs to the site from now on. */
export const pairDevice =
  ({ devices, now, newId }: IdentityPorts) =>
  async ({ siteId, name, kind, keep }: z.output<typeof PairDevice>, actor: Actor) => {
    if (!may(actor, 'identity.devices.pair', { siteId })) return refuse('not-allowed');
    const pairedBy = actor.kind === 'user' ? actor.userId : null;
    const paired = Device.pair({ id: newId(), siteId, name, kind, pairedBy }, now());
    await devices.save(paired);
    return ok({ device: paired.next, keep });
  };

/** Its token: in the browser's cookie, or in the answer for an app. */
export const giveDeviceToken =
  ({ tokens, cookies }: IdentityOutside) =>
  async ({ device, keep }: { readonly device: Device; readonly keep: 'cookie' | 'body' }) => {
    const token = tokens.device(device.id);
    if (keep === 'cookie') cookies.keepDevice(token);
    return { device, token: keep === 'body' ? token : null };
  };

/** Lost or stolen: nobody acts on it any more, and whoever does now is out. */
export const unpairDevice =
  ({ devices, sessions, now }: IdentityPorts) =>
  async ({ deviceId }: z.output<typeof DeviceRef>, actor: Actor) => {
    const device = await devices.lock(deviceId);
    if (device === null || !may(actor, 'identity.devices.unpair', { siteId: device.siteId }))
      return refuse('device/unknown');
    const unpaired = Device.unpair(device, now());
    if (unpaired !== null) await devices.save(unpaired);
    for (const session of await sessions.lockAllOn(deviceId)) {
      const ended = Session.end(session, now());
      if (ended !== null) await sessions.save(ended);
    }
    return ok(DONE);
  };

/** The tablet asks which it is, and who may act on it. */
export const deviceHere =
  (outside: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async ({ deviceToken }: z.output<typeof DeviceHere>) => {
    const device = await pairedDevice(outside, deviceToken);
    if (device === null) return refuse('device/not-paired');
    const people = (await outside.read(async ({ devices }) => ok(await devices.people(device.siteId)))).value;
    return ok({ device, people });
  };
