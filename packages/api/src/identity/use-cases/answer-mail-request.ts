import {
  type MailDraft,
  type MailRequest,
  type MailRequestId,
  OneTimeToken,
  RESENDS_AN_HOUR,
  User,
} from '@bling/domain/identity';
import { type Actor, HOUR, Instant, ok } from '@bling/domain/kernel';
import type { IdentityPorts } from '../ports.ts';

const sendReset = async ({ users, oneTimeTokens, now, newId }: IdentityPorts, user: User): Promise<void> => {
  const sent = await oneTimeTokens.issuedSince(user.id, 'reset', Instant.plus(now(), 1 - HOUR));
  const token = OneTimeToken.issue({ id: newId(), userId: user.id, purpose: 'reset' }, now());
  const issued = User.issueReset(user, token.id);
  if (issued === null || sent >= RESENDS_AN_HOUR) return;
  await oneTimeTokens.add(token);
  await users.save(issued);
};

/** Asks for another verification mail; one that is verified already needs none. */
export const remindToVerify = async ({ users }: IdentityPorts, user: User): Promise<void> => {
  const request = User.requestVerification(user);
  if (request !== null) await users.save(request);
};

/** A username that somebody took in the meantime is left out: the account can choose another. */
const openAccount = async (ports: IdentityPorts, email: string, draft: MailDraft): Promise<void> => {
  const { users, now, newId } = ports;
  const registration = (username: string | null) => User.register({ id: newId(), email, ...draft, username }, now());
  const wished = registration(draft.username);
  const added = await users.add(wished);
  if (added === 'added') return users.giveRole(wished.next.id, 'client');
  const known = await users.byLogin(email);
  if (known?.emailVerifiedAt === null) return remindToVerify(ports, known);
  if (known !== null) return users.save(User.repeatRegistration(known));
  const unnamed = registration(null);
  if ((await users.add(unnamed)) === 'added') await users.giveRole(unnamed.next.id, 'client');
};

const answer = async (ports: IdentityPorts, { email, purpose, draft }: MailRequest): Promise<void> => {
  if (draft !== null) return openAccount(ports, email, draft);
  const user = await ports.users.byLogin(email);
  if (user === null) return;
  await (purpose === 'reset' ? sendReset(ports, user) : remindToVerify(ports, user));
};

/** Looks up whose address it is, and writes to them if that makes sense. Nobody waits for it. */
export const answerMailRequest =
  (ports: IdentityPorts) =>
  async ({ mailRequestId }: { readonly mailRequestId: MailRequestId }, _system: Actor) => {
    const request = await ports.mailRequests.take(mailRequestId);
    if (request !== null) await answer(ports, request);
    return ok(null);
  };
