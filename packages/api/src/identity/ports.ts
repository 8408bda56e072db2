import type {
  ApiKey,
  ApiKeyFact,
  Approval,
  Attempts,
  Device,
  DeviceFact,
  MailRequest,
  MailRequestChange,
  MailRequestId,
  OneTimeToken,
  OneTimeTokenId,
  OneTimeTokenPurpose,
  Passkey,
  PasskeyFact,
  Pin,
  PinFact,
  RoleFact,
  RoleRecord,
  SecondFactor,
  SecondFactorFact,
  Security,
  SecurityFact,
  Session,
  SessionChange,
  User,
  UserChange,
} from '@bling/domain/identity';
import type {
  ActorScope,
  Aggregate,
  CustomerId,
  DeviceId,
  Fact,
  Grants,
  Instant,
  Page,
  PageRequest,
  Role,
  RoleName,
  SessionId,
  SiteId,
  UserId,
} from '@bling/domain/kernel';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';

/** A repository whose rows can be locked: two decisions on one row take turns. */
export interface Lockable<S extends Aggregate, F extends Fact> extends Repository<S, F> {
  readonly lock: (id: S['id']) => Promise<S | null>;
}

/** A role held at one site, or (null) at all. */
export type Held = { readonly role: RoleName; readonly siteId: SiteId | null };
export type UserSearch = PageRequest & { readonly scope: ActorScope; readonly search: string | null };
export type ListedUser = Omit<User, 'passwordHash' | 'rights'> & { readonly roles: readonly Held[] };

export interface Users {
  readonly find: (id: UserId) => Promise<User | null>;
  readonly lock: (id: UserId) => Promise<User | null>;
  /** By email or username, both compared without case. */
  readonly byLogin: (login: string) => Promise<User | null>;
  /**
   * Never aborts the transaction: someone may have taken the address or the name a moment ago. A taken name is said first,
   * so that it tells nothing of the address beside it.
   */
  readonly add: (change: UserChange) => Promise<'added' | 'email-known' | 'username-taken'>;
  readonly save: (change: UserChange) => Promise<void>;
  /** Saves a change that may have brought a new username; never aborts the transaction. */
  readonly rename: (change: UserChange) => Promise<'saved' | 'username-taken'>;
  readonly rolesOf: (id: UserId) => Promise<readonly RoleName[]>;
  readonly heldBy: (id: UserId) => Promise<readonly Held[]>;
  /** What they may do by their roles, as an actor would hold it. */
  readonly grantsOf: (id: UserId) => Promise<Grants>;
  readonly setRoles: (id: UserId, held: readonly Held[]) => Promise<void>;
  /** Active admins of all sites beside this one. Whoever asks takes turns with others who ask. */
  readonly otherAdmins: (id: UserId) => Promise<number>;
  /** Remembers which customer the account is, so that one look-up says who a session speaks for. */
  readonly linkCustomer: (id: UserId, customerId: CustomerId) => Promise<void>;
  readonly giveRole: (id: UserId, role: Role) => Promise<void>;
  readonly list: (search: UserSearch) => Promise<Page<ListedUser>>;
}

export interface Sessions {
  readonly find: (id: SessionId) => Promise<Session | null>;
  /** Locks the row: two refreshes of one family take turns. */
  readonly lock: (id: SessionId) => Promise<Session | null>;
  readonly save: (change: SessionChange) => Promise<void>;
  /** Those that have not ended, newest use first. */
  readonly openOf: (userId: UserId, now: Instant) => Promise<readonly Session[]>;
  /** Locks every one that has not ended: their own, and those in which they are somebody else. */
  readonly lockAllOf: (userId: UserId) => Promise<readonly Session[]>;
  /** Forgets where and with what somebody signed in, also long ago. */
  readonly forgetPlaces: (userId: UserId) => Promise<void>;
  readonly lockAllOn: (deviceId: DeviceId) => Promise<readonly Session[]>;
}

/** Where wrong passwords are counted: hashes of the login name, and of the name with the place. */
export type AttemptsKey = { readonly key: string; readonly loginKey: string };
export interface LoginAttempts {
  /** Locks the row. */
  readonly lock: (key: string) => Promise<Attempts | null>;
  readonly save: (key: AttemptsKey, attempts: Attempts) => Promise<void>;
  readonly clear: (key: string) => Promise<void>;
  /** All places of these login names. */
  readonly clearAllOf: (loginKeys: readonly string[]) => Promise<void>;
  /** Takes what is to be told: each notice once. */
  readonly takeNotices: (limit: number) => Promise<readonly Attempts[]>;
}

export interface OneTimeTokens {
  readonly find: (id: OneTimeTokenId) => Promise<OneTimeToken | null>;
  readonly lock: (id: OneTimeTokenId) => Promise<OneTimeToken | null>;
  readonly add: (token: OneTimeToken) => Promise<void>;
  readonly use: (id: OneTimeTokenId, at: Instant) => Promise<void>;
  /** How many of the user's were issued since then. */
  readonly issuedSince: (userId: UserId, purpose: OneTimeTokenPurpose, since: Instant) => Promise<number>;
}

export interface MailRequests {
  readonly put: (request: MailRequestChange) => Promise<void>;
  /** Gives it out once, and forgets it. */
  readonly take: (id: MailRequestId) => Promise<MailRequest | null>;
}

export interface Passkeys extends Lockable<Passkey, PasskeyFact> {
  readonly of: (userId: UserId) => Promise<readonly Passkey[]>;
  readonly byCredential: (credentialId: string) => Promise<Passkey | null>;
}
export interface Roles extends Lockable<RoleRecord, RoleFact> {
  readonly all: () => Promise<readonly RoleRecord[]>;
  readonly byName: (name: RoleName) => Promise<RoleRecord | null>;
  readonly holders: (name: RoleName) => Promise<number>;
}
export interface ApiKeys extends Lockable<ApiKey, ApiKeyFact> {
  readonly all: () => Promise<readonly ApiKey[]>;
}
export interface Devices extends Lockable<Device, DeviceFact> {
  readonly at: (scope: ActorScope) => Promise<readonly Device[]>;
  /** Active people with a PIN and a role at the site. */
  readonly people: (siteId: SiteId) => Promise<readonly { readonly userId: UserId; readonly fullName: string }[]>;
}
export interface Approvals {
  readonly add: (approval: Approval) => Promise<void>;
}

export interface IdentityPorts extends Clock {
  readonly users: Users;
  readonly sessions: Sessions;
  readonly loginAttempts: LoginAttempts;
  readonly oneTimeTokens: OneTimeTokens;
  readonly mailRequests: MailRequests;
  readonly secondFactors: Lockable<SecondFactor, SecondFactorFact>;
  readonly passkeys: Passkeys;
  /** Marks a challenge as answered; false when it was before. */
  readonly spend: (id: string, until: Instant) => Promise<boolean>;
  readonly roles: Roles;
  readonly apiKeys: ApiKeys;
  readonly devices: Devices;
  readonly pins: Lockable<Pin, PinFact>;
  readonly approvals: Approvals;
  readonly security: Lockable<Security, SecurityFact>;
}
