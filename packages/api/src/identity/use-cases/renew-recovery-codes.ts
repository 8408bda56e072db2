import { SecondFactor } from '@bling/domain/identity';
import { type Actor, ok } from '@bling/domain/kernel';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';

type Made = ReturnType<IdentityOutside['authenticator']['recoveryCodes']>;

export const makeRecoveryCodes =
  ({ authenticator }: IdentityOutside) =>
  async () =>
    authenticator.recoveryCodes();

/** Ten new codes in place of the old ones; shown this once. */
export const renewRecoveryCodes =
  ({ secondFactors }: IdentityPorts) =>
  async (_input: object, actor: Actor, { codes, hashes }: Made) => {
    const whose = ownAccount(actor, 'identity.recoveryCodes.renew');
    if (!whose.ok) return whose;
    const renewed = SecondFactor.renewRecovery(await secondFactors.lock(whose.value.userId), hashes);
    if (!renewed.ok) return renewed;
    await secondFactors.save(renewed.value);
    return ok({ codes });
  };
