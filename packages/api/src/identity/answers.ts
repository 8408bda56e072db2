import type { Session, User } from '@bling/domain/identity';
import { Instant, type RoleName } from '@bling/domain/kernel';
import { DONE } from '../kernel/contract.ts';
import type { IdentityOutside } from './outside.ts';
import { knownBrowser } from './places.ts';

type Opened = { readonly session: Session; readonly user: User; readonly roles: readonly RoleName[] };

/** Signs the tokens of a session after its commit and puts the refresh token where its client keeps it. */
export const issueTokens =
  ({ tokens, cookies }: IdentityOutside) =>
  async ({ session, user, roles }: Opened) => {
    const accessToken = await tokens.access(session, user, roles);
    const refreshToken = tokens.refresh(session);
    if (session.kept === 'cookie') {
      cookies.keep(refreshToken);
      // Wrong passwords of strangers nearby do not lock this browser out.
      if (knownBrowser({ cookies, tokens }, user) === null)
        cookies.keepBrowser(tokens.browser({ userId: user.id, browserId: session.id }));
    }
    return {
      accessToken,
      // A successor that is given twice was made a little earlier: then this is on the safe side.
      accessExpiresAt: Instant.plus(session.rotatedAt, tokens.accessMs),
      refreshToken: session.kept === 'body' ? refreshToken : null,
      user,
    };
  };

export const forgetTokens =
  ({ cookies }: IdentityOutside) =>
  async () => {
    cookies.keep(null);
    return DONE;
  };
