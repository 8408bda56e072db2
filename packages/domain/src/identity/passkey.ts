import { type Change, change, type Id, type Instant, type UserId } from '../kernel/index.ts';

export type PasskeyId = Id<'Passkey'>;

/** A key pair of which the person's phone, laptop or stick holds the private half (WebAuthn Level 3). */
export type Passkey = {
  readonly id: PasskeyId;
  readonly version: number;
  readonly userId: UserId;
  /** Both base64url, as the authenticator made them. */
  readonly credentialId: string;
  readonly publicKey: string;
  /** Uses counted by the authenticator; zero for those that do not count. */
  readonly counter: number;
  readonly transports: readonly string[];
  readonly name: string;
  readonly createdAt: Instant;
  readonly lastUsedAt: Instant | null;
  readonly removedAt: Instant | null;
};
export type PasskeySecret = 'publicKey' | 'credentialId';

type About = { readonly passkeyId: PasskeyId; readonly userId: UserId };
export type PasskeyFact =
  | (About & { readonly type: 'passkey/registered' })
  | (About & { readonly type: 'passkey/used' })
  | (About & { readonly type: 'passkey/removed' });
export type PasskeyChange = Change<Passkey, PasskeyFact>;

export const MOST_PASSKEYS = 20;
/** An answer to a challenge counts for five minutes, and once. */
export const CHALLENGE_MS = 5 * 60_000;

const about = ({ id, userId }: Passkey): About => ({ passkeyId: id, userId });
type Made = Pick<Passkey, 'id' | 'userId' | 'credentialId' | 'publicKey' | 'counter' | 'transports' | 'name'>;

export const Passkey = {
  register: (made: Made, now: Instant): PasskeyChange => {
    const passkey: Passkey = { ...made, version: 0, createdAt: now, lastUsedAt: null, removedAt: null };
    return change(passkey, { type: 'passkey/registered', ...about(passkey) });
  },
  used: (passkey: Passkey, counter: number, now: Instant): PasskeyChange =>
    change({ ...passkey, counter, lastUsedAt: now }, { type: 'passkey/used', ...about(passkey) }),
  remove: (passkey: Passkey, now: Instant): PasskeyChange =>
    change({ ...passkey, removedAt: now }, { type: 'passkey/removed', ...about(passkey) }),
} as const;
