import * as z from 'zod';
import { command, open, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { forgetTokens, issueTokens } from './answers.ts';
import { Login, Logout, Me, Refresh, Register, ResendVerification, SessionView, VerifyEmail } from './contract.ts';
import { login, verifyPassword } from './use-cases/login.ts';
import { logout } from './use-cases/logout.ts';
import { me } from './use-cases/me.ts';
import { readRefreshToken, refresh } from './use-cases/refresh.ts';
import { preparePassword, register } from './use-cases/register.ts';
import { limitResends, resendVerification } from './use-cases/resend-verification.ts';
import { readToken, verifyEmail } from './use-cases/verify-email.ts';

const nothing = z.strictObject({});

export const identityRouter = router({
  register: open(
    'identity.register',
    'password/too-short',
    'password/too-long',
    'password/common',
    'password/like-your-name',
    'username/taken',
    'attempts/too-many',
    'hashing/busy',
  )
    .meta({
      does: 'Opens an account and sends the mail that proves its address; the answer does not tell whether the address was known.',
      touches: [],
    })
    .input(Register)
    .output(done)
    .mutation(command(register, { prepare: preparePassword })),
  verifyEmail: open('identity.verifyEmail', 'verification/expired')
    .meta({
      does: 'Proves an address by the token of its mail, so that its person may sign in.',
      touches: ['identity.me'],
    })
    .input(VerifyEmail)
    .output(done)
    .mutation(command(verifyEmail, { prepare: readToken })),
  resendVerification: open('identity.resendVerification', 'attempts/too-many')
    .meta({ does: 'Sends the verification mail again, when the address waits for one.', touches: [] })
    .input(ResendVerification)
    .output(done)
    .mutation(command(resendVerification, { prepare: limitResends })),
  login: open('identity.login', 'login/refused', 'attempts/too-many', 'hashing/busy')
    .meta({ does: 'Signs a person in by email or username and starts a session.', touches: ['identity.me'] })
    .input(Login)
    .output(SessionView)
    .mutation(command(login, { prepare: verifyPassword, answer: issueTokens })),
  refresh: open('identity.refresh', 'session/ended')
    .meta({ does: 'Trades a refresh token for the next one and a new access token.', touches: [] })
    .input(Refresh)
    .output(SessionView)
    .mutation(command(refresh, { prepare: readRefreshToken, answer: issueTokens })),
  logout: open('identity.logout', 'session/ended')
    .meta({ does: 'Ends the session of a refresh token.', touches: ['identity.me'] })
    .input(Logout)
    .output(done)
    .mutation(command(logout, { prepare: readRefreshToken, answer: forgetTokens })),
  me: procedure('identity.me', 'session/ended')
    .meta({ does: 'Tells who is signed in, and what they may do.' })
    .input(nothing)
    .output(Me)
    .query(query(me)),
});
