import * as z from 'zod';
import { command, open, procedure, query, queryOutside, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { issueTokens } from './answers.ts';
import {
  PasskeyList,
  PasskeyOptions,
  PasskeyRef,
  PasskeySignIn,
  PasskeyView,
  RecoveryCodes,
  RegisterPasskey,
  SessionView,
  TotpCode,
  TotpEnrolment,
} from './contract.ts';
import { disableTotp } from './use-cases/disable-totp.ts';
import { confirmTotp, enrolTotp, prepareConfirm, prepareTotp } from './use-cases/enrol-totp.ts';
import { listPasskeys } from './use-cases/list-passkeys.ts';
import { passkeySignIn, preparePasskeySignIn, signInOptions } from './use-cases/passkey-sign-in.ts';
import { passkeyOptions, prepareRegistration, registerPasskey } from './use-cases/register-passkey.ts';
import { removePasskey } from './use-cases/remove-passkey.ts';
import { makeRecoveryCodes, renewRecoveryCodes } from './use-cases/renew-recovery-codes.ts';

const nothing = z.strictObject({});
const touches = ['identity.passkeys', 'identity.me'];

export const totpRouter = router({
  enroll: procedure('identity.totp.enroll', 'second-factor/on', 'session/ended')
    .meta({ does: 'Makes a secret for an authenticator app; shown this once.', touches, dangerous: true })
    .input(nothing)
    .output(TotpEnrolment)
    .mutation(command(enrolTotp, { prepare: prepareTotp })),
  confirm: procedure(
    'identity.totp.confirm',
    'second-factor/off',
    'second-factor/on',
    'second-factor/code-wrong',
    'session/ended',
  )
    .meta({ does: 'Turns the app on by its first code, and answers the recovery codes, this once.', touches })
    .input(TotpCode)
    .output(RecoveryCodes)
    .mutation(command(confirmTotp, { prepare: prepareConfirm })),
  disable: procedure('identity.totp.disable', 'second-factor/off')
    .meta({ does: 'Turns the app off; its recovery codes go with it.', touches, dangerous: true })
    .input(nothing)
    .output(done)
    .mutation(command(disableTotp)),
});

export const recoveryCodesRouter = router({
  renew: procedure('identity.recoveryCodes.renew', 'second-factor/off')
    .meta({ does: 'Makes ten new recovery codes in place of the old; shown this once.', touches, dangerous: true })
    .input(nothing)
    .output(RecoveryCodes)
    .mutation(command(renewRecoveryCodes, { prepare: makeRecoveryCodes })),
});

export const passkeysRouter = router({
  list: procedure('identity.passkeys.list')
    .meta({ does: 'Lists one’s passkeys, and whether an app and codes stand beside the password.' })
    .input(nothing)
    .output(PasskeyList)
    .query(query(listPasskeys)),
  registerOptions: procedure('identity.passkeys.registerOptions', 'session/ended')
    .meta({ does: 'Begins a new passkey: what the browser’s own call needs.' })
    .input(nothing)
    .output(PasskeyOptions)
    .query(queryOutside(passkeyOptions)),
  register: procedure('identity.passkeys.register', 'passkey/refused', 'passkey/too-many')
    .meta({ does: 'Keeps the passkey that the browser has made.', touches, dangerous: true })
    .input(RegisterPasskey)
    .output(PasskeyView)
    .mutation(command(registerPasskey, { prepare: prepareRegistration })),
  remove: procedure('identity.passkeys.remove', 'passkey/unknown')
    .meta({ does: 'Removes a passkey: it signs nobody in any more.', touches, dangerous: true })
    .input(PasskeyRef)
    .output(done)
    .mutation(command(removePasskey)),
  signInOptions: open('identity.passkeys.signInOptions')
    .meta({ does: 'Begins a sign-in by passkey: what the browser’s own call needs.' })
    .input(nothing)
    .output(PasskeyOptions)
    .query(queryOutside(signInOptions)),
  signIn: open('identity.passkeys.signIn', 'login/refused', 'attempts/too-many')
    .meta({ does: 'Signs a person in by a passkey and starts a session.', touches: ['identity.me'] })
    .input(PasskeySignIn)
    .output(SessionView)
    .mutation(command(passkeySignIn, { prepare: preparePasskeySignIn, answer: issueTokens })),
});
