import type { Instant } from '../kernel/index.ts';
import type { AuditEntry } from './entry.ts';

/** SHA-256 of a text's UTF-8 bytes, as 64 hexadecimal digits. */
export type Sha256 = (text: string) => string;

/** A link of the chain: it covers `count` entries and everything that was sealed before them. */
export type Seal = {
  /** From 1, without a gap. */
  readonly seq: number;
  readonly at: Instant;
  readonly count: number;
  readonly previousHash: string;
  readonly hash: string;
};
export type Sealed = { readonly entryId: string; readonly digest: string };
/** A seal with what it covers, as it is found today. */
export type FoundSeal = Seal & { readonly sealed: readonly (Sealed & { readonly entry: AuditEntry | null })[] };

/** The hash before the first seal. */
export const GENESIS = '0'.repeat(64);

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const keys = Object.keys(value).toSorted();
  return Object.fromEntries(keys.map((key) => [key, sorted(Reflect.get(value, key))]));
};

/** JSON with its keys in the order of their UTF-16 code units and without spaces, as RFC 8785 writes it. */
export const canonical = (value: unknown): string => JSON.stringify(sorted(value));

const hashOf = ({ seq, at, count, previousHash }: Omit<Seal, 'hash'>, sealed: readonly Sealed[], sha256: Sha256) =>
  sha256(
    canonical({ seq, at, count, previousHash, sealed: sealed.map(({ entryId, digest }) => ({ entryId, digest })) }),
  );

export type SealBroken = {
  readonly seq: number;
  readonly entryId: string | null;
  readonly reason: 'seal-missing' | 'seal-changed' | 'seal-unlinked' | 'entry-missing' | 'entry-changed';
};

const brokenEntry = ({ seq, sealed }: FoundSeal, sha256: Sha256): SealBroken | null => {
  for (const { entryId, digest, entry } of sealed) {
    if (entry === null) return { seq, entryId, reason: 'entry-missing' };
    if (sha256(canonical(entry)) !== digest) return { seq, entryId, reason: 'entry-changed' };
  }
  return null;
};

type Sealing = { readonly at: Instant; readonly sha256: Sha256 };
type Before = Pick<Seal, 'seq' | 'hash'>;
const beforeAll: Before = { seq: 0, hash: GENESIS };

const brokenSeal = (before: Before, found: FoundSeal, sha256: Sha256): SealBroken | null => {
  const { seq } = found;
  if (seq !== before.seq + 1) return { seq: before.seq + 1, entryId: null, reason: 'seal-missing' };
  const isWhole = found.count === found.sealed.length && hashOf(found, found.sealed, sha256) === found.hash;
  if (!isWhole) return { seq, entryId: null, reason: 'seal-changed' };
  if (found.previousHash !== before.hash) return { seq, entryId: null, reason: 'seal-unlinked' };
  return brokenEntry(found, sha256);
};

export const Seal = {
  /** The next link over these entries, which are in the order in which they are sealed. */
  over: (last: Seal | null, entries: readonly AuditEntry[], { at, sha256 }: Sealing) => {
    const sealed = entries.map((entry): Sealed => ({ entryId: entry.id, digest: sha256(canonical(entry)) }));
    const { seq, hash: previousHash } = last ?? beforeAll;
    const link = { seq: seq + 1, at, count: sealed.length, previousHash };
    const seal: Seal = { ...link, hash: hashOf(link, sealed, sha256) };
    return { seal, sealed };
  },

  /** The first link that does not hold, of those that follow `last`; null when all of them do. */
  firstBroken: (last: Before | null, found: readonly FoundSeal[], sha256: Sha256): SealBroken | null => {
    let before = last ?? beforeAll;
    for (const seal of found) {
      const broken = brokenSeal(before, seal, sha256);
      if (broken !== null) return broken;
      before = seal;
    }
    return null;
  },
} as const;
