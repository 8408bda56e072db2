// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { CustomerId, Instant, SiteId, StaffId, UserId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export type IdentityMeInput = Record<string, never>;
export interface Login {
  /** Email or username */
  readonly login: string;
  readonly password: string;
  /** Browsers: cookie. Apps and scripts: body. */
  readonly keep: "cookie" | "body";
}
export interface Logout {
  readonly refreshToken?: string;
}
export interface Me {
  readonly user: UserView;
  readonly roles: readonly ("client" | "washer" | "cashier" | "manager" | "admin")[];
  /** Null until the verified account has its customer */
  readonly customerId: CustomerId | null;
  readonly staffId: StaffId | null;
  /** Feed them to `may` of the domain, as the server does */
  readonly grants: readonly ({
    readonly permission: string;
    readonly scope: "own" | "site" | "all";
    readonly siteIds: readonly SiteId[];
  })[];
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
export interface ResendVerification {
  readonly email: string;
}
export interface SessionView {
  readonly accessToken: string;
  readonly accessExpiresAt: Instant;
  /** Null when the browser keeps it in its cookie */
  readonly refreshToken: string | null;
  readonly user: UserView;
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
  readonly 'identity.login': { kind: 'mutation'; input: Login; output: SessionView; failure: 'attempts/too-many' | 'hashing/busy' | 'login/refused' };
  readonly 'identity.logout': { kind: 'mutation'; input: Logout; output: {
    readonly done: true;
  }; failure: 'session/ended' };
  readonly 'identity.me': { kind: 'query'; input: IdentityMeInput; output: Me; failure: 'session/ended' };
  readonly 'identity.refresh': { kind: 'mutation'; input: Refresh; output: SessionView; failure: 'session/ended' };
  readonly 'identity.register': { kind: 'mutation'; input: Register; output: {
    readonly done: true;
  }; failure: 'attempts/too-many' | 'hashing/busy' | 'password/common' | 'password/like-your-name' | 'password/too-long' | 'password/too-short' | 'username/taken' };
  readonly 'identity.resendVerification': { kind: 'mutation'; input: ResendVerification; output: {
    readonly done: true;
  }; failure: 'attempts/too-many' };
  readonly 'identity.verifyEmail': { kind: 'mutation'; input: VerifyEmail; output: {
    readonly done: true;
  }; failure: 'verification/expired' };
}

export interface IdentityProcedures {
  /**
   * Signs a person in by email or username and starts a session.
   *
   * Permission `identity.login`: anyone. Since 0.1.0.
   *
   * Fails with `attempts/too-many`, `hashing/busy`, `login/refused`.
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
