import type { Outside } from './ports.ts';

const unused = (): never => {
  throw new Error('this work has no outside ports');
};

/** For work that must need none: whoever asks one gets an exception. */
export const noOutside: Outside = {
  address: '127.0.0.1',
  hashing: { hash: unused, verify: unused },
  agent: null,
  tokens: {
    accessMs: 0,
    access: unused,
    refresh: unused,
    readRefresh: unused,
    verification: unused,
    readVerification: unused,
    reset: unused,
    readReset: unused,
    device: unused,
    readDevice: unused,
    browser: unused,
    readBrowser: unused,
  },
  cookies: {
    refreshToken: unused,
    keep: unused,
    deviceToken: unused,
    keepDevice: unused,
    browserToken: unused,
    keepBrowser: unused,
  },
  authenticator: { begin: unused, stepOf: unused, recoveryCodes: unused, hashOf: unused },
  passkeyCeremonies: {
    registerOptions: unused,
    readRegistration: unused,
    signInOptions: unused,
    credentialOf: unused,
    readSignIn: unused,
  },
  keySecrets: { make: unused },
  // Nobody counts there.
  lostSearches: { note: () => undefined },
  limits: { take: unused },
  liveBoard: { changes: unused },
  quoteSeal: { seal: unused, open: unused },
  linkSeal: { seal: unused, open: unused },
};
