import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { argon2Hashing } from './hashing.ts';

describe('argon2id', () => {
  it('verifies what it hashed, and nothing else', async () => {
    const { hash: make, verify } = argon2Hashing();
    const made = await make('river stones 41');
    expect(made).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/u);
    expect(await verify(made, 'river stones 41')).toEqual({ matches: true, stale: false });
    expect(await verify(made, 'river stones 42')).toEqual({ matches: false, stale: false });
  });

  it('works as hard for nobody’s password, and never matches', async () => {
    const { verify } = argon2Hashing();
    expect(await verify(null, 'anything')).toEqual({ matches: false, stale: false });
  });

  it('tells a hash of weaker parameters', async () => {
    const weak = await hash('river stones 41', { memoryCost: 8192, timeCost: 1, parallelism: 1 });
    expect(await argon2Hashing().verify(weak, 'river stones 41')).toEqual({ matches: true, stale: true });
  });

  it('says no at once to whoever would wait behind a full queue, and serves the rest', async () => {
    const { hash: make } = argon2Hashing({ running: 1, waiting: 2 });
    const made = await Promise.all(Array.from({ length: 6 }, () => make('river stones 41')));
    expect(made.filter((one) => one === null)).toHaveLength(3);
    expect(await make('river stones 41')).not.toBeNull();
  });
});
