// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { CustomerId, Id, Instant, SessionId, SiteId, StaffId, UserId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface ApiKeyList {
  readonly items: readonly ApiKeyView[];
}
export interface ApiKeyRef {
  readonly keyId: Id<'ApiKey'>;
}
export interface ApiKeyShown {
  /** Shown this once */
  readonly key: string;
  readonly details: ApiKeyView;
}
export interface ApiKeyView {
  readonly id: Id<'ApiKey'>;
  readonly name: string;
  readonly prefix: string;
  readonly permissions: readonly string[];
  /** Null: all sites */
  readonly siteIds: readonly SiteId[] | null;
  readonly ratePerMinute: number;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  /** How long the secret before the last rotation works */
  readonly formerUntil: Instant | null;
  readonly revokedAt: Instant | null;
  readonly createdAt: Instant;
}
export interface ApprovalView {
  readonly id: Id<'Approval'>;
  readonly permission: string;
  readonly expiresAt: Instant;
}
export interface ChangePassword {
  readonly currentPassword: string;
  readonly password: string;
}
export interface CreateRole {
  readonly name: string;
  readonly description?: string;
  readonly grants: readonly ({
    readonly permission: string;
    readonly scope: "own" | "site" | "all";
  })[];
}
export interface DeviceHere {
  /** Left out by a browser that keeps it in its cookie */
  readonly deviceToken?: string;
}
export interface DeviceList {
  readonly items: readonly DeviceView[];
}
export interface DevicePaired {
  readonly device: DeviceView;
  /** Null when this browser keeps it in its cookie */
  readonly token: string | null;
}
export interface DevicePeople {
  readonly device: DeviceView;
  readonly people: readonly ({
    readonly userId: UserId;
    readonly fullName: string;
  })[];
}
export interface DeviceRef {
  readonly deviceId: Id<'Device'>;
}
export interface DeviceView {
  readonly id: Id<'Device'>;
  readonly siteId: SiteId;
  readonly name: string;
  readonly kind: "counter" | "bay" | "queue";
  readonly pairedAt: Instant;
}
export type IdentityApiKeysListInput = Record<string, never>;
export type IdentityDevicesListInput = Record<string, never>;
export type IdentityImpersonationStopInput = Record<string, never>;
export type IdentityLogoutAllInput = Record<string, never>;
export type IdentityMeInput = Record<string, never>;
export type IdentityPasskeysListInput = Record<string, never>;
export type IdentityPasskeysRegisterOptionsInput = Record<string, never>;
export type IdentityPasskeysSignInOptionsInput = Record<string, never>;
export type IdentityRecoveryCodesRenewInput = Record<string, never>;
export type IdentityRolesListInput = Record<string, never>;
export type IdentitySecurityGetInput = Record<string, never>;
export type IdentitySessionsListInput = Record<string, never>;
export type IdentityTotpDisableInput = Record<string, never>;
export type IdentityTotpEnrollInput = Record<string, never>;
export interface Impersonate {
  readonly userId: UserId;
  readonly reason: string;
  /** To act, not only look; wants a permission of its own */
  readonly write?: boolean;
}
export interface IssueApiKey {
  readonly name: string;
  readonly permissions: readonly string[];
  readonly siteIds: readonly SiteId[] | null;
  readonly ratePerMinute?: number;
  readonly expiresAt: Instant | null;
}
export interface ListUsers {
  readonly cursor?: string;
  readonly limit?: number;
  readonly search?: string;
}
export interface Login {
  /** Email or username */
  readonly login: string;
  readonly password: string;
  /** Of the authenticator app, or a recovery code; when asked for */
  readonly code?: string;
  /** Browsers: cookie. Apps and scripts: body. */
  readonly keep: "cookie" | "body";
}
export interface Logout {
  readonly refreshToken?: string;
}
export interface Me {
  readonly user: UserView;
  readonly roles: readonly string[];
  /** Null until the verified account has its customer */
  readonly customerId: CustomerId | null;
  readonly staffId: StaffId | null;
  /** Feed them to `may` of the domain, as the server does */
  readonly grants: readonly ({
    readonly permission: string;
    readonly scope: "own" | "site" | "all";
    readonly siteIds: readonly SiteId[];
  })[];
  readonly sessionId: SessionId;
  /** Dangerous acts want a proof of the last ten minutes */
  readonly provedAt: Instant | null;
  /** Nothing but one’s own account is open until one is enrolled */
  readonly needsSecondFactor: boolean;
  /** Set while support acts as this person */
  readonly impersonation: {
    readonly by: string;
    readonly mayWrite: boolean;
  } | null;
}
export interface PairDevice {
  readonly siteId: SiteId;
  readonly name: string;
  readonly kind: "counter" | "bay" | "queue";
  /** Browsers: cookie. Apps and scripts: body. */
  readonly keep: "cookie" | "body";
}
export interface PasskeyList {
  readonly items: readonly PasskeyView[];
  /** An authenticator app is asked at sign-in */
  readonly totp: boolean;
  readonly recoveryCodesLeft: number;
}
export interface PasskeyOptions {
  /** JSON for the browser’s own passkey call (WebAuthn) */
  readonly options: string;
}
export interface PasskeyRef {
  readonly passkeyId: Id<'Passkey'>;
}
export interface PasskeySignIn {
  /** What the browser’s passkey call gave, as JSON */
  readonly response: string;
  /** Browsers: cookie. Apps and scripts: body. */
  readonly keep: "cookie" | "body";
}
export interface PasskeyView {
  readonly id: Id<'Passkey'>;
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
}
export interface PinApprove {
  /** Who approves */
  readonly userId: UserId;
  readonly pin: string;
  readonly permission: string;
  /** Left out by a browser that keeps it in its cookie */
  readonly deviceToken?: string;
}
export interface PinSignIn {
  readonly userId: UserId;
  readonly pin: string;
  /** Left out by a browser that keeps it in its cookie */
  readonly deviceToken?: string;
  /** Browsers: cookie. Apps and scripts: body. */
  readonly keep: "cookie" | "body";
}
export interface RecoveryCodes {
  /** Shown once: each signs in one time */
  readonly codes: readonly string[];
}
export interface Refresh {
  readonly refreshToken?: string;
  /** Browsers: cookie. Apps and scripts: body. */
  readonly keep: "cookie" | "body";
}
export interface Register {
  readonly email: string;
  readonly username?: string;
  readonly fullName: string;
  readonly password: string;
}
export interface RegisterPasskey {
  readonly name: string;
  /** What the browser’s passkey call gave, as JSON */
  readonly response: string;
}
export interface RequestPasswordReset {
  readonly email: string;
}
export interface ResendVerification {
  readonly email: string;
}
export interface ResetPassword {
  readonly token: string;
  readonly password: string;
}
export interface RoleList {
  readonly items: readonly RoleView[];
  /** Everything that a role can be given */
  readonly permissions: readonly string[];
}
export interface RoleRef {
  readonly name: string;
}
export interface RoleView {
  readonly name: string;
  readonly version: number;
  readonly description: string;
  /** One of the five that every house begins with */
  readonly isSeeded: boolean;
  readonly holders: number;
  readonly grants: readonly ({
    readonly permission: string;
    readonly scope: "own" | "site" | "all";
  })[];
}
export interface RotateApiKey {
  readonly keyId: Id<'ApiKey'>;
  readonly overlapHours?: number;
}
export interface SecurityView {
  readonly version: number;
  readonly adminsNeedSecondFactor: boolean;
}
export interface SessionList {
  readonly items: readonly ({
    readonly id: SessionId;
    readonly createdAt: Instant;
    readonly rotatedAt: Instant;
    readonly expiresAt: Instant;
    readonly agent: string | null;
    readonly address: string | null;
    readonly isStrong: boolean;
    readonly isCurrent: boolean;
  })[];
}
export interface SessionRef {
  readonly sessionId: SessionId;
}
export interface SessionView {
  readonly accessToken: string;
  readonly accessExpiresAt: Instant;
  /** Null when the browser keeps it in its cookie */
  readonly refreshToken: string | null;
  readonly user: UserView;
}
export interface SetPin {
  readonly pin: string;
}
export interface SetRoles {
  readonly userId: UserId;
  readonly roles: readonly ({
    readonly role: string;
    readonly siteId: SiteId | null;
  })[];
}
export interface SetSecurity {
  readonly adminsNeedSecondFactor: boolean;
}
export interface StepUp {
  readonly password?: string;
  /** Of the authenticator app, or a recovery code */
  readonly code?: string;
  /** What the browser’s passkey call gave, as JSON */
  readonly response?: string;
}
export interface TotpCode {
  readonly code: string;
}
export interface TotpEnrolment {
  /** For a QR code: otpauth://totp/… */
  readonly uri: string;
  /** For typing into an app that has no camera; shown once */
  readonly secret: string;
}
export interface UpdateProfile {
  readonly fullName?: string;
  readonly username?: string;
}
export interface UpdateRole {
  readonly name: string;
  readonly version: number;
  readonly description?: string;
  readonly grants?: readonly ({
    readonly permission: string;
    readonly scope: "own" | "site" | "all";
  })[];
}
export interface UpdateUser {
  readonly userId: UserId;
  readonly fullName?: string;
  readonly username?: string;
}
export interface UserDetails {
  readonly id: UserId;
  readonly version: number;
  readonly email: string;
  readonly username: string | null;
  readonly fullName: string;
  readonly status: "pending" | "active" | "suspended" | "deleted";
  readonly emailVerifiedAt: Instant | null;
  readonly lastLoginAt: Instant | null;
  readonly createdAt: Instant;
  readonly roles: readonly ({
    readonly role: string;
    /** Null: at all sites */
    readonly siteId: SiteId | null;
  })[];
  readonly sessions: readonly ({
    readonly id: SessionId;
    readonly createdAt: Instant;
    readonly rotatedAt: Instant;
    readonly expiresAt: Instant;
    readonly agent: string | null;
    readonly address: string | null;
    readonly isStrong: boolean;
    readonly isCurrent: boolean;
  })[];
  readonly hasSecondFactor: boolean;
}
export interface UserPage {
  readonly items: readonly UserRow[];
  readonly nextCursor: string | null;
}
export interface UserRef {
  readonly userId: UserId;
}
export interface UserRow {
  readonly id: UserId;
  readonly version: number;
  readonly email: string;
  readonly username: string | null;
  readonly fullName: string;
  readonly status: "pending" | "active" | "suspended" | "deleted";
  readonly emailVerifiedAt: Instant | null;
  readonly lastLoginAt: Instant | null;
  readonly createdAt: Instant;
  readonly roles: readonly ({
    readonly role: string;
    /** Null: at all sites */
    readonly siteId: SiteId | null;
  })[];
}
export interface UserView {
  readonly id: UserId;
  readonly email: string;
  readonly username: string | null;
  readonly fullName: string;
}
export interface VerifyEmail {
  readonly token: string;
}

