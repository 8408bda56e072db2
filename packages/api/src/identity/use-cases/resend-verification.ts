import { identityFailures, RESENDS_AN_HOUR, User } from '@bling/domain/identity';
import { HOUR, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { ResendVerification } from '../contract.ts';
import type { IdentityOutside, IdentityPorts } from '../ports.ts';

type Input = z.output<typeof ResendVerification>;
const refuse = refusing(identityFailures);

/** Counts by the address that was typed, so that known and unknown ones are refused alike. */
export const limitResends =
  ({ limits }: IdentityOutside) =>
  async ({ email }: Input) => {
    const wait = await limits.take(`resend:${email}`, { limit: RESENDS_AN_HOUR, windowMs: HOUR });
    return wait === null ? DONE : refuse('attempts/too-many', { retryAfterSeconds: wait });
  };

export const resendVerification =
  ({ users }: IdentityPorts) =>
  async ({ email }: Input) => {
    const user = await users.byLogin(email);
    const request = user === null ? null : User.requestVerification(user);
    if (request !== null) await users.save(request);
    return ok(DONE);
  };
