import type { MadePasskey, PasskeyCeremonies } from '@bling/api/ports';
import { CHALLENGE_MS, type Passkey } from '@bling/domain/identity';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { uuidv7 } from 'uuidv7';
import * as z from 'zod';
import type { SigningKey } from './keys.ts';
import { isLoopback } from '../env.ts';
import { sealing } from './sealing.ts';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/u;
const NAME = 'BlingAuto';
/** ES256, EdDSA, RS256: what phones, sticks and Windows make (COSE). */
const ALGORITHMS = [-7, -8, -257];

/** Only the frame: what is inside is for the library to judge. */
const Response = z.object({ id: z.string().max(2000), rawId: z.string().max(2000), response: z.looseObject({}) });
const Client = z.object({ challenge: z.string().max(2000) });

const framed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
};
const bytes = (text: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(text, 'base64url'));
const text = (raw: Uint8Array): string => Buffer.from(raw).toString('base64url');

/** A challenge is a sealed id with its end, so that nothing is stored until it is answered. */
const challenges = (keys: readonly SigningKey[], purpose: string) => {
  const { seal, open } = sealing(keys, `webauthn ${purpose}`);
  return {
    make: (): string => seal(`${uuidv7()}.${Date.now() + CHALLENGE_MS}`),
    /** The id, if the challenge is ours, of this purpose, and not over. */
    idOf: (challenge: string): string | null => {
      const [id = '', until = ''] = (open(Buffer.from(challenge, 'base64url').toString('utf8')) ?? '').split('.');
      return UUID.test(id) && Number(until) > Date.now() ? id : null;
    },
  };
};

/** The challenge that a response says it answers. */
const challengeOf = (response: z.output<typeof Response>): string => {
  const { clientDataJSON } = response.response;
  const client =
    typeof clientDataJSON === 'string' ? framed(Buffer.from(clientDataJSON, 'base64url').toString()) : null;
  const parsed = Client.safeParse(client);
  return parsed.success ? parsed.data.challenge : '';
};

/** An address is no name that a passkey can belong to: on this machine it is `localhost`, whose pages may use it. */
const houseOf = (origin: URL): { readonly id: string; readonly origins: readonly string[] } => {
  if (!isLoopback(origin.hostname)) return { id: origin.hostname, origins: [origin.origin] };
  const local = new URL(origin);
  local.hostname = 'localhost';
  return { id: 'localhost', origins: [local.origin, origin.origin] };
};

/** Passkeys by WebAuthn Level 3. `origin` is where the app is; only pages of it may ask. */
export const webAuthn = (keys: readonly SigningKey[], origin: () => URL): PasskeyCeremonies => {
  const signIn = challenges(keys, 'sign-in');
  const registering = (userId: string) => challenges(keys, `register ${userId}`);
  const expected = () => {
    const { id, origins } = houseOf(origin());
    return { expectedOrigin: [...origins], expectedRPID: id };
  };

  return {
    registerOptions: async ({ id, email, fullName }, known) =>
      JSON.stringify(
        await generateRegistrationOptions({
          rpName: NAME,
          rpID: houseOf(origin()).id,
          userName: email,
          userDisplayName: fullName,
          userID: new Uint8Array(Buffer.from(id, 'utf8')),
          challenge: new Uint8Array(Buffer.from(registering(id).make(), 'utf8')),
          supportedAlgorithmIDs: ALGORITHMS,
          excludeCredentials: known.map(({ credentialId }) => ({ id: credentialId })),
          authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        }),
      ),

    readRegistration: async (userId, response) => {
      const parsed = Response.safeParse(framed(response));
      const challengeId = parsed.success ? registering(userId).idOf(challengeOf(parsed.data)) : null;
      if (!parsed.success || challengeId === null) return null;
      try {
        const { verified, registrationInfo } = await verifyRegistrationResponse({
          response: framed(response) as RegistrationResponseJSON,
          expectedChallenge: challengeOf(parsed.data),
          requireUserVerification: true,
          supportedAlgorithmIDs: ALGORITHMS,
          ...expected(),
        });
        if (!verified) return null;
        const { id, publicKey, counter, transports = [] } = registrationInfo.credential;
        const made: MadePasskey = { credentialId: id, publicKey: text(publicKey), counter, transports };
        return { challengeId, made };
      } catch {
        return null;
      }
    },

    signInOptions: async () =>
      JSON.stringify(
        await generateAuthenticationOptions({
          rpID: houseOf(origin()).id,
          challenge: new Uint8Array(Buffer.from(signIn.make(), 'utf8')),
          userVerification: 'required',
        }),
      ),

    credentialOf: (response) => {
      const parsed = Response.safeParse(framed(response));
      return parsed.success ? parsed.data.id : null;
    },

    readSignIn: async ({ credentialId, publicKey, counter }: Passkey, response) => {
      const parsed = Response.safeParse(framed(response));
      const challengeId = parsed.success ? signIn.idOf(challengeOf(parsed.data)) : null;
      if (!parsed.success || challengeId === null) return null;
      try {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: framed(response) as AuthenticationResponseJSON,
          expectedChallenge: challengeOf(parsed.data),
          requireUserVerification: true,
          credential: { id: credentialId, publicKey: bytes(publicKey), counter },
          ...expected(),
        });
        return verified ? { challengeId, counter: authenticationInfo.newCounter } : null;
      } catch {
        return null;
      }
    },
  };
};
