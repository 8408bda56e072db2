import { SecondFactor } from '@bling/domain/identity';
import { type Actor, ok } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';

/** What stands beside the password: passkeys, an app, codes on paper. */
export const listPasskeys =
  ({ passkeys, secondFactors }: IdentityPorts) =>
  async (_input: object, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.passkeys.list');
    if (!whose.ok) return whose;
    const { userId } = whose.value;
    const factor = await secondFactors.find(userId);
    return ok({
      items: await passkeys.of(userId),
      totp: SecondFactor.isOn(factor),
      recoveryCodesLeft: (factor?.recoveryCodes ?? []).filter(({ usedAt }) => usedAt === null).length,
    });
  };
