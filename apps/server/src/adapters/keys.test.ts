import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { signingKeys } from './keys.ts';

it('makes a machine’s own keys once, readable by nobody else', () => {
  const DATA_DIR = mkdtempSync(join(tmpdir(), 'blingauto-keys-'));
  const made = signingKeys({ JWT_KEYS: undefined, DATA_DIR });
  expect(made[0]?.secret).toHaveLength(32);
  expect(signingKeys({ JWT_KEYS: undefined, DATA_DIR })).toEqual(made);
  expect(statSync(join(DATA_DIR, 'jwt-keys.json')).mode & 0o777).toBe(0o600);
});

it('prefers the keys it is given', () => {
  const JWT_KEYS = [{ id: 'a', secret: Buffer.alloc(32) }];
  expect(signingKeys({ JWT_KEYS, DATA_DIR: '/nowhere' })).toBe(JWT_KEYS);
});
