import { identityFailures, Passkey } from '@bling/domain/identity';
import { type Actor, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { PasskeyRef } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';

const refuse = refusing(identityFailures);

export const removePasskey =
  ({ passkeys, now }: IdentityPorts) =>
  async ({ passkeyId }: z.output<typeof PasskeyRef>, actor: Actor) => {
    const passkey = await passkeys.lock(passkeyId);
    const isTheirs = passkey !== null && may(actor, 'identity.passkeys.remove', { userId: passkey.userId });
    if (!isTheirs || passkey.removedAt !== null) return refuse('passkey/unknown');
    await passkeys.save(Passkey.remove(passkey, now()));
    return ok(DONE);
  };
