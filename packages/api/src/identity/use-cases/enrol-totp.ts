import { identityFailures, SecondFactor } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import type { TotpCode } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';
import { strengthenSession } from './strengthen-session.ts';

type Begun = ReturnType<IdentityOutside['authenticator']['begin']>;
type Confirming = {
  readonly step: number;
  readonly sealedSecret: string;
  readonly made: ReturnType<IdentityOutside['authenticator']['recoveryCodes']>;
};
type Reading = IdentityOutside & { readonly read: Run<IdentityPorts> };

const refuse = refusing(identityFailures);

export const prepareTotp =
  ({ authenticator, read }: Reading) =>
  async (_input: object, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.totp.enroll');
    if (!whose.ok) return whose;
    const user = (await read(async ({ users }) => ok(await users.find(whose.value.userId)))).value;
    return user === null ? refuse('session/ended') : authenticator.begin(user.email);
  };

/** A new secret for the person's app; nothing is asked at sign-in before its first code was given back. */
export const enrolTotp =
  ({ secondFactors }: IdentityPorts) =>
  async (_input: object, actor: Actor, { uri, secret, sealedSecret }: Begun) => {
    const whose = ownAccount(actor, 'identity.totp.enroll');
    if (!whose.ok) return whose;
    const id = whose.value.userId;
    const begun = SecondFactor.begin(await secondFactors.lock(id), { id, sealedSecret });
    if (!begun.ok) return begun;
    await secondFactors.save(begun.value);
    return ok({ uri, secret });
  };

export const prepareConfirm =
  ({ authenticator, read }: Reading) =>
  async ({ code }: z.output<typeof TotpCode>, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.totp.confirm');
    if (!whose.ok) return whose;
    const factor = (await read(async (ports) => ok(await ports.secondFactors.find(whose.value.userId)))).value;
    if (factor === null || factor.disabledAt !== null) return refuse('second-factor/off');
    const step = authenticator.stepOf(factor.sealedSecret, code);
    if (step === null) return refuse('second-factor/code-wrong');
    return { step, sealedSecret: factor.sealedSecret, made: authenticator.recoveryCodes() };
  };

/** The first code is right: from now on sign-in asks for one. Answers the recovery codes, this once. */
export const confirmTotp =
  (ports: IdentityPorts) =>
  async (_input: object, actor: Actor, { step, sealedSecret, made }: Confirming) => {
    const whose = ownAccount(actor, 'identity.totp.confirm');
    if (!whose.ok) return whose;
    const { secondFactors, now } = ports;
    const factor = await secondFactors.lock(whose.value.userId);
    if (factor === null || factor.sealedSecret !== sealedSecret) return refuse('second-factor/code-wrong');
    const confirmed = SecondFactor.confirm(factor, { step, hashes: made.hashes }, now());
    if (!confirmed.ok) return confirmed;
    await secondFactors.save(confirmed.value);
    await strengthenSession(ports, whose.value);
    return ok({ codes: made.codes });
  };
