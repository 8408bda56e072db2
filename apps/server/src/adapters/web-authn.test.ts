import { randomBytes } from 'node:crypto';
import type { Passkey } from '@bling/domain/identity';
import { describe, expect, it } from 'vitest';
import { softAuthenticator } from './authenticator.fixture.ts';
import { webAuthn } from './web-authn.ts';

const keys = [{ id: 'k1', secret: randomBytes(32) }];
const ORIGIN = 'http://localhost:8000';
const user = { id: '0190f5a0-0000-7000-8000-000000000001', email: 'ana@example.test', fullName: 'Ana' };
const ceremonies = webAuthn(keys, () => new URL(ORIGIN));

const registered = async () => {
  const phone = softAuthenticator();
  const options = await ceremonies.registerOptions(user, []);
  const read = await ceremonies.readRegistration(user.id, phone.make({ options, origin: ORIGIN }));
  if (read === null) throw new Error('the passkey was refused');
  const passkey: Passkey = {
    id: 'p',
    version: 1,
    userId: user.id,
    name: 'Phone',
    createdAt: '2026-11-21T10:00:00.000Z',
    lastUsedAt: null,
    removedAt: null,
    ...read.made,
  };
  return { phone, passkey };
};

describe('a new passkey', () => {
  it('is read from what the browser gives, with the challenge that it answers', async () => {
    const { phone, passkey } = await registered();
    expect(passkey).toMatchObject({ credentialId: phone.credentialId, transports: ['internal'], counter: 0 });
  });

  it('is asked to verify its person, and not to be made twice', async () => {
    const { passkey } = await registered();
    const options = JSON.parse(await ceremonies.registerOptions(user, [passkey]));
    expect(options).toMatchObject({
      rp: { id: 'localhost' },
      authenticatorSelection: { userVerification: 'required', residentKey: 'required' },
      excludeCredentials: [{ id: passkey.credentialId }],
    });
  });

  it.each<[string, (options: string) => string]>([
    ['of another page', (options) => softAuthenticator().make({ options, origin: 'http://evil.test' })],
    ['for another house', (options) => softAuthenticator().make({ options, origin: ORIGIN }, { rpId: 'evil.test' })],
    [
      'without a finger or a code',
      (options) => softAuthenticator().make({ options, origin: ORIGIN }, { userVerified: false }),
    ],
    [
      'that answers a challenge of its own',
      () => softAuthenticator().make({ options: '{"challenge":"AAAA"}', origin: ORIGIN }),
    ],
    ['that is no JSON', () => '{'],
    ['that is empty', () => '{}'],
    ['without client data', () => '{"id":"a","rawId":"a","response":{}}'],
  ])('%s is refused', async (_, make) => {
    const options = await ceremonies.registerOptions(user, []);
    expect(await ceremonies.readRegistration(user.id, make(options))).toBeNull();
  });

  it('is refused for somebody else’s challenge, one of a sign-in, and one of another ring', async () => {
    const phone = softAuthenticator();
    const other = { ...user, id: '0190f5a0-0000-7000-8000-000000000002' };
    const stranger = webAuthn([{ id: 'k1', secret: randomBytes(32) }], () => new URL(ORIGIN));
    for (const options of [
      await ceremonies.registerOptions(other, []),
      await ceremonies.signInOptions(),
      await stranger.registerOptions(user, []),
    ])
      expect(await ceremonies.readRegistration(user.id, phone.make({ options, origin: ORIGIN }))).toBeNull();
  });
});

describe('a sign-in by passkey', () => {
  it('is proved by the credential that it names', async () => {
    const { phone, passkey } = await registered();
    const answer = phone.answer({ options: await ceremonies.signInOptions(), origin: ORIGIN }, { counter: 3 });
    expect(ceremonies.credentialOf(answer)).toBe(passkey.credentialId);
    expect(await ceremonies.readSignIn(passkey, answer)).toMatchObject({ counter: 3 });
    expect(ceremonies.credentialOf('nonsense')).toBeNull();
  });

  it('is refused when its counter runs backwards: somebody copied the key', async () => {
    const { phone, passkey } = await registered();
    const answer = phone.answer({ options: await ceremonies.signInOptions(), origin: ORIGIN }, { counter: 3 });
    expect(await ceremonies.readSignIn({ ...passkey, counter: 5 }, answer)).toBeNull();
  });

  it('is refused from another page, by another key, without its person, and for a registration', async () => {
    const { phone, passkey } = await registered();
    const options = await ceremonies.signInOptions();
    const tries = [
      phone.answer({ options, origin: 'http://evil.test' }),
      phone.answer({ options, origin: ORIGIN }, { rpId: 'evil.test' }),
      phone.answer({ options, origin: ORIGIN }, { userVerified: false }),
      softAuthenticator().answer({ options, origin: ORIGIN }),
      phone.answer({ options: await ceremonies.registerOptions(user, []), origin: ORIGIN }),
      '{}',
    ];
    for (const answer of tries) expect(await ceremonies.readSignIn(passkey, answer)).toBeNull();
  });
});

describe('the house that a passkey belongs to', () => {
  it.each([
    ['https://wash.example', 'wash.example'],
    ['http://127.0.0.1:8000', 'localhost'],
    ['http://localhost:8000', 'localhost'],
  ])('of %s is %s', async (address, id) => {
    const options = await webAuthn(keys, () => new URL(address)).registerOptions(user, []);
    expect(JSON.parse(options).rp.id).toBe(id);
  });
});
