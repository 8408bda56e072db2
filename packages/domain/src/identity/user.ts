import { allows, type Change, change, type Instant, type Machine, ok, refusing, type UserId } from '../kernel/index.ts';
import { identityFailures } from './failures.ts';
import type { OneTimeTokenId } from './one-time-token.ts';

export type UserStatus = 'pending' | 'active' | 'suspended' | 'deleted';
export const userMachine: Machine<UserStatus> = {
  pending: ['active', 'deleted'],
  active: ['suspended', 'deleted'],
  suspended: ['active', 'deleted'],
  deleted: [],
};

export type User = {
  readonly id: UserId;
  readonly version: number;
  readonly email: string;
  readonly username: string | null;
  readonly fullName: string;
  /** Never leaves the server: no contract may pick it. */
  readonly passwordHash: string;
  readonly status: UserStatus;
  readonly emailVerifiedAt: Instant | null;
  readonly lastLoginAt: Instant | null;
  readonly createdAt: Instant;
  /** Rises with every change of roles or password: an access token of before is none any more. */
  readonly rights: number;
};
export type UserSecret = 'passwordHash';

type About = { readonly userId: UserId };
export type UserFact =
  | (About & { readonly type: 'user/registered' })
  | (About & { readonly type: 'user/verification-requested' })
  | (About & { readonly type: 'user/verification-issued'; readonly tokenId: OneTimeTokenId })
  | (About & { readonly type: 'user/registration-repeated' })
  | (About & { readonly type: 'user/verified' })
  | (About & { readonly type: 'user/logged-in' })
  | (About & { readonly type: 'user/locked'; readonly until: Instant })
  | (About & { readonly type: 'user/password-rehashed' })
  | (About & { readonly type: 'user/reset-issued'; readonly tokenId: OneTimeTokenId })
  | (About & { readonly type: 'user/password-changed' })
  | (About & { readonly type: 'user/updated' })
  | (About & { readonly type: 'user/unlocked' })
  | (About & { readonly type: 'user/roles-changed' })
  | (About & { readonly type: 'user/suspended' })
  | (About & { readonly type: 'user/reinstated' })
  | (About & { readonly type: 'user/deleted' });
export type UserChange = Change<User, UserFact>;

const refuse = refusing(identityFailures);
type Registration = Pick<User, 'id' | 'email' | 'username' | 'fullName' | 'passwordHash'>;

export const User = {
  register: (registration: Registration, now: Instant): UserChange => {
    const user: User = {
      ...registration,
      version: 0,
      status: 'pending',
      emailVerifiedAt: null,
      lastLoginAt: null,
      createdAt: now,
      rights: 0,
    };
    return change(user, { type: 'user/registered', userId: user.id });
  },

  /** Someone signs up with the address of an account: its owner is told by mail, the stranger learns nothing. */
  repeatRegistration: (user: User): UserChange => change(user, { type: 'user/registration-repeated', userId: user.id }),

  /** Asks for another verification mail; one that is verified already needs none. */
  requestVerification: (user: User): UserChange | null =>
    user.emailVerifiedAt === null ? change(user, { type: 'user/verification-requested', userId: user.id }) : null,

  /** A token for the link of the mail has been made. */
  issueVerification: (user: User, tokenId: OneTimeTokenId): UserChange =>
    change(user, { type: 'user/verification-issued', userId: user.id, tokenId }),

  /** The link from the mail was opened: the account becomes active. It is no way out of a suspension. */
  verify: (user: User, now: Instant) =>
    user.status === 'pending'
      ? ok<UserChange>(
          change({ ...user, status: 'active', emailVerifiedAt: now }, { type: 'user/verified', userId: user.id }),
        )
      : refuse('verification/expired'),

  /** Only an active account with a verified address may sign in. */
  canLogIn: ({ status, emailVerifiedAt }: User): boolean => status === 'active' && emailVerifiedAt !== null,

  /** A sign-in, with a stronger hash of the same password when the parameters have risen. */
  loggedIn: (user: User, rehashed: string | null, now: Instant): UserChange =>
    change(
      { ...user, lastLoginAt: now, passwordHash: rehashed ?? user.passwordHash },
      { type: 'user/logged-in', userId: user.id },
      ...(rehashed === null ? [] : [{ type: 'user/password-rehashed', userId: user.id } as const]),
    ),

  /** Someone tried wrong passwords until a place was locked out; the owner is told. */
  locked: (user: User, until: Instant): UserChange => change(user, { type: 'user/locked', userId: user.id, until }),
  unlock: (user: User): UserChange => change(user, { type: 'user/unlocked', userId: user.id }),

  /** A token for the link that sets a new password; null for an account that may not sign in anyway. */
  issueReset: (user: User, tokenId: OneTimeTokenId): UserChange | null =>
    User.canLogIn(user) ? change(user, { type: 'user/reset-issued', userId: user.id, tokenId }) : null,

  /** Whoever held a session by the old password is out: see `endAllOf`. */
  changePassword: (user: User, passwordHash: string): UserChange =>
    change({ ...user, passwordHash, rights: user.rights + 1 }, { type: 'user/password-changed', userId: user.id }),

  update: (user: User, details: Partial<Pick<User, 'fullName' | 'username'>>): UserChange =>
    change({ ...user, ...details }, { type: 'user/updated', userId: user.id }),

  /** Tokens that name the old roles are worth nothing from here on. */
  rolesChanged: (user: User): UserChange =>
    change({ ...user, rights: user.rights + 1 }, { type: 'user/roles-changed', userId: user.id }),

  /** Null when it is gone already. Nothing of the person stays but the id. */
  forget: (user: User): UserChange | null =>
    allows(userMachine, user.status, 'deleted')
      ? change(
          {
            ...user,
            status: 'deleted',
            email: `${user.id}@deleted.invalid`,
            username: null,
            fullName: 'Deleted',
            passwordHash: '',
            rights: user.rights + 1,
          },
          { type: 'user/deleted', userId: user.id },
        )
      : null,

  /** Null when there is nothing to suspend: it is suspended already, not active yet, or gone. */
  suspend: (user: User): UserChange | null =>
    allows(userMachine, user.status, 'suspended')
      ? change({ ...user, status: 'suspended' }, { type: 'user/suspended', userId: user.id })
      : null,

  /** Null unless it is suspended. */
  reinstate: (user: User): UserChange | null =>
    user.status === 'suspended'
      ? change({ ...user, status: 'active' }, { type: 'user/reinstated', userId: user.id })
      : null,
} as const;
