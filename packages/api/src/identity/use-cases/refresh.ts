import { identityFailures, Session, User } from '@bling/domain/identity';
import { type Actor, ok, refusing, type SessionId } from '@bling/domain/kernel';
import { denied } from '../../kernel/outcome.ts';
import type { IdentityOutside } from '../outside.ts';
import type { IdentityPorts } from '../ports.ts';

type Presented = { readonly sessionId: SessionId; readonly generation: number };

const refuse = refusing(identityFailures);

/** The token of the body, or the one in the browser's cookie; a forged one never reaches the database. */
export const readRefreshToken =
  ({ tokens, cookies }: IdentityOutside) =>
  async ({ refreshToken }: { readonly refreshToken?: string | undefined }) => {
    const text = refreshToken ?? cookies.refreshToken();
    const presented = text === null ? null : tokens.readRefresh(text);
    return presented === null ? refuse('session/ended') : presented;
  };

export const refresh =
  ({ sessions, users, now }: IdentityPorts) =>
  async (_input: object, _actor: Actor, { sessionId, generation }: Presented) => {
    const session = await sessions.lock(sessionId);
    if (session === null) return refuse('session/ended');
    const refreshed = Session.refresh(session, generation, now());
    if (!refreshed.ok) return refreshed;
    if (refreshed.value.kind === 'reused') {
      await sessions.save(refreshed.value.change);
      return denied(refuse('session/ended'));
    }
    // The person before the roles: should they change between, the new token is one of before, and worth nothing.
    const user = await users.find(session.userId);
    if (user === null || !User.canLogIn(user)) return refuse('session/ended');
    if (refreshed.value.kind === 'rotated') await sessions.save(refreshed.value.change);
    const current = refreshed.value.kind === 'rotated' ? refreshed.value.change.next : refreshed.value.session;
    return ok({ session: current, user, roles: await users.rolesOf(user.id) });
  };
