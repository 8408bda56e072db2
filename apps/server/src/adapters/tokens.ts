import type { Tokens } from '@bling/api/ports';
import { ACCESS_MS } from '@bling/domain/identity';
import { type Bearer, bearerTokens } from './access-tokens.ts';
import { liveKeys, type SigningKey } from './keys.ts';
import { sealing } from './sealing.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;

export type AccessTokens = Tokens & Pick<Bearer, 'sessionOf'>;

/** Access tokens are signed JWTs; all others are sealed ids. Those of tablets and browsers outlive a rotation. */
export const sealedTokens = (keys: readonly SigningKey[], accessMs = ACCESS_MS): AccessTokens => {
  const live = liveKeys(keys);
  const access = bearerTokens(live, accessMs);
  const refresh = sealing(live, 'refresh');
  const verification = sealing(live, 'verification');
  const reset = sealing(live, 'reset');
  const device = sealing(keys, 'device');
  const browser = sealing(keys, 'browser');
  const idIn = (text: string | null): string | null => (text !== null && UUID.test(text) ? text : null);

  return {
    accessMs,
    access: access.sign,
    sessionOf: access.sessionOf,
    refresh: ({ id, generation }) => refresh.seal(`${id}.${generation}`),
    readRefresh: (text) => {
      const [sessionId = '', generation = '', ...more] = refresh.open(text)?.split('.') ?? [];
      return UUID.test(sessionId) && /^\d{1,9}$/u.test(generation) && more.length === 0
        ? { sessionId, generation: Number(generation) }
        : null;
    },
    verification: (id) => verification.seal(id),
    readVerification: (text) => idIn(verification.open(text)),
    reset: (id) => reset.seal(id),
    readReset: (text) => idIn(reset.open(text)),
    device: (id) => device.seal(id),
    readDevice: (text) => idIn(device.open(text)),
    browser: ({ userId, browserId }) => browser.seal(`${userId}.${browserId}`),
    readBrowser: (text) => {
      const [userId, browserId] = (browser.open(text) ?? '').split('.').map(idIn);
      return typeof userId === 'string' && typeof browserId === 'string' ? { userId, browserId } : null;
    },
  };
};
