import { randomBytes } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { describe, expect, it } from 'vitest';
import { totpAuthenticator } from './authenticator.ts';

const first = { id: 'k1', secret: randomBytes(32) };
const second = { id: 'k2', secret: randomBytes(32) };
const authenticator = totpAuthenticator([first]);
const appWith = (secret: string) => new TOTP({ secret: Secret.fromBase32(secret), period: 30 });
const step = (): number => Math.floor(Date.now() / 30_000);

describe('the code of an app', () => {
  const { secret, uri, sealedSecret } = authenticator.begin('ana@example.test');
  const code = (seconds: number): string => appWith(secret).generate({ timestamp: Date.now() + seconds * 1000 });

  it('is of the step that its clock is in, or of one beside it', () => {
    const now = step();
    expect([now, now + 1]).toContain(authenticator.stepOf(sealedSecret, code(0)));
    expect(authenticator.stepOf(sealedSecret, code(-30))).toBeLessThanOrEqual(now);
    expect(authenticator.stepOf(sealedSecret, code(-300))).toBeNull();
    expect(authenticator.stepOf(sealedSecret, '000000') === null || code(0) === '000000').toBe(true);
  });

  it('comes from a secret that the link tells the app, and that is kept sealed', () => {
    expect(new URL(uri).searchParams.get('secret')).toBe(secret);
    expect(uri).toContain('otpauth://totp/BlingAuto:ana%40example.test');
    expect(sealedSecret).not.toContain(secret);
  });

  it('goes on with a new key in front, and is lost with the key', () => {
    expect(totpAuthenticator([second, first]).stepOf(sealedSecret, code(0))).not.toBeNull();
    expect(totpAuthenticator([second]).stepOf(sealedSecret, code(0))).toBeNull();
    expect(totpAuthenticator([{ ...second, id: 'k1' }]).stepOf(sealedSecret, 'x')).toBeNull();
  });
});

describe('recovery codes', () => {
  it('are ten, all different, and known by their hash however they are typed', () => {
    const { codes, hashes } = authenticator.recoveryCodes();
    expect(new Set(codes).size).toBe(10);
    const [code = ''] = codes;
    expect(code).toMatch(/^[2-9a-z]{5}-[2-9a-z]{5}-[2-9a-z]{5}$/u);
    for (const typed of [code, code.toUpperCase(), code.replaceAll('-', ' '), code.replaceAll('-', '')])
      expect(authenticator.hashOf(typed)).toBe(hashes[0]);
  });
});
