import { hash, verify } from '@node-rs/argon2';
import { verify as verifyBcrypt } from '@node-rs/bcrypt';

/** RFC 9106, 4, second choice, in one lane: argon2id, 64 MiB, three passes. Algorithm 2 is argon2id. */
const PARAMETERS = { algorithm: 2, memoryCost: 65_536, timeCost: 3, parallelism: 1 } as const;
const CURRENT = '$argon2id$v=19$m=65536,t=3,p=1$';

/** A hash of a password that nobody has, so that an unknown account takes as long as a known one. */
const NOBODY = '$argon2id$v=19$m=65536,t=3,p=1$5P7MrbXs3vr89bI+xhWB7A$NPS5d11iCgnQdd4XMvNNJrkugbCCOv/YZU5aVPdqQuc';

export type Verdict = { readonly matches: boolean; readonly stale: boolean };

export const makeHash = (password: string): Promise<string> => hash(password, PARAMETERS);

const isBcrypt = (known: string): boolean => /^\$2[aby]\$/u.test(known);
const compare = (known: string, password: string): Promise<boolean> =>
  isBcrypt(known) ? verifyBcrypt(password, known) : verify(known, password);

/** Hashes of bcrypt come from imports; they are stale, as are those of weaker parameters: the next sign-in makes them anew. */
export const verifyHash = async (known: string | null, password: string): Promise<Verdict> => {
  const matches = await compare(known ?? NOBODY, password).catch(() => false);
  return { matches: matches && known !== null, stale: known !== null && !known.startsWith(CURRENT) };
};
