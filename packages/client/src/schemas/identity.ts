// Generated from the router by `pnpm contract`. Change the contract, not this file.

import * as z from 'zod';
import { type Form, form } from '../forms.ts';
import type { Calls } from '../contract/calls.ts';

/** Makes a key for another system; shown this once. */
export const apiKeysIssue: Form<Calls['identity.apiKeys.issue']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(80).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "permissions": z.array(z.string().trim().min(1).max(100).regex(/^[^\p{Cc}]*$/u, "Contains control characters")).min(1).max(500),
    "siteIds": z.array(z.uuid()).max(1000).nullable(),
    "ratePerMinute": z.int().min(1).max(100000).default(60),
    "expiresAt": z.iso.datetime({ precision: 3 }).max(24).nullable(),
  }),
);

/** Ends a key at once. */
export const apiKeysRevoke: Form<Calls['identity.apiKeys.revoke']['input']> = form(
  z.strictObject({
    "keyId": z.uuid(),
  }),
);

/** Gives a key a new secret; the old one goes on for the overlap. */
export const apiKeysRotate: Form<Calls['identity.apiKeys.rotate']['input']> = form(
  z.strictObject({
    "keyId": z.uuid(),
    "overlapHours": z.int().min(0).max(168).default(24),
  }),
);

/** Changes one’s password and ends every other session. */
export const changePassword: Form<Calls['identity.changePassword']['input']> = form(
  z.strictObject({
    "currentPassword": z.string().min(1).max(512),
    "password": z.string().min(1).max(512),
  }),
);

/** Pairs this tablet or screen with a site. */
export const devicesPair: Form<Calls['identity.devices.pair']['input']> = form(
  z.strictObject({
    "siteId": z.uuid(),
    "name": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "kind": z.literal(["counter","bay","queue"]),
    "keep": z.literal(["cookie","body"]),
  }),
);

/** Ends a pairing and signs out whoever acts on it. */
export const devicesUnpair: Form<Calls['identity.devices.unpair']['input']> = form(
  z.strictObject({
    "deviceId": z.uuid(),
  }),
);

/** Lets support see what a person sees, for a quarter of an hour and for a reason. */
export const impersonationStart: Form<Calls['identity.impersonation.start']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
    "reason": z.string().trim().min(1).max(300).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "write": z.boolean().default(false),
  }),
);

/** Stops being somebody else. */
export const impersonationStop: Form<Calls['identity.impersonation.stop']['input']> = form(
  z.strictObject({}),
);

/** Signs a person in by email or username and starts a session; with an authenticator app, its code is asked too. */
export const login: Form<Calls['identity.login']['input']> = form(
  z.strictObject({
    "login": z.string().trim().min(1).max(254).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "password": z.string().min(1).max(512),
    "code": z.string().trim().min(6).max(40).optional(),
    "keep": z.literal(["cookie","body"]),
  }),
);

/** Ends the session of a refresh token. */
export const logout: Form<Calls['identity.logout']['input']> = form(
  z.strictObject({
    "refreshToken": z.string().min(1).max(500).optional(),
  }),
);

/** Ends every session of the account, this one too. */
export const logoutAll: Form<Calls['identity.logoutAll']['input']> = form(
  z.strictObject({}),
);

/** Keeps the passkey that the browser has made. */
export const passkeysRegister: Form<Calls['identity.passkeys.register']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(60).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "response": z.string().min(2).max(20000),
  }),
);

/** Removes a passkey: it signs nobody in any more. */
export const passkeysRemove: Form<Calls['identity.passkeys.remove']['input']> = form(
  z.strictObject({
    "passkeyId": z.uuid(),
  }),
);

/** Signs a person in by a passkey and starts a session. */
export const passkeysSignIn: Form<Calls['identity.passkeys.signIn']['input']> = form(
  z.strictObject({
    "response": z.string().min(2).max(20000),
    "keep": z.literal(["cookie","body"]),
  }),
);

/** Lets a manager allow the next act of somebody else, by PIN on their tablet. */
export const pinApprove: Form<Calls['identity.pin.approve']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
    "pin": z.string().max(6).regex(/^\d{4,6}$/u, "Four to six digits"),
    "permission": z.string().trim().min(1).max(100).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "deviceToken": z.string().min(1).max(500).optional(),
  }),
);

/** Sets one’s PIN for paired tablets. */
export const pinSet: Form<Calls['identity.pin.set']['input']> = form(
  z.strictObject({
    "pin": z.string().max(6).regex(/^\d{4,6}$/u, "Four to six digits"),
  }),
);

/** Lets a person act on a paired tablet by PIN. */
export const pinSignIn: Form<Calls['identity.pin.signIn']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
    "pin": z.string().max(6).regex(/^\d{4,6}$/u, "Four to six digits"),
    "deviceToken": z.string().min(1).max(500).optional(),
    "keep": z.literal(["cookie","body"]),
  }),
);

/** Changes one’s own name and username. */
export const profileUpdate: Form<Calls['identity.profile.update']['input']> = form(
  z.strictObject({
    "fullName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "username": z.string().trim().toLowerCase().max(40).regex(/^[a-z0-9][a-z0-9._-]{2,39}$/u, "3 to 40 letters, digits, dots and dashes").optional(),
  }),
);

/** Makes ten new recovery codes in place of the old; shown this once. */
export const recoveryCodesRenew: Form<Calls['identity.recoveryCodes.renew']['input']> = form(
  z.strictObject({}),
);

/** Trades a refresh token for the next one and a new access token. */
export const refresh: Form<Calls['identity.refresh']['input']> = form(
  z.strictObject({
    "refreshToken": z.string().min(1).max(500).optional(),
    "keep": z.literal(["cookie","body"]),
  }),
);

