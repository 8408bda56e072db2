import { identityFailures } from '@bling/domain/identity';
import { type Actor, commonFailures, may, ok, refusing, type SignedIn } from '@bling/domain/kernel';

const refuse = refusing({ ...identityFailures, ...commonFailures });

/** The person behind the call, if their own account is what the permission lets them touch. */
export const ownAccount = (actor: Actor, permission: string) => {
  if (actor.kind !== 'user' || !may(actor, permission, { userId: actor.userId })) return refuse('not-allowed');
  return ok<SignedIn>(actor);
};
