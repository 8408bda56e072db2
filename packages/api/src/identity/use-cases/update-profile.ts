import { identityFailures, User } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { given } from '../../kernel/given.ts';
import type { UpdateProfile } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';

const refuse = refusing(identityFailures);

export const updateProfile =
  ({ users }: IdentityPorts) =>
  async (details: z.output<typeof UpdateProfile>, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.profile.update');
    if (!whose.ok) return whose;
    const user = await users.find(whose.value.userId);
    if (user === null) return refuse('session/ended');
    const updated = User.update(user, given(details));
    return (await users.rename(updated)) === 'saved' ? ok(updated.next) : refuse('username/taken');
  };
