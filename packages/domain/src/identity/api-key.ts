import {
  type ApiKeyId,
  type Change,
  change,
  Grant,
  type Grants,
  HOUR,
  Instant,
  ok,
  refusing,
  type SiteId,
  type UserId,
} from '../kernel/index.ts';
import { identityFailures } from './failures.ts';

/** How another system gets in: a secret that was shown once, for some permissions at some sites. */
export type ApiKey = {
  readonly id: ApiKeyId;
  readonly version: number;
  readonly name: string;
  /** The part of the key that may be seen; finds the row. */
  readonly prefix: string;
  readonly secretHash: string;
  /** The secret before the last rotation, and how long it still works. */
  readonly formerHash: string | null;
  readonly formerUntil: Instant | null;
  readonly permissions: readonly string[];
  /** Null for all sites. */
  readonly siteIds: readonly SiteId[] | null;
  readonly ratePerMinute: number;
  readonly expiresAt: Instant | null;
  readonly lastUsedAt: Instant | null;
  readonly revokedAt: Instant | null;
  readonly createdBy: UserId;
  readonly createdAt: Instant;
};
export type ApiKeySecret = 'secretHash' | 'formerHash';

type About = { readonly keyId: ApiKeyId };
export type ApiKeyFact =
  | (About & { readonly type: 'api-key/issued' })
  | (About & { readonly type: 'api-key/rotated' })
  | (About & { readonly type: 'api-key/revoked' });
export type ApiKeyChange = Change<ApiKey, ApiKeyFact>;

type Draft = Pick<
  ApiKey,
  'id' | 'name' | 'prefix' | 'secretHash' | 'permissions' | 'siteIds' | 'ratePerMinute' | 'expiresAt' | 'createdBy'
>;

export const MOST_OVERLAP_HOURS = 7 * 24;

const refuse = refusing(identityFailures);
const isLive = ({ revokedAt, expiresAt }: ApiKey, now: Instant): boolean =>
  revokedAt === null && (expiresAt === null || now < expiresAt);

export const ApiKey = {
  issue: (draft: Draft, now: Instant): ApiKeyChange => {
    const empty = { formerHash: null, formerUntil: null, lastUsedAt: null, revokedAt: null };
    return change({ ...draft, ...empty, version: 0, createdAt: now }, { type: 'api-key/issued', keyId: draft.id });
  },

  /** A new secret; the old one goes on for the overlap, so that a partner changes over without an outage. */
  rotate: (
    key: ApiKey,
    { secretHash, overlapHours }: { readonly secretHash: string; readonly overlapHours: number },
    now: Instant,
  ) => {
    if (!isLive(key, now)) return refuse('api-key/unknown');
    const formerUntil = Instant.plus(now, overlapHours * HOUR);
    const next = { ...key, secretHash, formerHash: key.secretHash, formerUntil };
    return ok<ApiKeyChange>(change(next, { type: 'api-key/rotated', keyId: key.id }));
  },

  revoke: (key: ApiKey, now: Instant): ApiKeyChange | null =>
    key.revokedAt === null ? change({ ...key, revokedAt: now }, { type: 'api-key/revoked', keyId: key.id }) : null,

  /** Whether a secret with this hash opens the door now. */
  opens: (key: ApiKey, hash: string, now: Instant): boolean => {
    if (!isLive(key, now)) return false;
    const isFormer = key.formerHash === hash && key.formerUntil !== null && now < key.formerUntil;
    return key.secretHash === hash || isFormer;
  },

  /** What its bearer may do: never anything of one's own, a key is nobody. */
  grants: ({ permissions, siteIds }: Pick<ApiKey, 'permissions' | 'siteIds'>): Grants => {
    const reach = siteIds === null ? Grant.all : Grant.at(...siteIds);
    return Object.fromEntries(permissions.map((permission) => [permission, reach]));
  },
} as const;
