import { type Actor, type CustomerId, ok, type UserId } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

type Link = { readonly userId: UserId; readonly customerId: CustomerId };

/** From now on the account's sessions speak for its customer. */
export const linkCustomer =
  ({ users }: IdentityPorts) =>
  async ({ userId, customerId }: Link, _system: Actor) => {
    await users.linkCustomer(userId, customerId);
    return ok(null);
  };
