import { type CodeFound, SecondFactor } from '@bling/domain/identity';
import type { IdentityOutside } from '../outside.ts';

export type CodeRead = CodeFound | 'wrong' | null;

/** What a typed code is: of the app's clock, or one from paper. Whether it is still good is judged under the lock. */
export const readCode = (
  { authenticator }: Pick<IdentityOutside, 'authenticator'>,
  factor: SecondFactor | null,
  code: string | undefined,
): CodeRead => {
  if (code === undefined) return null;
  if (factor === null || !SecondFactor.isOn(factor)) return 'wrong';
  if (!/^\d{6}$/u.test(code)) return { kind: 'recovery', hash: authenticator.hashOf(code) };
  const step = authenticator.stepOf(factor.sealedSecret, code);
  return step === null ? 'wrong' : { kind: 'step', step };
};
