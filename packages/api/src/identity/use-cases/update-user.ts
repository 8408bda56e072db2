import { identityFailures, User } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateUser } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { findUser } from './find-user.ts';

const refuse = refusing(identityFailures);

export const updateUser =
  (ports: IdentityPorts) =>
  async ({ userId, ...details }: z.output<typeof UpdateUser>, actor: Actor) => {
    const found = await findUser(ports, userId, { actor, permission: 'identity.users.update' });
    if (!found.ok) return found;
    const updated = User.update(found.value.user, given(details));
    const saved = await ports.users.rename(updated);
    return saved === 'saved' ? ok({ ...updated.next, roles: found.value.held }) : refuse('username/taken');
  };
