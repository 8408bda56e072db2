import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { REFRESH_MS } from '@bling/domain/identity';
import type { Environment } from '../env.ts';

/** A retired key opens what was sealed to last: secrets at rest, paired tablets. It signs and verifies nothing any more. */
export type SigningKey = { readonly id: string; readonly secret: Buffer; readonly isRetired?: boolean };
export const liveKeys = (keys: readonly SigningKey[]): readonly SigningKey[] =>
  keys.filter(({ isRetired }) => isRetired !== true);

/** A key as this machine keeps it: base64url, and since when it only verifies. */
type Kept = { readonly id: string; readonly secret: string; readonly retiredAt?: string };

const fileIn = (folder: string): string => join(folder, 'jwt-keys.json');

const read = (file: string): readonly Kept[] => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return [];
  }
};

const newKey = (): Kept => ({
  id: randomBytes(6).toString('base64url'),
  secret: randomBytes(32).toString('base64url'),
});

/** Whole or not at all, and readable by nobody else. */
const write = (folder: string, kept: readonly Kept[]): void => {
  mkdirSync(folder, { recursive: true });
  const draft = `${fileIn(folder)}.${process.pid}`;
  writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 });
  renameSync(draft, fileIn(folder));
};

/** Once the last refresh token that it sealed is over. */
const isOver = ({ retiredAt }: Kept, now: number): boolean =>
  retiredAt !== undefined && now - Date.parse(retiredAt) >= REFRESH_MS;

const ringOf = (kept: readonly Kept[], now: number): readonly SigningKey[] =>
  kept.map((key) => ({
    id: key.id,
    secret: Buffer.from(key.secret, 'base64url'),
    ...(isOver(key, now) && { isRetired: true }),
  }));

/** The keys of the environment, or this machine's own, made once and readable by nobody else. */
export const signingKeys = (
  { JWT_KEYS, DATA_DIR }: Pick<Environment, 'JWT_KEYS' | 'DATA_DIR'>,
  now = Date.now(),
): readonly SigningKey[] => {
  if (JWT_KEYS !== undefined) return JWT_KEYS;
  const known = ringOf(read(fileIn(DATA_DIR)), now);
  if (known.length > 0) return known;
  const made = [newKey()];
  write(DATA_DIR, made);
  return ringOf(made, now);
};

/**
 * Puts a new key before this machine's others, which go on verifying for as long as a refresh token lives, so that nobody
 * is signed out, and then only open what was sealed under them. Answers the ids, the signing one first.
 */
export const rotateKeys = (folder: string, now = Date.now()): readonly string[] => {
  const retiredAt = new Date(now).toISOString();
  const before = read(fileIn(folder)).map((key) => ({ retiredAt, ...key }));
  const kept = [newKey(), ...before];
  write(folder, kept);
  return kept.map(({ id }) => id);
};
