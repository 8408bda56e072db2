import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Environment } from '../env.ts';

export type SigningKey = { readonly id: string; readonly secret: Buffer };

type Kept = { readonly id: string; readonly secret: string };

const read = (file: string): readonly Kept[] | null => {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
};

/** The keys of the environment, or this machine's own, made once and readable by nobody else. */
export const signingKeys = ({
  JWT_KEYS,
  DATA_DIR,
}: Pick<Environment, 'JWT_KEYS' | 'DATA_DIR'>): readonly SigningKey[] => {
  if (JWT_KEYS !== undefined) return JWT_KEYS;
  const file = join(DATA_DIR, 'jwt-keys.json');
  const kept = read(file);
  if (kept !== null) return kept.map(({ id, secret }) => ({ id, secret: Buffer.from(secret, 'base64url') }));
  const key = { id: randomBytes(6).toString('base64url'), secret: randomBytes(32) };
  mkdirSync(DATA_DIR, { recursive: true });
  writeFileSync(file, JSON.stringify([{ id: key.id, secret: key.secret.toString('base64url') }]), { mode: 0o600 });
  return [key];
};
