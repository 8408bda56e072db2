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
    .input(Register)
    .output(done)
    .mutation(command(register, { prepare: preparePassword })),
  verifyEmail: open('identity.verifyEmail', 'verification/expired')
    .input(VerifyEmail)
    .output(done)
    .mutation(command(verifyEmail, { prepare: readToken })),
  resendVerification: open('identity.resendVerification', 'attempts/too-many')
    .input(ResendVerification)
    .output(done)
    .mutation(command(resendVerification, { prepare: limitResends })),
  login: open('identity.login', 'login/refused', 'attempts/too-many', 'hashing/busy')
    .input(Login)
    .output(SessionView)
    .mutation(command(login, { prepare: verifyPassword, answer: issueTokens })),
  refresh: open('identity.refresh', 'session/ended')
    .input(Refresh)
    .output(SessionView)
    .mutation(command(refresh, { prepare: readRefreshToken, answer: issueTokens })),
  logout: open('identity.logout', 'session/ended')
    .input(Logout)
    .output(done)
    .mutation(command(logout, { prepare: readRefreshToken, answer: forgetTokens })),
  me: procedure('identity.me', 'session/ended').input(nothing).output(Me).query(query(me)),
});
