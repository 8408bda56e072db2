import { ok } from '@bling/domain/kernel';
import { reaction } from '../facts.ts';
import type { IdentityPorts } from './ports.ts';
import { answerMailRequest } from './use-cases/answer-mail-request.ts';
import { dismissUser } from './use-cases/dismiss-user.ts';
import { forgetUser } from './use-cases/forget-user.ts';
import { issueVerification } from './use-cases/issue-verification.ts';
import { linkCustomer } from './use-cases/link-customer.ts';

export const identityReactions = [
  reaction(
    'identity.verification',
    ['user/registered', 'user/verification-requested'],
    (ports: IdentityPorts, { userId }, actor) => issueVerification(ports)({ userId }, actor),
  ),
  reaction('identity.mail-request', ['mail/requested'], (ports: IdentityPorts, { mailRequestId }, actor) =>
    answerMailRequest(ports)({ mailRequestId }, actor),
  ),
  reaction('identity.customer', ['customer/created'], async (ports: IdentityPorts, { userId, customerId }, actor) =>
    userId === null ? ok(null) : linkCustomer(ports)({ userId, customerId }, actor),
  ),
  reaction('identity.erased', ['customer/erased'], async (ports: IdentityPorts, { userId }, actor) =>
    userId === null ? ok(null) : forgetUser(ports)({ userId }, actor),
  ),
  reaction('identity.leavers', ['staff/terminated'], async (ports: IdentityPorts, { userId }, actor) =>
    userId === null ? ok(null) : dismissUser(ports)({ userId }, actor),
  ),
];
