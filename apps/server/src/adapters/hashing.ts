import type { Hashing } from '@bling/api/ports';
import { hash, verify } from '@node-rs/argon2';

/** OWASP password storage, argon2id: 19 MiB, two passes, one lane. Algorithm 2 is argon2id. */
const PARAMETERS = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const CURRENT = '$argon2id$v=19$m=19456,t=2,p=1$';

/** A hash of a password that nobody has, so that an unknown account takes as long as a known one. */
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$Mk2rhCh114M7oq0ht3nwsA$IFkxmKPaEiCxOMEWKl/ZdW4BW4ILuPYh7QrcOeU3PeE';

type Bounds = { readonly running: number; readonly waiting: number };

/** Lets so many run and so many wait; answers null to the rest at once. */
const bounded = ({ running, waiting }: Bounds) => {
  let active = 0;
  const queue: (() => void)[] = [];
  return async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (active >= running) {
      if (queue.length >= waiting) return null;
      await new Promise<void>((resume) => queue.push(resume));
    }
    active++;
    try {
      return await work();
    } finally {
      active--;
      queue.shift()?.();
    }
  };
};

/** Argon2id behind a bounded queue: two cores do about fifty a second, and whoever would wait longer is told so. */
export const argon2Hashing = (bounds: Bounds = { running: 2, waiting: 40 }): Hashing => {
  const inTurn = bounded(bounds);
  return {
    hash: (password) => inTurn(() => hash(password, PARAMETERS)),
    verify: (known, password) =>
      inTurn(async () => {
        const matches = await verify(known ?? NOBODY, password).catch(() => false);
        return { matches: matches && known !== null, stale: known !== null && !known.startsWith(CURRENT) };
      }),
  };
};
