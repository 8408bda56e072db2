import { identityFailures, Pin } from '@bling/domain/identity';
import { type Actor, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import { DONE } from '../../kernel/contract.ts';
import type { SetPin } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';
import { ownAccount } from './own-account.ts';

const refuse = refusing(identityFailures);

export const hashPin =
  ({ hashing }: IdentityOutside) =>
  async ({ pin }: z.output<typeof SetPin>) => {
    const checked = Pin.check(pin);
    if (!checked.ok) return checked;
    const hash = await hashing.hash(checked.value);
    return hash === null ? refuse('hashing/busy', { retryAfterSeconds: 1 }) : { hash };
  };

export const setPin =
  ({ pins }: IdentityPorts) =>
  async (_input: object, actor: Actor, { hash }: { readonly hash: string }) => {
    const whose = ownAccount(actor, 'identity.pin.set');
    if (!whose.ok) return whose;
    const id = whose.value.userId;
    await pins.save(Pin.set(await pins.lock(id), { id, hash }));
    return ok(DONE);
  };
