import { identityFailures, Session, User } from '@bling/domain/identity';
import { type Actor, MINUTE, ok, refusing } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { Run } from '../../kernel/context.ts';
import type { PasskeySignIn } from '../contract.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';
import { type PasskeyAnswer, readPasskeyAnswer, takePasskeyAnswer } from './passkey-answer.ts';

type Input = z.output<typeof PasskeySignIn>;
type Prepared = { readonly answer: PasskeyAnswer; readonly agent: string | null; readonly address: string };

const refuse = refusing(identityFailures);

/** A challenge for whoever comes; it names nobody, so it tells nothing. */
export const signInOptions =
  ({ passkeyCeremonies }: IdentityOutside) =>
  async () =>
    ok({ options: await passkeyCeremonies.signInOptions() });

export const preparePasskeySignIn =
  (outside: IdentityOutside & { readonly read: Run<IdentityPorts> }) =>
  async ({ response }: Input) => {
    const { limits, address, agent } = outside;
    const wait = await limits.take(`login:${address}`, { limit: 60, windowMs: MINUTE });
    if (wait !== null) return refuse('attempts/too-many', { retryAfterSeconds: wait });
    const answer = await readPasskeyAnswer(outside, response);
    return answer === null ? refuse('login/refused') : { answer, address, agent };
  };

/** A passkey is both: something one has, and a finger or a code that unlocks it. */
export const passkeySignIn =
  (ports: IdentityPorts) =>
  async ({ keep }: Input, _actor: Actor, { answer, agent, address }: Prepared) => {
    const { users, sessions, now, newId } = ports;
    const passkey = await takePasskeyAnswer(ports, answer);
    const user = passkey === null ? null : await users.find(passkey.userId);
    if (user === null || !User.canLogIn(user)) return refuse('login/refused');
    const opening = { id: newId(), userId: user.id, kept: keep, isStrong: true, agent, address };
    const opened = Session.open(opening, now());
    await sessions.save(opened);
    const loggedIn = User.loggedIn(user, null, now());
    await users.save(loggedIn);
    return ok({ session: opened.next, user: loggedIn.next, roles: await users.rolesOf(user.id) });
  };
