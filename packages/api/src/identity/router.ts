import * as z from 'zod';
import { command, open, procedure, query, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { profileRouter, sessionsRouter } from './account-router.ts';
import { forgetTokens, issueTokens } from './answers.ts';
import {
  ChangePassword,
  Login,
  Logout,
  Me,
  Refresh,
  Register,
  RequestPasswordReset,
  ResendVerification,
  ResetPassword,
  SessionView,
  StepUp,
  VerifyEmail,
} from './contract.ts';
import { passkeysRouter, recoveryCodesRouter, totpRouter } from './factors-router.ts';
import {
  apiKeysRouter,
  devicesRouter,
  impersonationRouter,
  pinRouter,
  rolesRouter,
  securityRouter,
  usersRouter,
} from './house-router.ts';
import { changePassword, prepareChange } from './use-cases/change-password.ts';
import { login, verifyPassword } from './use-cases/login.ts';
import { logoutAll } from './use-cases/logout-all.ts';
import { logout } from './use-cases/logout.ts';
import { me } from './use-cases/me.ts';
import { readRefreshToken, refresh } from './use-cases/refresh.ts';
import { preparePassword, register } from './use-cases/register.ts';
import { limitResets, requestPasswordReset } from './use-cases/request-password-reset.ts';
import { limitResends, resendVerification } from './use-cases/resend-verification.ts';
import { prepareReset, resetPassword } from './use-cases/reset-password.ts';
import { prepareStepUp, stepUp } from './use-cases/step-up.ts';
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
  login: open(
    'identity.login',
    'login/refused',
    'login/code-needed',
    'login/code-wrong',
    'attempts/too-many',
    'hashing/busy',
  )
    .meta({
      does: 'Signs a person in by email or username and starts a session; with an authenticator app, its code is asked too.',
      touches: ['identity.me'],
    })
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
  logoutAll: procedure('identity.logoutAll')
    .meta({ does: 'Ends every session of the account, this one too.', touches: ['identity'] })
    .input(nothing)
    .output(done)
    .mutation(command(logoutAll)),
  requestPasswordReset: open('identity.requestPasswordReset', 'attempts/too-many')
    .meta({
      does: 'Sends the link that sets a new password; the answer does not tell whether the address was known.',
      touches: [],
    })
    .input(RequestPasswordReset)
    .output(done)
    .mutation(command(requestPasswordReset, { prepare: limitResets })),
  resetPassword: open(
    'identity.resetPassword',
    'reset/expired',
    'password/too-short',
    'password/too-long',
    'password/common',
    'password/like-your-name',
    'attempts/too-many',
    'hashing/busy',
  )
    .meta({ does: 'Sets a new password by the link of the mail and ends every session.', touches: ['identity'] })
    .input(ResetPassword)
    .output(done)
    .mutation(command(resetPassword, { prepare: prepareReset })),
  changePassword: procedure(
    'identity.changePassword',
    'password/wrong',
    'session/ended',
    'password/too-short',
    'password/too-long',
    'password/common',
    'password/like-your-name',
    'attempts/too-many',
    'hashing/busy',
  )
    .meta({ does: 'Changes one’s password and ends every other session.', touches: ['identity.sessions'] })
    .input(ChangePassword)
    .output(done)
    .mutation(command(changePassword, { prepare: prepareChange })),
  stepUp: procedure('identity.stepUp', 'step-up/wrong', 'step-up/impossible', 'session/ended', 'hashing/busy')
    .meta({
      does: 'Proves again who sits there, by password and code or by passkey, so that dangerous acts are open for ten minutes.',
      touches: ['identity.me'],
    })
    .input(StepUp)
    .output(done)
    .mutation(command(stepUp, { prepare: prepareStepUp })),
  me: procedure('identity.me', 'session/ended')
    .meta({ does: 'Tells who is signed in, and what they may do.' })
    .input(nothing)
    .output(Me)
    .query(query(me)),
  profile: profileRouter,
  sessions: sessionsRouter,
  totp: totpRouter,
  recoveryCodes: recoveryCodesRouter,
  passkeys: passkeysRouter,
  users: usersRouter,
  roles: rolesRouter,
  apiKeys: apiKeysRouter,
  devices: devicesRouter,
  pin: pinRouter,
  security: securityRouter,
  impersonation: impersonationRouter,
});
