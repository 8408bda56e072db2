import { type Actor, ok } from '@bling/domain/kernel';
import { DONE } from '../../kernel/contract.ts';
import type { IdentityPorts } from '../ports.ts';
import { endSessionsOf } from './end-sessions.ts';
import { ownAccount } from './own-account.ts';

/** Signs the person out everywhere, here too. */
export const logoutAll = (ports: IdentityPorts) => async (_input: object, actor: Actor) => {
  const whose = ownAccount(actor, 'identity.logoutAll');
  if (!whose.ok) return whose;
  await endSessionsOf(ports, whose.value.userId, null);
  return ok(DONE);
};
