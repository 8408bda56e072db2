import type { Outside } from './ports.ts';

const unused = (): never => {
  throw new Error('this work has no outside ports');
};

/** For work that must need none: whoever asks one gets an exception. */
export const noOutside: Outside = {
  address: '127.0.0.1',
  hashing: { hash: unused, verify: unused },
  tokens: {
    accessMs: 0,
    access: unused,
    refresh: unused,
    readRefresh: unused,
    verification: unused,
    readVerification: unused,
  },
  cookies: { refreshToken: unused, keep: unused },
  limits: { take: unused },
  liveBoard: { changes: unused },
};
