// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { CustomerId, Instant, SiteId, StaffId, UserId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export type IdentityMeInput = Record<string, never>;
export interface Login {
  /** Email or username */
  readonly login: string;
  readonly password: string;
  /** Browsers: cookie. Apps and scripts: body. */
  readonly keep: 'cookie' | 'body';
}
export interface Logout {
  readonly refreshToken?: string;
}
export interface Me {
  readonly user: UserView;
  readonly roles: readonly ('client' | 'washer' | 'cashier' | 'manager' | 'admin')[];
  /** Null until the verified account has its customer */
  readonly customerId: CustomerId | null;
  readonly staffId: StaffId | null;
  /** Feed them to `may` of the domain, as the server does */
  readonly grants: readonly {
    readonly permission: string;
    readonly scope: 'own' | 'site' | 'all';
    readonly siteIds: readonly SiteId[];
  }[];
}
export interface Refresh {
  readonly refreshToken?: string;
  /** Browsers: cookie. Apps and scripts: body. */
  readonly keep: 'cookie' | 'body';
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
  /** UTC, ISO 8601 with milliseconds */
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

export interface IdentityProcedures {
  /**
   * Permission: `identity.login`.
   *
   * Fails with `attempts/too-many`, `hashing/busy`, `login/refused`.
   */
  readonly login: Mutation<{ input: Login; output: SessionView; meta: unknown }>;
  /**
   * Permission: `identity.logout`.
   *
   * Fails with `session/ended`.
   */
  readonly logout: Mutation<{
    input: Logout;
    output: {
      readonly done: true;
    };
    meta: unknown;
  }>;
  /**
   * Permission: `identity.me`.
   *
   * Fails with `session/ended`.
   */
  readonly me: Query<{ input: IdentityMeInput; output: Me; meta: unknown }>;
  /**
   * Permission: `identity.refresh`.
   *
   * Fails with `session/ended`.
   */
  readonly refresh: Mutation<{ input: Refresh; output: SessionView; meta: unknown }>;
  /**
   * Permission: `identity.register`.
   *
   * Fails with `attempts/too-many`, `hashing/busy`, `password/common`, `password/like-your-name`, `password/too-long`, `password/too-short`, `username/taken`.
   */
  readonly register: Mutation<{
    input: Register;
    output: {
      readonly done: true;
    };
    meta: unknown;
  }>;
  /**
   * Permission: `identity.resendVerification`.
   *
   * Fails with `attempts/too-many`.
   */
  readonly resendVerification: Mutation<{
    input: ResendVerification;
    output: {
      readonly done: true;
    };
    meta: unknown;
  }>;
  /**
   * Permission: `identity.verifyEmail`.
   *
   * Fails with `verification/expired`.
   */
  readonly verifyEmail: Mutation<{
    input: VerifyEmail;
    output: {
      readonly done: true;
    };
    meta: unknown;
  }>;
}
