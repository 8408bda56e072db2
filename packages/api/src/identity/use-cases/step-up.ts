import {
  Attempts,
  identityFailures,
  normalisePassword,
  SecondFactor,
  type SecondFactorChange,
  Session,
} from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import { DONE } from '../../kernel/contract.ts';
import { denied } from '../../kernel/outcome.ts';
import type { StepUp } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import { attemptsKeyOf } from '../places.ts';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';
import { type PasskeyAnswer, readPasskeyAnswer, takePasskeyAnswer } from './passkey-answer.ts';
import { type CodeRead, readCode } from './read-code.ts';

type Input = z.output<typeof StepUp>;
type Proof = { readonly matches: boolean; readonly code: CodeRead; readonly passkey: PasskeyAnswer | null };

const refuse = refusing(identityFailures);

/** Verifies what was given: a passkey, or the password, with the code of the app where there is one. */
export const prepareStepUp =
  (outside: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async ({ password, code, response }: Input, actor: Actor) => {
    const whose = ownAccount(actor, 'identity.stepUp');
    if (!whose.ok) return whose;
    const { userId } = whose.value;
    const passkey = response === undefined ? null : await readPasskeyAnswer(outside, response);
    if (passkey !== null) return { matches: false, code: null, passkey };
    const found = await outside.read(async ({ users, secondFactors }) =>
      ok({ user: await users.find(userId), factor: await secondFactors.find(userId) }),
    );
    const { user, factor } = found.value;
    const verdict = await outside.hashing.verify(user?.passwordHash ?? null, normalisePassword(password ?? ''));
    if (verdict === null) return refuse('hashing/busy', { retryAfterSeconds: 1 });
    return { matches: verdict.matches, code: readCode(outside, factor, code), passkey: null };
  };

/** What the password, and the code where one is asked, amount to; a code is spent by it. */
const proved = (factor: SecondFactor | null, { matches, code }: Proof, now: string) => {
  if (!matches) return null;
  if (factor === null || !SecondFactor.isOn(factor)) return { isStrong: false, spent: null };
  const spent = code === null || code === 'wrong' ? null : SecondFactor.spend(factor, code, now);
  return spent === null ? null : { isStrong: true, spent };
};

const byPassword = async (ports: IdentityPorts, userId: string, proof: Proof) => {
  const { loginAttempts, secondFactors, now } = ports;
  const key = attemptsKeyOf.place(`step-up ${userId}`, '');
  const attempts = await loginAttempts.lock(key.key);
  const factor = await secondFactors.lock(userId);
  const good = Attempts.isLocked(attempts, now()) ? null : proved(factor, proof, now());
  if (good === null) {
    await loginAttempts.save(key, Attempts.failed(attempts, now()));
    return null;
  }
  await loginAttempts.clear(key.key);
  const spent: SecondFactorChange | null = good.spent;
  if (spent !== null) await secondFactors.save(spent);
  return { isStrong: good.isStrong };
};

const byPasskey = async (ports: IdentityPorts, userId: string, answer: PasskeyAnswer) => {
  const passkey = await takePasskeyAnswer(ports, answer);
  return passkey !== null && passkey.userId === userId ? { isStrong: true } : null;
};

/** Proves again who sits there; dangerous acts are open for ten minutes. */
export const stepUp = (ports: IdentityPorts) => async (_input: Input, actor: Actor, proof: Proof) => {
  const whose = ownAccount(actor, 'identity.stepUp');
  if (!whose.ok) return whose;
  const { userId, sessionId } = whose.value;
  const good = await (proof.passkey === null
    ? byPassword(ports, userId, proof)
    : byPasskey(ports, userId, proof.passkey));
  if (good === null) return denied(refuse('step-up/wrong'));
  const session = await ports.sessions.lock(sessionId);
  const change = session === null ? refuse('session/ended') : Session.prove(session, good, ports.now());
  if (!change.ok) return change;
  await ports.sessions.save(change.value);
  return ok(DONE);
};
