import { CHALLENGE_MS, type Passkey, Passkey as Passkeys } from '@bling/domain/identity';
import { Instant, ok } from '@bling/domain/kernel';
import type { Run } from '../../kernel/context.ts';
import type { IdentityOutside, PasskeyProof } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';

export type PasskeyAnswer = PasskeyProof & { readonly credentialId: string };

/** Verifies an answer to a sign-in challenge before the transaction; null for anything that is not right. */
export const readPasskeyAnswer = async (
  { passkeyCeremonies, read }: IdentityOutside & { readonly read: Run<IdentityPorts> },
  response: string,
): Promise<PasskeyAnswer | null> => {
  const credentialId = passkeyCeremonies.credentialOf(response);
  if (credentialId === null) return null;
  const known = (await read(async ({ passkeys }) => ok(await passkeys.byCredential(credentialId)))).value;
  const proof = known === null ? null : await passkeyCeremonies.readSignIn(known, response);
  return proof === null ? null : { ...proof, credentialId };
};

/** Spends the challenge and counts the use; null when it was answered before, or the passkey is gone by now. */
export const takePasskeyAnswer = async (
  { passkeys, spend, now }: IdentityPorts,
  { challengeId, counter, credentialId }: PasskeyAnswer,
): Promise<Passkey | null> => {
  const passkey = await passkeys.byCredential(credentialId);
  if (passkey === null || !(await spend(challengeId, Instant.plus(now(), CHALLENGE_MS)))) return null;
  await passkeys.save(Passkeys.used(passkey, counter, now()));
  return passkey;
};
