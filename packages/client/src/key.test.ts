import { afterEach, describe, expect, it, vi } from 'vitest';
import { newKey } from './key.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u;

describe('a new key', () => {
  afterEach(() => vi.unstubAllGlobals());

  it('is a random UUID', () => {
    expect(newKey()).toMatch(uuid);
    expect(newKey()).not.toBe(newKey());
  });

  it('is one also without randomUUID', () => {
    const bytes = crypto.getRandomValues.bind(crypto);
    vi.stubGlobal('crypto', { getRandomValues: bytes });
    expect(newKey()).toMatch(uuid);
    expect(newKey()).not.toBe(newKey());
  });
});
