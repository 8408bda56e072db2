import { identityFailures, MailRequest, RESENDS_AN_HOUR } from '@bling/domain/identity';
import { HOUR, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { RequestPasswordReset } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';

type Input = z.output<typeof RequestPasswordReset>;
const refuse = refusing(identityFailures);

/** Counts by the address that was typed, so that known and unknown ones are refused alike. */
export const limitResets =
  ({ limits, address }: IdentityOutside) =>
  async ({ email }: Input) => {
    const wait =
      (await limits.take(`mails:${address}`, { limit: 60, windowMs: HOUR })) ??
      (await limits.take(`reset:${email}`, { limit: RESENDS_AN_HOUR, windowMs: HOUR }));
    return wait === null ? DONE : refuse('attempts/too-many', { retryAfterSeconds: wait });
  };

/** The same few statements for every address: whose it is is looked up later. */
export const requestPasswordReset =
  ({ mailRequests, newId }: IdentityPorts) =>
  async ({ email }: Input) => {
    await mailRequests.put(MailRequest.put({ id: newId(), email, purpose: 'reset', draft: null }));
    return ok(DONE);
  };
