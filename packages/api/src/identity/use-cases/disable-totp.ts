import { SecondFactor } from '@bling/domain/identity';
import { type Actor, ok } from '@bling/domain/kernel';
import { DONE } from '../../kernel/contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';

export const disableTotp =
  ({ secondFactors, now }: IdentityPorts) =>
  async (_input: object, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.totp.disable');
    if (!whose.ok) return whose;
    const disabled = SecondFactor.disable(await secondFactors.lock(whose.value.userId), now());
    if (!disabled.ok) return disabled;
    await secondFactors.save(disabled.value);
    return ok(DONE);
  };
