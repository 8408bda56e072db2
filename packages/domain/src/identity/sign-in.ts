import type { Instant } from '../kernel/index.ts';
import { Attempts } from './attempts.ts';
import { type CodeFound, SecondFactor } from './second-factor.ts';
import { User } from './user.ts';

/** Everything that a sign-in is judged by; the password was verified before, against `verifiedHash`. */
export type SignInCase = {
  readonly attempts: Attempts | null;
  readonly user: User | null;
  readonly factor: SecondFactor | null;
  readonly matches: boolean;
  readonly verifiedHash: string | null;
  /** The code that came along: not given, given and wrong, or what it turned out to be. */
  readonly code: CodeFound | 'wrong' | null;
};

export type SignInVerdict =
  /** Too many wrong tries from here: no password helps for now. */
  | { readonly kind: 'locked' }
  | { readonly kind: 'wrong' }
  /** The password is right, the account may not sign in. */
  | { readonly kind: 'closed'; readonly user: User }
  | { readonly kind: 'code-needed' }
  | { readonly kind: 'code-wrong' }
  | { readonly kind: 'in'; readonly user: User; readonly factor: SecondFactor | null; readonly code: CodeFound | null };

type Asked = { readonly user: User; readonly factor: SecondFactor; readonly code: SignInCase['code'] };
const byCode = ({ user, factor, code }: Asked, now: Instant): SignInVerdict => {
  if (code === null) return { kind: 'code-needed' };
  const isGood = code !== 'wrong' && SecondFactor.spend(factor, code, now) !== null;
  return isGood ? { kind: 'in', user, factor, code } : { kind: 'code-wrong' };
};

/** The one decision about a sign-in by password. What a stranger hears of it is for the use case to flatten. */
export const judgeSignIn = (given: SignInCase, now: Instant): SignInVerdict => {
  const { attempts, user, factor, matches, verifiedHash, code } = given;
  if (Attempts.isLocked(attempts, now)) return { kind: 'locked' };
  if (!matches || user === null || user.passwordHash !== verifiedHash) return { kind: 'wrong' };
  if (!User.canLogIn(user)) return { kind: 'closed', user };
  return factor !== null && SecondFactor.isOn(factor)
    ? byCode({ user, factor, code }, now)
    : { kind: 'in', user, factor: null, code: null };
};
