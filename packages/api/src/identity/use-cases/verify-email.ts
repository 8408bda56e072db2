import { identityFailures, OneTimeToken, type OneTimeTokenId, User } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { VerifyEmail } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';

type Input = z.output<typeof VerifyEmail>;
const refuse = refusing(identityFailures);

export const readToken =
  ({ tokens }: IdentityOutside) =>
  async ({ token }: Input) => {
    const id = tokens.readVerification(token);
    return id === null ? refuse('verification/expired') : { id };
  };

export const verifyEmail =
  ({ users, oneTimeTokens, now }: IdentityPorts) =>
  async (_input: Input, _actor: Actor, { id }: { readonly id: OneTimeTokenId }) => {
    const token = await oneTimeTokens.lock(id);
    if (token === null || token.purpose !== 'verify' || !OneTimeToken.isGood(token, now()))
      return refuse('verification/expired');
    const user = await users.find(token.userId);
    if (user === null) return refuse('verification/expired');
    const verified = User.verify(user, now());
    if (!verified.ok) return verified;
    await oneTimeTokens.use(id, now());
    await users.save(verified.value);
    return ok(DONE);
  };
