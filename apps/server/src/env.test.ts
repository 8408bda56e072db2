import { describe, expect, it } from 'vitest';
import { environmentKeys, readEnvironment } from './env.ts';

const key = Buffer.alloc(32, 1).toString('base64url');

describe('the environment', () => {
  it('has a default for everything', () => {
    expect(readEnvironment({})).toMatchObject({ PORT: 8000, HOST: '127.0.0.1', ROLE: 'all', LOG_LEVEL: 'info' });
  });

  it('takes an empty variable for an unset one', () => {
    expect(readEnvironment(Object.fromEntries(environmentKeys.map((name) => [name, ''])))).toMatchObject({
      PORT: 8000,
    });
  });

  it('names every wrong variable at once, and repeats no value', () => {
    const wrong = {
      PORT: 'eighty',
      LOG_LEVEL: 'loud',
      DATABASE_URL: 'mysql://secret',
      ROLE: 'king',
      JWT_KEYS: 'short:key',
    };
    expect(() => readEnvironment(wrong)).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*LOG_LEVEL[\s\S]*ROLE[\s\S]*JWT_KEYS/u);
    expect(() => readEnvironment(wrong)).not.toThrow(/secret|eighty|loud|short/u);
    expect(() => readEnvironment({ PORT: 'x', HOST: '0.0.0.0' })).toThrow(/PORT[\s\S]*HOST/u);
  });

  it.each([
    [{ HOST: '0.0.0.0' }, /HOST: is reachable by others/u],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'http://wash.test' }, /HOST/u],
    [{ HOST: '0.0.0.0', PUBLIC_URL: 'https://wash.test', DEMO: 'true' }, /DEMO: demo accounts/u],
    [{ PUBLIC_URL: 'https://wash.test', DEMO: '1' }, /DEMO/u],
    [{ JWT_KEYS: `a:${key},a:${key}` }, /JWT_KEYS: names a key twice/u],
    [{ JWT_KEYS: `a:${key}:retired` }, /JWT_KEYS: needs a first key/u],
    [{ JWT_KEYS: `a:${key},b:${key}:old` }, /JWT_KEYS/u],
    [{ ACCESS_MINUTES: '61' }, /ACCESS_MINUTES/u],
    [{ TRUSTED_PROXIES: 'nginx' }, /TRUSTED_PROXIES: needs/u],
    [{ TRUSTED_PROXIES: '10.0.0.0/33' }, /TRUSTED_PROXIES/u],
    [{ TRUSTED_PROXIES: '0' }, /TRUSTED_PROXIES/u],
    [{ USER_CALLS_A_MINUTE: '0' }, /USER_CALLS_A_MINUTE/u],
    [{ ACCESS_MINUTES: '4' }, /ACCESS_MINUTES/u],
    [{ DATABASE_URL: 'postgresql://u:p@db/x' }, /JWT_KEYS: is required with DATABASE_URL/u],
  ])('refuses %o with words', (variables, words) => {
    expect(() => readEnvironment(variables)).toThrow(words);
  });

  it('listens to others behind an https address', () => {
    const env = readEnvironment({ HOST: '0.0.0.0', PUBLIC_URL: 'https://wash.test' });
    expect(env).toMatchObject({ HOST: '0.0.0.0', PUBLIC_URL: 'https://wash.test' });
  });

  it.each([
    [undefined, false],
    ['2', 2],
    ['10.0.0.0/8, ::1', ['10.0.0.0/8', '::1']],
  ])('trusts the proxies that %s names', (TRUSTED_PROXIES, trusted) => {
    expect(readEnvironment({ TRUSTED_PROXIES }).TRUSTED_PROXIES).toEqual(trusted);
  });

  it('reads a ring of keys, the first of which signs', () => {
    const { JWT_KEYS } = readEnvironment({ JWT_KEYS: `new:${key},old:${key}` });
    expect(JWT_KEYS?.map(({ id, secret }) => [id, secret.length])).toEqual([
      ['new', 32],
      ['old', 32],
    ]);
  });
});
