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
  | (About & { readonly type: 'user/suspended' })
  | (About & { readonly type: 'user/reinstated' })
  | (About & { readonly type: 'user/deleted' });
export type UserChange = Change<User, UserFact>;

const refuse = refusing(identityFailures);
type Registration = Pick<User, 'id' | 'email' | 'username' | 'fullName' | 'passwordHash'>;

const nobody = ({ id }: User) => ({ email: `${id}@deleted.invalid`, username: null, fullName: '—' });

export const User = {
  register: (registration: Registration, now: Instant): UserChange => {
    const user: User = {
      ...registration,
      version: 0,
      status: 'pending',
      emailVerifiedAt: null,
      lastLoginAt: null,
      createdAt: now,
    };
    return change(user, { type: 'user/registered', userId: user.id });
  },

  /** Someone signs up with the address of an account: its owner is told by mail, the stranger learns nothing. */
  repeatRegistration: (user: User): UserChange =>
    user.emailVerifiedAt === null
      ? change(user, { type: 'user/verification-requested', userId: user.id })
      : change(user, { type: 'user/registration-repeated', userId: user.id }),

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

  /** Forgets the person behind the account, which nobody can sign in to again. Null when that was done before. */
  forget: (user: User): UserChange | null =>
    allows(userMachine, user.status, 'deleted')
      ? change(
          { ...user, ...nobody(user), status: 'deleted', emailVerifiedAt: null, passwordHash: '' },
          { type: 'user/deleted', userId: user.id },
        )
      : null,
} as const;