export interface IdentityCalls {
  readonly 'identity.apiKeys.issue': { kind: 'mutation'; input: IssueApiKey; output: ApiKeyShown; failure: 'role/unknown-permission' | 'user/beyond-your-rights' };
  readonly 'identity.apiKeys.list': { kind: 'query'; input: IdentityApiKeysListInput; output: ApiKeyList; failure: never };
  readonly 'identity.apiKeys.revoke': { kind: 'mutation'; input: ApiKeyRef; output: ApiKeyView; failure: 'api-key/unknown' };
  readonly 'identity.apiKeys.rotate': { kind: 'mutation'; input: RotateApiKey; output: ApiKeyShown; failure: 'api-key/unknown' };
  readonly 'identity.changePassword': { kind: 'mutation'; input: ChangePassword; output: {
    readonly done: true;
  }; failure: 'attempts/too-many' | 'hashing/busy' | 'password/common' | 'password/like-your-name' | 'password/too-long' | 'password/too-short' | 'password/wrong' | 'session/ended' };
  readonly 'identity.devices.here': { kind: 'query'; input: DeviceHere; output: DevicePeople; failure: 'device/not-paired' };
  readonly 'identity.devices.list': { kind: 'query'; input: IdentityDevicesListInput; output: DeviceList; failure: never };
  readonly 'identity.devices.pair': { kind: 'mutation'; input: PairDevice; output: DevicePaired; failure: never };
  readonly 'identity.devices.unpair': { kind: 'mutation'; input: DeviceRef; output: {
    readonly done: true;
  }; failure: 'device/unknown' };
  readonly 'identity.impersonation.start': { kind: 'mutation'; input: Impersonate; output: SessionView; failure: 'impersonation/not-theirs' | 'user/unknown' };
  readonly 'identity.impersonation.stop': { kind: 'mutation'; input: IdentityImpersonationStopInput; output: {
    readonly done: true;
  }; failure: 'impersonation/none' };
  readonly 'identity.login': { kind: 'mutation'; input: Login; output: SessionView; failure: 'attempts/too-many' | 'hashing/busy' | 'login/code-needed' | 'login/code-wrong' | 'login/refused' };
  readonly 'identity.logout': { kind: 'mutation'; input: Logout; output: {
    readonly done: true;
  }; failure: 'session/ended' };
  readonly 'identity.logoutAll': { kind: 'mutation'; input: IdentityLogoutAllInput; output: {
    readonly done: true;
  }; failure: never };
  readonly 'identity.me': { kind: 'query'; input: IdentityMeInput; output: Me; failure: 'session/ended' };
  readonly 'identity.passkeys.list': { kind: 'query'; input: IdentityPasskeysListInput; output: PasskeyList; failure: never };
  readonly 'identity.passkeys.register': { kind: 'mutation'; input: RegisterPasskey; output: PasskeyView; failure: 'passkey/refused' | 'passkey/too-many' };
  readonly 'identity.passkeys.registerOptions': { kind: 'query'; input: IdentityPasskeysRegisterOptionsInput; output: PasskeyOptions; failure: 'session/ended' };
  readonly 'identity.passkeys.remove': { kind: 'mutation'; input: PasskeyRef; output: {
    readonly done: true;
  }; failure: 'passkey/unknown' };
  readonly 'identity.passkeys.signIn': { kind: 'mutation'; input: PasskeySignIn; output: SessionView; failure: 'attempts/too-many' | 'login/refused' };
  readonly 'identity.passkeys.signInOptions': { kind: 'query'; input: IdentityPasskeysSignInOptionsInput; output: PasskeyOptions; failure: never };
  readonly 'identity.pin.approve': { kind: 'mutation'; input: PinApprove; output: ApprovalView; failure: 'approval/not-theirs' | 'device/not-paired' | 'hashing/busy' | 'pin/refused' };
  readonly 'identity.pin.set': { kind: 'mutation'; input: SetPin; output: {
    readonly done: true;
  }; failure: 'hashing/busy' | 'pin/guessable' | 'pin/malformed' };
  readonly 'identity.pin.signIn': { kind: 'mutation'; input: PinSignIn; output: SessionView; failure: 'device/not-paired' | 'hashing/busy' | 'pin/refused' };
  readonly 'identity.profile.update': { kind: 'mutation'; input: UpdateProfile; output: UserView; failure: 'session/ended' | 'username/taken' };
  readonly 'identity.recoveryCodes.renew': { kind: 'mutation'; input: IdentityRecoveryCodesRenewInput; output: RecoveryCodes; failure: 'second-factor/off' };
  readonly 'identity.refresh': { kind: 'mutation'; input: Refresh; output: SessionView; failure: 'session/ended' };
  readonly 'identity.register': { kind: 'mutation'; input: Register; output: {
    readonly done: true;
  }; failure: 'attempts/too-many' | 'hashing/busy' | 'password/common' | 'password/like-your-name' | 'password/too-long' | 'password/too-short' | 'username/taken' };
  readonly 'identity.requestPasswordReset': { kind: 'mutation'; input: RequestPasswordReset; output: {
    readonly done: true;
  }; failure: 'attempts/too-many' };
  readonly 'identity.resendVerification': { kind: 'mutation'; input: ResendVerification; output: {
    readonly done: true;
  }; failure: 'attempts/too-many' };
  readonly 'identity.resetPassword': { kind: 'mutation'; input: ResetPassword; output: {
    readonly done: true;
  }; failure: 'attempts/too-many' | 'hashing/busy' | 'password/common' | 'password/like-your-name' | 'password/too-long' | 'password/too-short' | 'reset/expired' };
  readonly 'identity.roles.create': { kind: 'mutation'; input: CreateRole; output: RoleView; failure: 'role/exists' | 'role/unknown-permission' };
  readonly 'identity.roles.list': { kind: 'query'; input: IdentityRolesListInput; output: RoleList; failure: never };
  readonly 'identity.roles.remove': { kind: 'mutation'; input: RoleRef; output: {
    readonly done: true;
  }; failure: 'role/fixed' | 'role/held' | 'role/unknown' };
  readonly 'identity.roles.update': { kind: 'mutation'; input: UpdateRole; output: RoleView; failure: 'role/fixed' | 'role/unknown' | 'role/unknown-permission' };
  readonly 'identity.security.get': { kind: 'query'; input: IdentitySecurityGetInput; output: SecurityView; failure: never };
  readonly 'identity.security.set': { kind: 'mutation'; input: SetSecurity; output: SecurityView; failure: never };
  readonly 'identity.sessions.list': { kind: 'query'; input: IdentitySessionsListInput; output: SessionList; failure: never };
  readonly 'identity.sessions.revoke': { kind: 'mutation'; input: SessionRef; output: {
    readonly done: true;
  }; failure: 'session/unknown' };
  readonly 'identity.stepUp': { kind: 'mutation'; input: StepUp; output: {
    readonly done: true;
  }; failure: 'hashing/busy' | 'session/ended' | 'step-up/impossible' | 'step-up/wrong' };
  readonly 'identity.totp.confirm': { kind: 'mutation'; input: TotpCode; output: RecoveryCodes; failure: 'second-factor/code-wrong' | 'second-factor/off' | 'second-factor/on' | 'session/ended' };
  readonly 'identity.totp.disable': { kind: 'mutation'; input: IdentityTotpDisableInput; output: {
    readonly done: true;
  }; failure: 'second-factor/off' };
  readonly 'identity.totp.enroll': { kind: 'mutation'; input: IdentityTotpEnrollInput; output: TotpEnrolment; failure: 'second-factor/on' | 'session/ended' };
  readonly 'identity.users.endSessions': { kind: 'mutation'; input: UserRef; output: {
    readonly done: true;
  }; failure: 'user/unknown' };
  readonly 'identity.users.get': { kind: 'query'; input: UserRef; output: UserDetails; failure: 'user/unknown' };
  readonly 'identity.users.list': { kind: 'query'; input: ListUsers; output: UserPage; failure: never };
  readonly 'identity.users.reinstate': { kind: 'mutation'; input: UserRef; output: UserRow; failure: 'user/not-suspended' | 'user/unknown' };
  readonly 'identity.users.setRoles': { kind: 'mutation'; input: SetRoles; output: UserRow; failure: 'role/unknown' | 'user/beyond-your-rights' | 'user/last-admin' | 'user/unknown' };
  readonly 'identity.users.suspend': { kind: 'mutation'; input: UserRef; output: UserRow; failure: 'user/last-admin' | 'user/not-active' | 'user/unknown' };
  readonly 'identity.users.unlock': { kind: 'mutation'; input: UserRef; output: {
    readonly done: true;
  }; failure: 'user/unknown' };
  readonly 'identity.users.update': { kind: 'mutation'; input: UpdateUser; output: UserRow; failure: 'user/unknown' | 'username/taken' };
  readonly 'identity.verifyEmail': { kind: 'mutation'; input: VerifyEmail; output: {
    readonly done: true;
  }; failure: 'verification/expired' };
}

