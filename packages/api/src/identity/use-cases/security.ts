import { Security, SECURITY_ID } from '@bling/domain/identity';
import { type Actor, commonFailures, may, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { SetSecurity } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const getSecurity =
  ({ security }: IdentityPorts) =>
  async (_input: object, actor: Actor) =>
    may(actor, 'identity.security.get', {})
      ? ok((await security.find(SECURITY_ID)) ?? Security.initial)
      : refuse('not-allowed');

/** What the owner demands of sign-in; holds from the next call of everybody. */
export const setSecurity =
  ({ security }: IdentityPorts) =>
  async (wish: z.output<typeof SetSecurity>, actor: Actor) => {
    if (!may(actor, 'identity.security.set', {})) return refuse('not-allowed');
    const changed = Security.set((await security.lock(SECURITY_ID)) ?? Security.initial, wish);
    await security.save(changed);
    return ok(changed.next);
  };
