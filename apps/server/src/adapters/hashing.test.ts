import { hash } from '@node-rs/argon2';
import { describe, expect, it } from 'vitest';
import { hash as bcrypt } from '@node-rs/bcrypt';
import { argon2Hashing, hashingApart } from './hashing.ts';

describe('argon2id', () => {
  it('verifies what it hashed, and nothing else', async () => {
    const { hash: make, verify } = argon2Hashing();
    const made = await make('river stones 41');
    expect(made).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/u);
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

describe('a bcrypt hash of an import', () => {
  it('verifies, and is stale: the sign-in that it lets in makes a new one', async () => {
    const { verify } = argon2Hashing();
    const known = await bcrypt('river stones 41', { cost: 4 });
    expect(await verify(known, 'river stones 41')).toEqual({ matches: true, stale: true });
    expect(await verify(known, 'river stones 42')).toEqual({ matches: false, stale: true });
    expect(await verify('$2b$nonsense', 'x')).toEqual({ matches: false, stale: true });
  });
});

describe('hashing in a process of its own', () => {
  it('gives the same answers, and begins again after its process was killed', async () => {
    const { hash: make, verify, close } = hashingApart();
    const made = await make('river stones 41');
    expect(await verify(made, 'river stones 41')).toEqual({ matches: true, stale: false });
    close();
    await expect.poll(() => verify(made, 'river stones 41').catch(() => null)).toEqual({ matches: true, stale: false });
    close();
  });

  it('fails what it was doing when its process dies, and leaves nobody waiting', async () => {
    const { hash: make, close } = hashingApart();
    await make('river stones 41');
    const asked = make('river stones 42');
    close();
    await expect(asked).rejects.toThrow(/hashing process ended/u);
  });
});
