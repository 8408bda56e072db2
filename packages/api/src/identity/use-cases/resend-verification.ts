import { identityFailures, MailRequest, RESENDS_AN_HOUR } from '@bling/domain/identity';
import { HOUR, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { ResendVerification } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';

type Input = z.output<typeof ResendVerification>;
const refuse = refusing(identityFailures);

/** Counts by the address that was typed, so that known and unknown ones are refused alike. */
export const limitResends =
  ({ limits, address }: IdentityOutside) =>
  async ({ email }: Input) => {
    const wait =
      (await limits.take(`mails:${address}`, { limit: 60, windowMs: HOUR })) ??
      (await limits.take(`resend:${email}`, { limit: RESENDS_AN_HOUR, windowMs: HOUR }));
    return wait === null ? DONE : refuse('attempts/too-many', { retryAfterSeconds: wait });
  };

export const resendVerification =
  ({ mailRequests, newId }: IdentityPorts) =>
  async ({ email }: Input) => {
    await mailRequests.put(MailRequest.put({ id: newId(), email, purpose: 'verify', draft: null }));
    return ok(DONE);
  };
