import type {
  Attempts,
  OneTimeToken,
  OneTimeTokenId,
  Session,
  SessionChange,
  User,
  UserChange,
} from '@bling/domain/identity';
import type { CustomerId, Instant, Role, SessionId, UserId } from '@bling/domain/kernel';
import type { Clock } from '../kernel/context.ts';

export interface Users {
  readonly find: (id: UserId) => Promise<User | null>;
  /** By email or username, both compared without case. */
  readonly byLogin: (login: string) => Promise<User | null>;
  /**
   * Never aborts the transaction: someone may have taken the address or the name a moment ago. A taken name is said first,
   * so that it tells nothing of the address beside it.
   */
  readonly add: (change: UserChange) => Promise<'added' | 'email-known' | 'username-taken'>;
  readonly save: (change: UserChange) => Promise<void>;
  readonly rolesOf: (id: UserId) => Promise<readonly Role[]>;
  /** Remembers which customer the account is, so that one look-up says who a session speaks for. */
  readonly linkCustomer: (id: UserId, customerId: CustomerId) => Promise<void>;
  readonly giveRole: (id: UserId, role: Role) => Promise<void>;
}

export interface Sessions {
  /** Locks the row: two refreshes of one family take turns. */
  readonly lock: (id: SessionId) => Promise<Session | null>;
  /** Locks all of an account's that have not ended. */
  readonly lockOpen: (userId: UserId) => Promise<readonly Session[]>;
  readonly save: (change: SessionChange) => Promise<void>;
}

export interface LoginAttempts {
  /** Locks the row. `key` names the login and the address it came from, hashed. */
  readonly lock: (key: string) => Promise<Attempts | null>;
  readonly save: (key: string, attempts: Attempts) => Promise<void>;
  readonly clear: (key: string) => Promise<void>;
}

export interface OneTimeTokens {
  readonly lock: (id: OneTimeTokenId) => Promise<OneTimeToken | null>;
  readonly add: (token: OneTimeToken) => Promise<void>;
  readonly use: (id: OneTimeTokenId, at: Instant) => Promise<void>;
  /** How many of the user's were issued since then. */
  readonly issuedSince: (userId: UserId, since: Instant) => Promise<number>;
}

export interface IdentityPorts extends Clock {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly loginAttempts: LoginAttempts;
  readonly oneTimeTokens: OneTimeTokens;
}

/** Argon2id. The queue in front of it is bounded: a full one answers null, and the caller says busy. */
export interface Hashing {
  readonly hash: (password: string) => Promise<string | null>;
  /** `stale` when the hash was made with weaker parameters than today's. Without a hash it takes as long and is false. */
  readonly verify: (
    hash: string | null,
    password: string,
  ) => Promise<{ readonly matches: boolean; readonly stale: boolean } | null>;
}

export interface Tokens {
  readonly access: (session: Session, user: User, roles: readonly Role[]) => Promise<string>;
  readonly refresh: (session: Session) => string;
  readonly readRefresh: (text: string) => { readonly sessionId: SessionId; readonly generation: number } | null;
  readonly verification: (id: OneTimeTokenId) => string;
  readonly readVerification: (text: string) => OneTimeTokenId | null;
}

/** The browser's cookie jar: a refresh token that no script can read. */
export interface CookieJar {
  readonly refreshToken: () => string | null;
  readonly keep: (token: string | null) => void;
}

export interface Limits {
  /** Counts one use of the key in a sliding window; answers the seconds to wait when it is over the limit, else null. */
  readonly take: (key: string, rule: { readonly limit: number; readonly windowMs: number }) => Promise<number | null>;
}

export interface IdentityOutside {
  readonly hashing: Hashing;
  readonly tokens: Tokens;
  readonly cookies: CookieJar;
  readonly limits: Limits;
  /** The peer's network address. */
  readonly address: string;
}