export interface IdentityProcedures {
  readonly apiKeys: {
    /**
     * Makes a key for another system; shown this once.
     *
     * Permission `identity.apiKeys.issue`: admin (all). Since 0.2.0.
     *
     * Fails with `role/unknown-permission`, `user/beyond-your-rights`.
     *
     * @example
     * ```ts
     * await api.identity.apiKeys.issue.mutate({ name: "name", permissions: ["permissions"], siteIds: [], expiresAt: "2026-11-21T10:00:00.000Z" });
     * ```
     */
    readonly issue: Mutation<{ input: IssueApiKey; output: ApiKeyShown; meta: unknown }>;
    /**
     * Lists the keys of other systems, without their secrets.
     *
     * Permission `identity.apiKeys.list`: admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.apiKeys.list.query({});
     * ```
     */
    readonly list: Query<{ input: IdentityApiKeysListInput; output: ApiKeyList; meta: unknown }>;
    /**
     * Ends a key at once.
     *
     * Permission `identity.apiKeys.revoke`: admin (all). Since 0.2.0.
     *
     * Fails with `api-key/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.apiKeys.revoke.mutate({ keyId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly revoke: Mutation<{ input: ApiKeyRef; output: ApiKeyView; meta: unknown }>;
    /**
     * Gives a key a new secret; the old one goes on for the overlap.
     *
     * Permission `identity.apiKeys.rotate`: admin (all). Since 0.2.0.
     *
     * Fails with `api-key/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.apiKeys.rotate.mutate({ keyId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly rotate: Mutation<{ input: RotateApiKey; output: ApiKeyShown; meta: unknown }>;
  };
  /**
   * Changes one’s password and ends every other session.
   *
   * Permission `identity.changePassword`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
   *
   * Fails with `attempts/too-many`, `hashing/busy`, `password/common`, `password/like-your-name`, `password/too-long`, `password/too-short`, `password/wrong`, `session/ended`.
   *
   * @example
   * ```ts
   * await api.identity.changePassword.mutate({ currentPassword: "currentPassword", password: "password" });
   * ```
   */
  readonly changePassword: Mutation<{ input: ChangePassword; output: {
    readonly done: true;
  }; meta: unknown }>;
  readonly devices: {
    /**
     * Tells a paired tablet which it is, and who may act on it.
     *
     * Permission `identity.devices.here`: anyone. Since 0.2.0.
     *
     * Fails with `device/not-paired`.
     *
     * @example
     * ```ts
     * await api.identity.devices.here.query({});
     * ```
     */
    readonly here: Query<{ input: DeviceHere; output: DevicePeople; meta: unknown }>;
    /**
     * Lists the tablets and screens that are paired with one’s sites.
     *
     * Permission `identity.devices.list`: manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.devices.list.query({});
     * ```
     */
    readonly list: Query<{ input: IdentityDevicesListInput; output: DeviceList; meta: unknown }>;
    /**
     * Pairs this tablet or screen with a site.
     *
     * Permission `identity.devices.pair`: manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.devices.pair.mutate({ siteId: "01930000-0000-7000-8000-000000000001", name: "name", kind: "counter", keep: "cookie" });
     * ```
     */
    readonly pair: Mutation<{ input: PairDevice; output: DevicePaired; meta: unknown }>;
    /**
     * Ends a pairing and signs out whoever acts on it.
     *
     * Permission `identity.devices.unpair`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `device/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.devices.unpair.mutate({ deviceId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly unpair: Mutation<{ input: DeviceRef; output: {
      readonly done: true;
    }; meta: unknown }>;
  };
  readonly impersonation: {
    /**
     * Lets support see what a person sees, for a quarter of an hour and for a reason.
     *
     * Permission `identity.impersonation.start`: admin (all). Since 0.2.0.
     *
     * Fails with `impersonation/not-theirs`, `user/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.impersonation.start.mutate({ userId: "01930000-0000-7000-8000-000000000001", reason: "reason" });
     * ```
     */
    readonly start: Mutation<{ input: Impersonate; output: SessionView; meta: unknown }>;
    /**
     * Stops being somebody else.
     *
     * Permission `identity.impersonation.stop`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `impersonation/none`.
     *
     * @example
     * ```ts
     * await api.identity.impersonation.stop.mutate({});
     * ```
     */
    readonly stop: Mutation<{ input: IdentityImpersonationStopInput; output: {
      readonly done: true;
    }; meta: unknown }>;
  };
  /**
   * Signs a person in by email or username and starts a session; with an authenticator app, its code is asked too.
   *
   * Permission `identity.login`: anyone. Since 0.1.0.
   *
   * Fails with `attempts/too-many`, `hashing/busy`, `login/code-needed`, `login/code-wrong`, `login/refused`.
   *
   * @example
   * ```ts
   * await api.identity.login.mutate({ login: "login", password: "password", keep: "cookie" });
   * ```
   */
  readonly login: Mutation<{ input: Login; output: SessionView; meta: unknown }>;
  /**
   * Ends the session of a refresh token.
   *
   * Permission `identity.logout`: anyone. Since 0.1.0.
   *
   * Fails with `session/ended`.
   *
   * @example
   * ```ts
   * await api.identity.logout.mutate({});
   * ```
   */
  readonly logout: Mutation<{ input: Logout; output: {
    readonly done: true;
  }; meta: unknown }>;
  /**
   * Ends every session of the account, this one too.
   *
   * Permission `identity.logoutAll`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.identity.logoutAll.mutate({});
   * ```
   */
  readonly logoutAll: Mutation<{ input: IdentityLogoutAllInput; output: {
    readonly done: true;
  }; meta: unknown }>;
  /**
   * Tells who is signed in, and what they may do.
   *
   * Permission `identity.me`: client (own), washer (own), cashier (own), manager (own), admin (all). Since 0.1.0.
   *
   * Fails with `session/ended`.
   *
   * @example
   * ```ts
   * await api.identity.me.query({});
   * ```
   */
  readonly me: Query<{ input: IdentityMeInput; output: Me; meta: unknown }>;
  readonly passkeys: {
    /**
     * Lists one’s passkeys, and whether an app and codes stand beside the password.
     *
     * Permission `identity.passkeys.list`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.passkeys.list.query({});
     * ```
     */
    readonly list: Query<{ input: IdentityPasskeysListInput; output: PasskeyList; meta: unknown }>;
    /**
     * Keeps the passkey that the browser has made.
     *
     * Permission `identity.passkeys.register`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `passkey/refused`, `passkey/too-many`.
     *
     * @example
     * ```ts
     * await api.identity.passkeys.register.mutate({ name: "name", response: "response" });
     * ```
     */
    readonly register: Mutation<{ input: RegisterPasskey; output: PasskeyView; meta: unknown }>;
    /**
     * Begins a new passkey: what the browser’s own call needs.
     *
     * Permission `identity.passkeys.registerOptions`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `session/ended`.
     *
     * @example
     * ```ts
     * await api.identity.passkeys.registerOptions.query({});
     * ```
     */
    readonly registerOptions: Query<{ input: IdentityPasskeysRegisterOptionsInput; output: PasskeyOptions; meta: unknown }>;
    /**
     * Removes a passkey: it signs nobody in any more.
     *
     * Permission `identity.passkeys.remove`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `passkey/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.passkeys.remove.mutate({ passkeyId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly remove: Mutation<{ input: PasskeyRef; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Signs a person in by a passkey and starts a session.
     *
     * Permission `identity.passkeys.signIn`: anyone. Since 0.2.0.
     *
     * Fails with `attempts/too-many`, `login/refused`.
     *
     * @example
     * ```ts
     * await api.identity.passkeys.signIn.mutate({ response: "response", keep: "cookie" });
     * ```
     */
    readonly signIn: Mutation<{ input: PasskeySignIn; output: SessionView; meta: unknown }>;
    /**
     * Begins a sign-in by passkey: what the browser’s own call needs.
     *
     * Permission `identity.passkeys.signInOptions`: anyone. Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.passkeys.signInOptions.query({});
     * ```
     */
    readonly signInOptions: Query<{ input: IdentityPasskeysSignInOptionsInput; output: PasskeyOptions; meta: unknown }>;
  };
  readonly pin: {
    /**
     * Lets a manager allow the next act of somebody else, by PIN on their tablet.
     *
     * Permission `identity.pin.approve`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `approval/not-theirs`, `device/not-paired`, `hashing/busy`, `pin/refused`.
     *
     * @example
     * ```ts
     * await api.identity.pin.approve.mutate({ userId: "01930000-0000-7000-8000-000000000001", pin: "135790", permission: "permission" });
     * ```
     */
    readonly approve: Mutation<{ input: PinApprove; output: ApprovalView; meta: unknown }>;
    /**
     * Sets one’s PIN for paired tablets.
     *
     * Permission `identity.pin.set`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `hashing/busy`, `pin/guessable`, `pin/malformed`.
     *
     * @example
     * ```ts
     * await api.identity.pin.set.mutate({ pin: "135790" });
     * ```
     */
    readonly set: Mutation<{ input: SetPin; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Lets a person act on a paired tablet by PIN.
     *
     * Permission `identity.pin.signIn`: anyone. Since 0.2.0.
     *
     * Fails with `device/not-paired`, `hashing/busy`, `pin/refused`.
     *
     * @example
     * ```ts
     * await api.identity.pin.signIn.mutate({ userId: "01930000-0000-7000-8000-000000000001", pin: "135790", keep: "cookie" });
     * ```
     */
    readonly signIn: Mutation<{ input: PinSignIn; output: SessionView; meta: unknown }>;
  };
  readonly profile: {
    /**
     * Changes one’s own name and username.
     *
     * Permission `identity.profile.update`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `session/ended`, `username/taken`.
     *
     * @example
     * ```ts
     * await api.identity.profile.update.mutate({});
     * ```
     */
    readonly update: Mutation<{ input: UpdateProfile; output: UserView; meta: unknown }>;
  };
  readonly recoveryCodes: {
    /**
     * Makes ten new recovery codes in place of the old; shown this once.
     *
     * Permission `identity.recoveryCodes.renew`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `second-factor/off`.
     *
     * @example
     * ```ts
     * await api.identity.recoveryCodes.renew.mutate({});
     * ```
     */
    readonly renew: Mutation<{ input: IdentityRecoveryCodesRenewInput; output: RecoveryCodes; meta: unknown }>;
  };
  /**
   * Trades a refresh token for the next one and a new access token.
   *
   * Permission `identity.refresh`: anyone. Since 0.1.0.
   *
   * Fails with `session/ended`.
   *
   * @example
   * ```ts
   * await api.identity.refresh.mutate({ keep: "cookie" });
   * ```
   */
  readonly refresh: Mutation<{ input: Refresh; output: SessionView; meta: unknown }>;
  /**
   * Opens an account and sends the mail that proves its address; the answer does not tell whether the address was known.
   *
   * Permission `identity.register`: anyone. Since 0.1.0.
   *
   * Fails with `attempts/too-many`, `hashing/busy`, `password/common`, `password/like-your-name`, `password/too-long`, `password/too-short`, `username/taken`.
   *
   * @example
   * ```ts
   * await api.identity.register.mutate({ email: "ana@example.com", fullName: "fullName", password: "password" });
   * ```
   */
  readonly register: Mutation<{ input: Register; output: {
    readonly done: true;
  }; meta: unknown }>;
  /**
   * Sends the link that sets a new password; the answer does not tell whether the address was known.
   *
   * Permission `identity.requestPasswordReset`: anyone. Since 0.2.0.
   *
   * Fails with `attempts/too-many`.
   *
   * @example
   * ```ts
   * await api.identity.requestPasswordReset.mutate({ email: "ana@example.com" });
   * ```
   */
  readonly requestPasswordReset: Mutation<{ input: RequestPasswordReset; output: {
    readonly done: true;
  }; meta: unknown }>;
  /**
   * Sends the verification mail again, when the address waits for one.
   *
   * Permission `identity.resendVerification`: anyone. Since 0.1.0.
   *
   * Fails with `attempts/too-many`.
   *
   * @example
   * ```ts
   * await api.identity.resendVerification.mutate({ email: "ana@example.com" });
   * ```
   */
  readonly resendVerification: Mutation<{ input: ResendVerification; output: {
    readonly done: true;
  }; meta: unknown }>;
  /**
   * Sets a new password by the link of the mail and ends every session.
   *
   * Permission `identity.resetPassword`: anyone. Since 0.2.0.
   *
   * Fails with `attempts/too-many`, `hashing/busy`, `password/common`, `password/like-your-name`, `password/too-long`, `password/too-short`, `reset/expired`.
   *
   * @example
   * ```ts
   * await api.identity.resetPassword.mutate({ token: "token", password: "password" });
   * ```
   */
  readonly resetPassword: Mutation<{ input: ResetPassword; output: {
    readonly done: true;
  }; meta: unknown }>;
  readonly roles: {
    /**
     * Makes a role of the owner’s own.
     *
     * Permission `identity.roles.create`: admin (all). Since 0.2.0.
     *
     * Fails with `role/exists`, `role/unknown-permission`.
     *
     * @example
     * ```ts
     * await api.identity.roles.create.mutate({ name: "name", grants: [] });
     * ```
     */
    readonly create: Mutation<{ input: CreateRole; output: RoleView; meta: unknown }>;
    /**
     * Lists the roles with what each gives, and everything that a role can give.
     *
     * Permission `identity.roles.list`: manager (all), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.roles.list.query({});
     * ```
     */
    readonly list: Query<{ input: IdentityRolesListInput; output: RoleList; meta: unknown }>;
    /**
     * Removes a role that nobody holds.
     *
     * Permission `identity.roles.remove`: admin (all). Since 0.2.0.
     *
     * Fails with `role/fixed`, `role/held`, `role/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.roles.remove.mutate({ name: "name" });
     * ```
     */
    readonly remove: Mutation<{ input: RoleRef; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Changes what a role gives to whoever holds it.
     *
     * Permission `identity.roles.update`: admin (all). Since 0.2.0.
     *
     * Fails with `role/fixed`, `role/unknown`, `role/unknown-permission`.
     *
     * @example
     * ```ts
     * await api.identity.roles.update.mutate({ name: "name", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: UpdateRole; output: RoleView; meta: unknown }>;
  };
  readonly security: {
    /**
     * Shows what the owner demands of sign-in.
     *
     * Permission `identity.security.get`: admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.security.get.query({});
     * ```
     */
    readonly get: Query<{ input: IdentitySecurityGetInput; output: SecurityView; meta: unknown }>;
    /**
     * Changes what the owner demands of sign-in.
     *
     * Permission `identity.security.set`: admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.security.set.mutate({ adminsNeedSecondFactor: false });
     * ```
     */
    readonly set: Mutation<{ input: SetSecurity; output: SecurityView; meta: unknown }>;
  };
  readonly sessions: {
    /**
     * Lists where one is signed in.
     *
     * Permission `identity.sessions.list`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.sessions.list.query({});
     * ```
     */
    readonly list: Query<{ input: IdentitySessionsListInput; output: SessionList; meta: unknown }>;
    /**
     * Signs one of one’s own sessions out.
     *
     * Permission `identity.sessions.revoke`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `session/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.sessions.revoke.mutate({ sessionId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly revoke: Mutation<{ input: SessionRef; output: {
      readonly done: true;
    }; meta: unknown }>;
  };
  /**
   * Proves again who sits there, by password and code or by passkey, so that dangerous acts are open for ten minutes.
   *
   * Permission `identity.stepUp`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
   *
   * Fails with `hashing/busy`, `session/ended`, `step-up/impossible`, `step-up/wrong`.
   *
   * @example
   * ```ts
   * await api.identity.stepUp.mutate({});
   * ```
   */
  readonly stepUp: Mutation<{ input: StepUp; output: {
    readonly done: true;
  }; meta: unknown }>;
  readonly totp: {
    /**
     * Turns the app on by its first code, and answers the recovery codes, this once.
     *
     * Permission `identity.totp.confirm`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `second-factor/code-wrong`, `second-factor/off`, `second-factor/on`, `session/ended`.
     *
     * @example
     * ```ts
     * await api.identity.totp.confirm.mutate({ code: "135790" });
     * ```
     */
    readonly confirm: Mutation<{ input: TotpCode; output: RecoveryCodes; meta: unknown }>;
    /**
     * Turns the app off; its recovery codes go with it.
     *
     * Permission `identity.totp.disable`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `second-factor/off`.
     *
     * @example
     * ```ts
     * await api.identity.totp.disable.mutate({});
     * ```
     */
    readonly disable: Mutation<{ input: IdentityTotpDisableInput; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Makes a secret for an authenticator app; shown this once.
     *
     * Permission `identity.totp.enroll`: client (own), washer (own), cashier (own), manager (own), admin (own). Since 0.2.0.
     *
     * Fails with `second-factor/on`, `session/ended`.
     *
     * @example
     * ```ts
     * await api.identity.totp.enroll.mutate({});
     * ```
     */
    readonly enroll: Mutation<{ input: IdentityTotpEnrollInput; output: TotpEnrolment; meta: unknown }>;
  };
  readonly users: {
    /**
     * Signs an account out everywhere.
     *
     * Permission `identity.users.endSessions`: admin (all). Since 0.2.0.
     *
     * Fails with `user/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.users.endSessions.mutate({ userId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly endSessions: Mutation<{ input: UserRef; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Shows one account with its roles and open sessions.
     *
     * Permission `identity.users.get`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `user/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.users.get.query({ userId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly get: Query<{ input: UserRef; output: UserDetails; meta: unknown }>;
    /**
     * Finds accounts by name, email or username, a page at a time.
     *
     * Permission `identity.users.list`: manager (site), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.identity.users.list.query({});
     * ```
     */
    readonly list: Query<{ input: ListUsers; output: UserPage; meta: unknown }>;
    /**
     * Opens a suspended account again.
     *
     * Permission `identity.users.reinstate`: admin (all). Since 0.2.0.
     *
     * Fails with `user/not-suspended`, `user/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.users.reinstate.mutate({ userId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly reinstate: Mutation<{ input: UserRef; output: UserRow; meta: unknown }>;
    /**
     * Replaces the roles that a person holds, each at one site or at all.
     *
     * Permission `identity.users.setRoles`: admin (all). Since 0.2.0.
     *
     * Fails with `role/unknown`, `user/beyond-your-rights`, `user/last-admin`, `user/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.users.setRoles.mutate({ userId: "01930000-0000-7000-8000-000000000001", roles: [] });
     * ```
     */
    readonly setRoles: Mutation<{ input: SetRoles; output: UserRow; meta: unknown }>;
    /**
     * Closes an account and signs it out everywhere, until reinstated.
     *
     * Permission `identity.users.suspend`: admin (all). Since 0.2.0.
     *
     * Fails with `user/last-admin`, `user/not-active`, `user/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.users.suspend.mutate({ userId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly suspend: Mutation<{ input: UserRef; output: UserRow; meta: unknown }>;
    /**
     * Forgets the wrong passwords that locked places out of an account.
     *
     * Permission `identity.users.unlock`: manager (site), admin (all). Since 0.2.0.
     *
     * Fails with `user/unknown`.
     *
     * @example
     * ```ts
     * await api.identity.users.unlock.mutate({ userId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly unlock: Mutation<{ input: UserRef; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Changes the name or username of an account.
     *
     * Permission `identity.users.update`: admin (all). Since 0.2.0.
     *
     * Fails with `user/unknown`, `username/taken`.
     *
     * @example
     * ```ts
     * await api.identity.users.update.mutate({ userId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly update: Mutation<{ input: UpdateUser; output: UserRow; meta: unknown }>;
  };
  /**
   * Proves an address by the token of its mail, so that its person may sign in.
   *
   * Permission `identity.verifyEmail`: anyone. Since 0.1.0.
   *
   * Fails with `verification/expired`.
   *
   * @example
   * ```ts
   * await api.identity.verifyEmail.mutate({ token: "token" });
   * ```
   */
  readonly verifyEmail: Mutation<{ input: VerifyEmail; output: {
    readonly done: true;
  }; meta: unknown }>;
}
