import { customerFailures } from '@bling/domain/customers';
import { type Actor, type CustomerId, may, ok, refusing } from '@bling/domain/kernel';

const refuse = refusing(customerFailures);

type Asked = { readonly actor: Actor; readonly permission: string };

/** Whose garage is meant: the one named, if the actor may, else the actor's own. */
export const garageOf = (customerId: CustomerId | undefined, { actor, permission }: Asked) => {
  if (customerId !== undefined)
    return may(actor, permission, { customerId }) ? ok(customerId) : refuse('customer/unknown');
  if (actor.kind !== 'user' || actor.customerId === null) return refuse('customer/not-ready');
  return may(actor, permission, { customerId: actor.customerId }) ? ok(actor.customerId) : refuse('customer/unknown');
};
