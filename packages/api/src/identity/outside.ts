import type { OneTimeTokenId, Passkey, Session, User } from '@bling/domain/identity';
import type { DeviceId, RoleName, SessionId, UserId } from '@bling/domain/kernel';

/** Argon2id. The queue in front of it is bounded: a full one answers null, and the caller says busy. */
export interface Hashing {
  readonly hash: (password: string) => Promise<string | null>;
  /** `stale` when the hash was made with weaker parameters than today's. Without a hash it takes as long and is false. */
  readonly verify: (
    hash: string | null,
    password: string,
  ) => Promise<{ readonly matches: boolean; readonly stale: boolean } | null>;
}

/** Reads back what was sealed for one purpose; null for anything that was not. */
export type Sealed<T> = { readonly seal: (value: T) => string; readonly open: (text: string) => T | null };
/** A browser that this person signed in with before. */
export type KnownBrowser = { readonly userId: UserId; readonly browserId: string };

export interface Tokens {
  /** How long an access token is good. */
  readonly accessMs: number;
  readonly access: (session: Session, user: User, roles: readonly RoleName[]) => Promise<string>;
  readonly refresh: (session: Session) => string;
  readonly readRefresh: (text: string) => { readonly sessionId: SessionId; readonly generation: number } | null;
  readonly verification: (id: OneTimeTokenId) => string;
  readonly readVerification: (text: string) => OneTimeTokenId | null;
  readonly reset: (id: OneTimeTokenId) => string;
  readonly readReset: (text: string) => OneTimeTokenId | null;
  readonly device: (id: DeviceId) => string;
  readonly readDevice: (text: string) => DeviceId | null;
  readonly browser: (browser: KnownBrowser) => string;
  readonly readBrowser: (text: string) => KnownBrowser | null;
}

/** The browser's cookie jar: tokens that no script can read. */
export interface CookieJar {
  readonly refreshToken: () => string | null;
  readonly keep: (token: string | null) => void;
  readonly deviceToken: () => string | null;
  readonly keepDevice: (token: string | null) => void;
  readonly browserToken: () => string | null;
  readonly keepBrowser: (token: string) => void;
}

export interface Limits {
  /** Counts one use of the key in a sliding window; answers the seconds to wait when it is over the limit, else null. */
  readonly take: (key: string, rule: { readonly limit: number; readonly windowMs: number }) => Promise<number | null>;
}

/** The codes of authenticator apps (TOTP, RFC 6238), and those on paper. */
export interface Authenticator {
  /** A new secret for the app, as a link that it reads from a QR code, and sealed for keeping. */
  readonly begin: (account: string) => { readonly uri: string; readonly secret: string; readonly sealedSecret: string };
  /** The step of the clock that the code belongs to; null when it belongs to none near now. */
  readonly stepOf: (sealedSecret: string, code: string) => number | null;
  readonly recoveryCodes: () => { readonly codes: readonly string[]; readonly hashes: readonly string[] };
  readonly hashOf: (recoveryCode: string) => string;
}

export type MadePasskey = Pick<Passkey, 'credentialId' | 'publicKey' | 'counter' | 'transports'>;
/** An answer that was right: which challenge it answered, and the authenticator's new count. */
export type PasskeyProof = { readonly challengeId: string; readonly counter: number };

/** WebAuthn ceremonies; options and responses travel as JSON. A challenge is a sealed id: nothing is stored until it is answered. */
export interface PasskeyCeremonies {
  readonly registerOptions: (
    user: Pick<User, 'id' | 'email' | 'fullName'>,
    known: readonly Passkey[],
  ) => Promise<string>;
  readonly readRegistration: (
    userId: UserId,
    response: string,
  ) => Promise<{ readonly challengeId: string; readonly made: MadePasskey } | null>;
  readonly signInOptions: () => Promise<string>;
  /** The credential that a response names. */
  readonly credentialOf: (response: string) => string | null;
  readonly readSignIn: (passkey: Passkey, response: string) => Promise<PasskeyProof | null>;
}

/** Keys of other systems: `bk_<prefix>_<secret>`. */
export interface KeySecrets {
  readonly make: (prefix?: string) => { readonly key: string; readonly prefix: string; readonly hash: string };
}

export interface IdentityOutside {
  readonly hashing: Hashing;
  readonly tokens: Tokens;
  readonly cookies: CookieJar;
  readonly limits: Limits;
  readonly authenticator: Authenticator;
  readonly passkeyCeremonies: PasskeyCeremonies;
  readonly keySecrets: KeySecrets;
  /** The peer's network address. */
  readonly address: string;
  /** What the browser or app calls itself. */
  readonly agent: string | null;
}
