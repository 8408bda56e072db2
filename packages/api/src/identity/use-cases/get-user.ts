import { SecondFactor } from '@bling/domain/identity';
import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { UserRef } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { findUser } from './find-user.ts';

export const getUser =
  (ports: IdentityPorts) =>
  async ({ userId }: z.output<typeof UserRef>, actor: Actor) => {
    const found = await findUser(ports, userId, { actor, permission: 'identity.users.get' });
    if (!found.ok) return found;
    const { user, held } = found.value;
    const sessions = await ports.sessions.openOf(userId, ports.now());
    const hasPasskey = (await ports.passkeys.of(userId)).length > 0;
    const hasSecondFactor = hasPasskey || SecondFactor.isOn(await ports.secondFactors.find(userId));
    return ok({
      ...user,
      roles: held,
      sessions: sessions.map((session) => ({ ...session, isCurrent: false })),
      hasSecondFactor,
    });
  };