/** Opens an account and sends the mail that proves its address; the answer does not tell whether the address was known. */
export const register: Form<Calls['identity.register']['input']> = form(
  z.strictObject({
    "email": z.string().trim().toLowerCase().max(254).pipe(z.email()),
    "username": z.string().trim().toLowerCase().max(40).regex(/^[a-z0-9][a-z0-9._-]{2,39}$/u, "3 to 40 letters, digits, dots and dashes").optional(),
    "fullName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "password": z.string().min(1).max(512),
  }),
);

/** Sends the link that sets a new password; the answer does not tell whether the address was known. */
export const requestPasswordReset: Form<Calls['identity.requestPasswordReset']['input']> = form(
  z.strictObject({
    "email": z.string().trim().toLowerCase().max(254).pipe(z.email()),
  }),
);

/** Sends the verification mail again, when the address waits for one. */
export const resendVerification: Form<Calls['identity.resendVerification']['input']> = form(
  z.strictObject({
    "email": z.string().trim().toLowerCase().max(254).pipe(z.email()),
  }),
);

/** Sets a new password by the link of the mail and ends every session. */
export const resetPassword: Form<Calls['identity.resetPassword']['input']> = form(
  z.strictObject({
    "token": z.string().min(1).max(500),
    "password": z.string().min(1).max(512),
  }),
);

/** Makes a role of the owner’s own. */
export const rolesCreate: Form<Calls['identity.roles.create']['input']> = form(
  z.strictObject({
    "name": z.string().trim().max(40).regex(/^[a-z][a-z0-9-]{1,39}$/u, "Small letters, digits and dashes"),
    "description": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
    "grants": z.array(z.strictObject({
      "permission": z.string().trim().min(1).max(100).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "scope": z.literal(["own","site","all"]),
    })).max(2000),
  }),
);

/** Removes a role that nobody holds. */
export const rolesRemove: Form<Calls['identity.roles.remove']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
  }),
);

/** Changes what a role gives to whoever holds it. */
export const rolesUpdate: Form<Calls['identity.roles.update']['input']> = form(
  z.strictObject({
    "name": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
    "version": z.int().min(0).max(1000000000),
    "description": z.string().trim().max(300).regex(/^[^\p{Cc}]*(?:[\n\t][^\p{Cc}]*)*$/u, "Contains control characters").optional(),
    "grants": z.array(z.strictObject({
      "permission": z.string().trim().min(1).max(100).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "scope": z.literal(["own","site","all"]),
    })).max(2000).optional(),
  }),
);

/** Changes what the owner demands of sign-in. */
export const securitySet: Form<Calls['identity.security.set']['input']> = form(
  z.strictObject({
    "adminsNeedSecondFactor": z.boolean(),
  }),
);

/** Signs one of one’s own sessions out. */
export const sessionsRevoke: Form<Calls['identity.sessions.revoke']['input']> = form(
  z.strictObject({
    "sessionId": z.uuid(),
  }),
);

/** Proves again who sits there, by password and code or by passkey, so that dangerous acts are open for ten minutes. */
export const stepUp: Form<Calls['identity.stepUp']['input']> = form(
  z.strictObject({
    "password": z.string().min(1).max(512).optional(),
    "code": z.string().trim().min(6).max(40).optional(),
    "response": z.string().min(2).max(20000).optional(),
  }),
);

/** Turns the app on by its first code, and answers the recovery codes, this once. */
export const totpConfirm: Form<Calls['identity.totp.confirm']['input']> = form(
  z.strictObject({
    "code": z.string().trim().max(6).regex(/^\d{6}$/u, "Six digits"),
  }),
);

/** Turns the app off; its recovery codes go with it. */
export const totpDisable: Form<Calls['identity.totp.disable']['input']> = form(
  z.strictObject({}),
);

/** Makes a secret for an authenticator app; shown this once. */
export const totpEnroll: Form<Calls['identity.totp.enroll']['input']> = form(
  z.strictObject({}),
);

/** Signs an account out everywhere. */
export const usersEndSessions: Form<Calls['identity.users.endSessions']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
  }),
);

/** Opens a suspended account again. */
export const usersReinstate: Form<Calls['identity.users.reinstate']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
  }),
);

/** Replaces the roles that a person holds, each at one site or at all. */
export const usersSetRoles: Form<Calls['identity.users.setRoles']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
    "roles": z.array(z.strictObject({
      "role": z.string().trim().min(1).max(40).regex(/^[^\p{Cc}]*$/u, "Contains control characters"),
      "siteId": z.uuid().nullable(),
    })).max(100),
  }),
);

/** Closes an account and signs it out everywhere, until reinstated. */
export const usersSuspend: Form<Calls['identity.users.suspend']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
  }),
);

/** Forgets the wrong passwords that locked places out of an account. */
export const usersUnlock: Form<Calls['identity.users.unlock']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
  }),
);

/** Changes the name or username of an account. */
export const usersUpdate: Form<Calls['identity.users.update']['input']> = form(
  z.strictObject({
    "userId": z.uuid(),
    "fullName": z.string().trim().min(1).max(120).regex(/^[^\p{Cc}]*$/u, "Contains control characters").optional(),
    "username": z.string().trim().toLowerCase().max(40).regex(/^[a-z0-9][a-z0-9._-]{2,39}$/u, "3 to 40 letters, digits, dots and dashes").optional(),
  }),
);

/** Proves an address by the token of its mail, so that its person may sign in. */
export const verifyEmail: Form<Calls['identity.verifyEmail']['input']> = form(
  z.strictObject({
    "token": z.string().min(1).max(500),
  }),
);
