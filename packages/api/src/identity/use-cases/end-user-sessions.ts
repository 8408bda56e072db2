import { type Actor, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { UserRef } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { endSessionsOf } from './end-sessions.ts';
import { findUser } from './find-user.ts';

/** Signs somebody out everywhere. */
export const endUserSessions =
  (ports: IdentityPorts) =>
  async ({ userId }: z.output<typeof UserRef>, actor: Actor) => {
    const found = await findUser(ports, userId, { actor, permission: 'identity.users.endSessions' });
    if (!found.ok) return found;
    await endSessionsOf(ports, userId, null);
    return ok(DONE);
  };
