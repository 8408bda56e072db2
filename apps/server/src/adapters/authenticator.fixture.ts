import { createHash, generateKeyPairSync, type KeyObject, randomBytes, sign } from 'node:crypto';
import { isoCBOR } from '@simplewebauthn/server/helpers';

type Answering = { readonly options: string; readonly origin: string };
type Wrong = { readonly userVerified?: boolean; readonly counter?: number; readonly rpId?: string };

const hashed = (data: string | Buffer): Buffer => createHash('sha256').update(data).digest();
const uint32 = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(value);
  return bytes;
};
const PRESENT = 0x01;
const VERIFIED = 0x04;
const ATTESTED = 0x40;

/** COSE key of an ES256 pair (RFC 9053, 7.1.1). */
const coseOf = (publicKey: KeyObject): Uint8Array => {
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' });
  const bytes = (part: string): Uint8Array<ArrayBuffer> => new Uint8Array(Buffer.from(part, 'base64url'));
  const key = new Map<number, number | Uint8Array<ArrayBuffer>>([
    [1, 2],
    [3, -7],
    [-1, 1],
    [-2, bytes(x)],
    [-3, bytes(y)],
  ]);
  return isoCBOR.encode(key);
};

const clientData = (type: string, { options, origin }: Answering): Buffer =>
  Buffer.from(JSON.stringify({ type, challenge: JSON.parse(options).challenge, origin, crossOrigin: false }));

/** A phone made of software: it keeps one passkey and answers as WebAuthn Level 3 writes it. */
export const softAuthenticator = (rpId = 'localhost') => {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const id = randomBytes(32);
  const flags = (more: number, { userVerified = true }: Wrong): Buffer =>
    Buffer.from([PRESENT | (userVerified ? VERIFIED : 0) | more]);
  const head = (more: number, wrong: Wrong): Buffer =>
    Buffer.concat([hashed(wrong.rpId ?? rpId), flags(more, wrong), uint32(wrong.counter ?? 0)]);
  const credential = { id: id.toString('base64url'), rawId: id.toString('base64url'), type: 'public-key' };
  return {
    credentialId: credential.id,
    make: (asked: Answering, wrong: Wrong = {}): string => {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const authData = Buffer.concat([head(ATTESTED, wrong), Buffer.alloc(16), length, id, coseOf(publicKey)]);
      const attestation = new Map<string, string | Uint8Array<ArrayBuffer> | Map<string, string>>([
        ['fmt', 'none'],
        ['attStmt', new Map<string, string>()],
        ['authData', new Uint8Array(authData)],
      ]);
      return JSON.stringify({
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', asked).toString('base64url'),
          attestationObject: Buffer.from(isoCBOR.encode(attestation)).toString('base64url'),
          transports: ['internal'],
        },
      });
    },
    answer: (asked: Answering, wrong: Wrong = {}): string => {
      const data = clientData('webauthn.get', asked);
      const authenticatorData = head(0, wrong);
      const signature = sign('sha256', Buffer.concat([authenticatorData, hashed(data)]), privateKey);
      return JSON.stringify({
        ...credential,
        clientExtensionResults: {},
        response: {
          clientDataJSON: data.toString('base64url'),
          authenticatorData: authenticatorData.toString('base64url'),
          signature: signature.toString('base64url'),
        },
      });
    },
  };
};
