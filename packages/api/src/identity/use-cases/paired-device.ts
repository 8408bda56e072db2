import type { Device } from '@bling/domain/identity';
import { ok } from '@bling/domain/kernel';
import type { Run } from '../../kernel/context.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';

/** The device that the call comes from, by its token; null when it is none of ours, or not any more. */
export const pairedDevice = async (
  { tokens, cookies, read }: IdentityOutside & { readonly read: Run<IdentityPorts> },
  given: string | undefined,
): Promise<Device | null> => {
  const text = given ?? cookies.deviceToken();
  const deviceId = text === null ? null : tokens.readDevice(text);
  if (deviceId === null) return null;
  const device = (await read(async ({ devices }) => ok(await devices.find(deviceId)))).value;
  return device?.unpairedAt === null ? device : null;
};
