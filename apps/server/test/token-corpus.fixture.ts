import { constants, createHmac, generateKeyPairSync, type KeyObject, randomUUID, sign } from 'node:crypto';
import { AUDIENCE, ISSUER, signingPair } from '../src/adapters/access-tokens.ts';
import type { SigningKey } from '../src/adapters/keys.ts';
import { derived, sealing } from '../src/adapters/sealing.ts';

/** What a forger may hold: good tokens of their own, the public keys, a key that was taken out of the ring. */
export type Loot = {
  readonly access: string;
  readonly refresh: string;
  readonly verification: string;
  readonly ring: readonly SigningKey[];
  readonly removed: SigningKey;
};
export type Forged = readonly [name: string, token: string];
type Json = Readonly<Record<string, unknown>>;

const b64 = (value: string | Buffer): string => Buffer.from(value).toString('base64url');
const partOf = (value: unknown): string => b64(JSON.stringify(value));
const read = (part: string): Json => JSON.parse(Buffer.from(part, 'base64url').toString());
const now = (): number => Math.floor(Date.now() / 1000);

/** A flip of one bit in each of so many characters, spread over a part. */
const flips = (part: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, index) => {
    const at = Math.floor((index * (part.length - 1)) / Math.max(1, count - 1));
    const other = part[at] === 'A' ? 'B' : 'A';
    return `${part.slice(0, at)}${other}${part.slice(at + 1)}`;
  });

const ED25519_ORDER = 2n ** 252n + 27_742_317_777_372_353_535_851_937_790_883_648_493n;
const numberOf = (little: Buffer): bigint => BigInt(`0x${Buffer.from(little).reverse().toString('hex')}`);
const littleOf = (value: bigint): Buffer => Buffer.from(value.toString(16).padStart(64, '0'), 'hex').reverse();

/** S + L: the same signature to whoever forgets to look how large S is (RFC 8032, 5.1.7). */
const malleated = (signature: string): string => {
  const bytes = Buffer.from(signature, 'base64url');
  return b64(Buffer.concat([bytes.subarray(0, 32), littleOf(numberOf(bytes.subarray(32)) + ED25519_ORDER)]));
};
/** Signatures that hold for any text under a public key of small order. */
const smallOrder = [`01${'00'.repeat(31)}`, `ecff${'ff'.repeat(29)}7f`, '00'.repeat(32), `${'00'.repeat(31)}80`];

const ed25519 = (head: string, body: string, key: KeyObject): string =>
  b64(sign(null, Buffer.from(`${head}.${body}`), key));
const hmac = (head: string, body: string, secret: string | Buffer, bits = 256): string =>
  createHmac(`sha${bits}`, secret).update(`${head}.${body}`).digest('base64url');

const outsiders = () => ({
  ed: generateKeyPairSync('ed25519').privateKey,
  rsa: generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey,
  ec: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey,
});

export const corpusOf = (loot: Loot): readonly Forged[] => {
  const [head = '', body = '', signature = ''] = loot.access.split('.');
  const [header, claims] = [read(head), read(body)];
  const [first] = loot.ring;
  if (first === undefined) throw new Error('an empty ring');
  const own = signingPair(first);
  const other = outsiders();
  const whole = (h: unknown, c: unknown, key: KeyObject = own.privateKey): string => {
    const [one, two] = [partOf(h), partOf(c)];
    return `${one}.${two}.${ed25519(one, two, key)}`;
  };

  const algorithms = (): readonly Forged[] => {
    const publicTexts = [
      own.publicKey.export({ format: 'pem', type: 'spki' }).toString(),
      own.publicKey.export({ format: 'der', type: 'spki' }),
      String(own.publicKey.export({ format: 'jwk' }).x),
      Buffer.from(String(own.publicKey.export({ format: 'jwk' }).x), 'base64url'),
      JSON.stringify(own.publicKey.export({ format: 'jwk' })),
      '',
      'secret',
      first.id,
    ];
    const none = ['none', 'None', 'NONE', 'nOnE', '', null, 0, false, [], ['none'], undefined].flatMap((alg) =>
      ['', signature].map(
        (end): Forged => [`alg ${JSON.stringify(alg)}`, `${partOf({ ...header, alg })}.${body}.${end}`],
      ),
    );
    const hs = [256, 384, 512].flatMap((bits) =>
      publicTexts.map((secret, index): Forged => {
        const h = partOf({ ...header, alg: `HS${bits}` });
        return [`HS${bits} under public text ${index}`, `${h}.${body}.${hmac(h, body, secret, bits)}`];
      }),
    );
    const renamed = [
      'RS256',
      'PS256',
      'ES256',
      'ES256K',
      'Ed448',
      'HS256',
      'eddsa',
      'EDDSA',
      'EdDSA ',
      'dir',
      'Ed25519',
    ].map((alg): Forged => [`our signature as ${alg}`, whole({ ...header, alg }, claims)]);
    const rs = partOf({ ...header, alg: 'RS256' });
    const ps = partOf({ ...header, alg: 'PS256' });
    const es = partOf({ ...header, alg: 'ES256' });
    const signed = (h: string, key: Parameters<typeof sign>[2]) =>
      `${h}.${body}.${b64(sign('sha256', Buffer.from(`${h}.${body}`), key))}`;
    return [
      ...none,
      ...hs,
      ...renamed,
      ['RS256 of a stranger', signed(rs, other.rsa)],
      ['PS256 of a stranger', signed(ps, { key: other.rsa, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 32 })],
      ['ES256 of a stranger', signed(es, { key: other.ec, dsaEncoding: 'ieee-p1363' })],
      ['ES256 of zeros', `${es}.${body}.${b64(Buffer.alloc(64))}`],
    ];
  };

  const headers = (): readonly Forged[] => {
    const jwk = { ...other.ed.export({ format: 'jwk' }), d: undefined };
    const kids = [
      'unknown',
      '',
      ' ',
      null,
      0,
      true,
      [],
      {},
      [first.id],
      `${first.id} `,
      ` ${first.id}`,
      `${first.id}\u0000`,
      first.id.toUpperCase() === first.id ? first.id.toLowerCase() : first.id.toUpperCase(),
      '../../../../dev/null',
      '/dev/null',
      '..\\..\\windows\\win.ini',
      'file:///dev/null',
      'https://evil.test/key',
      "' or '1'='1",
      "'; drop table identity.user; --",
      '|cat /etc/passwd',
      '$(id)',
      '`id`',
      '%00',
      '__proto__',
      'constructor',
      'toString',
      `${first.id}.${first.id}`,
      '*',
      'null',
      'undefined',
      loot.removed.id,
    ];
    const extra: readonly Json[] = [
      { jku: 'https://evil.test/jwks.json' },
      { jwk },
      { x5u: 'https://evil.test/cert.pem' },
      { x5c: ['MIIB'] },
      { x5t: 'a' },
      { crit: ['exp'], exp: 1 },
      { crit: [] },
      { crit: ['b64'], b64: true },
      { crit: ['b64'], b64: false },
      { b64: false },
      { cty: 'JWT' },
      { zip: 'DEF' },
      { enc: 'A256GCM' },
      { iss: ISSUER },
      { nonce: 'a' },
      { url: '/' },
      { p2c: 1 },
      { epk: jwk },
      { __proto: 1 },
    ];
    const types = [
      'JWT',
      'jwt',
      'application/at+jwt',
      'AT+JWT',
      'at+jwt ',
      'refresh+jwt',
      'logout+jwt',
      '',
      null,
      1,
      undefined,
    ];
    return [
      ...kids.map(
        (kid): Forged => [`a stranger under kid ${JSON.stringify(kid)}`, whole({ ...header, kid }, claims, other.ed)],
      ),
      ...kids.map(
        (kid): Forged => [`our signature under kid ${JSON.stringify(kid)}`, whole({ ...header, kid }, claims)],
      ),
      ...extra.map(
        (more): Forged => [`our signature with ${Object.keys(more).join()}`, whole({ ...header, ...more }, claims)],
      ),
      ...extra.map(
        (more): Forged => [
          `a stranger with ${Object.keys(more).join()}`,
          whole({ ...header, ...more }, claims, other.ed),
        ],
      ),
      ...types.map((typ): Forged => [`typ ${JSON.stringify(typ)}`, whole({ ...header, typ }, claims)]),
      ['no kid', whole({ alg: 'EdDSA', typ: 'at+jwt' }, claims)],
      ['a list for a header', whole([header], claims)],
      ['null for a header', whole(null, claims)],
      ['a text for a header', whole('header', claims)],
    ];
  };

  /** Signed by ourselves, as if something of ours had signed what it should not. */
  const contents = (): readonly Forged[] => {
    const edits: readonly (readonly [string, Json])[] = [
      ['expired', { iat: now() - 4000, exp: now() - 60 }],
      ['expired a moment longer ago than clocks differ', { iat: now() - 900, exp: now() - 6 }],
      ['expired at the epoch', { exp: 0 }],
      ['over before it began', { exp: now() + 60, iat: now() + 120 }],
      ['not yet', { nbf: now() + 120 }],
      ['nbf is a text', { nbf: 'now' }],
      ['made tomorrow', { iat: now() + 86_400, exp: now() + 86_500 }],
      ['good for a year', { exp: now() + 31_536_000 }],
      ['good for more than an hour', { iat: now(), exp: now() + 3_601 }],
      ['good for ever', { exp: Number.MAX_SAFE_INTEGER }],
      ['exp is a text', { exp: String(now() + 600) }],
      ['exp is a list', { exp: [now() + 600] }],
      ['iat is a text', { iat: String(now()) }],
      ['another issuer', { iss: 'evil' }],
      ['an issuer in a list', { iss: [ISSUER] }],
      ['an issuer with a slash', { iss: `${ISSUER}/` }],
      ['another audience', { aud: 'other-api' }],
      ['our audience among others', { aud: [AUDIENCE, 'other-api'] }],
      ['an audience in a list', { aud: [AUDIENCE] }],
      ['the type refresh', { type: 'refresh' }],
      ['the type verification', { type: 'verification' }],
      ['a type in a list', { type: ['access'] }],
      ['the type ACCESS', { type: 'ACCESS' }],
      ['a subject that is no id', { sub: 'admin' }],
      ['a subject in capitals', { sub: String(claims['sub']).toUpperCase() }],
      ['a subject that is SQL', { sub: "' or 1=1 --" }],
      ['a session that is no id', { sid: '1' }],
      ['a session in capitals', { sid: String(claims['sid']).toUpperCase() }],
      ['a session in a list', { sid: [claims['sid']] }],
      ['a session that is an object', { sid: { $ne: null } }],
      ['a session that is SQL', { sid: `${String(claims['sid'])}' or '1'='1` }],
      ['a session that nobody opened', { sid: randomUUID() }],
      ['a session of zeros', { sid: '00000000-0000-0000-0000-000000000000' }],
      ['roles that are a text', { roles: 'admin' }],
      ['a role that is nothing', { role: '' }],
      ['a jti that is a number', { jti: 1 }],
    ];
    const required = ['sub', 'sid', 'type', 'role', 'roles', 'email', 'iat', 'exp', 'iss', 'aud', 'jti', 'rv'];
    return [
      ...edits.map(([name, edit]): Forged => [name, whole(header, { ...claims, ...edit })]),
      ...required.map((name): Forged => [`without ${name}`, whole(header, { ...claims, [name]: undefined })]),
      ...required.map((name): Forged => [`with null for ${name}`, whole(header, { ...claims, [name]: null })]),
      ...[
        ['sub', randomUUID()],
        ['role', 'owner'],
        ['roles', ['owner']],
        ['sid', randomUUID()],
        ['exp', now() + 3000],
      ].map(
        ([name, value]): Forged => [
          `${String(name)} edited under the old signature`,
          `${head}.${partOf({ ...claims, [String(name)]: value })}.${signature}`,
        ],
      ),
      ['a list for claims', whole(header, [claims])],
      ['null for claims', whole(header, null)],
      ['a number for claims', whole(header, 7)],
      ['claims that are no JSON', `${head}.${b64('{')}.${ed25519(head, b64('{'), own.privateKey)}`],
    ];
  };

  const signatures = (): readonly Forged[] => {
    const stranger = (key: SigningKey): string =>
      whole({ ...header, kid: key.id }, claims, signingPair(key).privateKey);
    const bytes = Buffer.from(signature, 'base64url');
    const refreshKey = derived(first, 'seal refresh');
    const raw = generateKeyPairSync('ed25519').privateKey;
    const seed = signingPair({ id: first.id, secret: refreshKey }).privateKey;
    const end = (name: string, text: string): Forged => [name, `${head}.${body}.${text}`];
    return [
      ['a key that left the ring', stranger(loot.removed)],
      [
        'a key that left the ring, under a name that is in it',
        whole(header, claims, signingPair(loot.removed).privateKey),
      ],
      ['another product with keys of its own', whole({ ...header, kid: first.id }, claims, raw)],
      ['the refresh key as a signing key', whole(header, claims, seed)],
      ...loot.ring
        .slice(1)
        .map(({ id }): Forged => [`our signature under the ring's ${id}`, whole({ ...header, kid: id }, claims)]),
      end('S + L', malleated(signature)),
      end('R and S swapped', b64(Buffer.concat([bytes.subarray(32), bytes.subarray(0, 32)]))),
      end('zeros', b64(Buffer.alloc(64))),
      end('ones', b64(Buffer.alloc(64, 255))),
      ...smallOrder.map(
        (point, index): Forged =>
          end(`a point of small order ${index}`, b64(Buffer.concat([Buffer.from(point, 'hex'), Buffer.alloc(32)]))),
      ),
      ...[0, 1, 16, 32, 63].map((length): Forged => end(`${length} bytes`, b64(bytes.subarray(0, length)))),
      end('65 bytes', b64(Buffer.concat([bytes, Buffer.alloc(1)]))),
      end('twice', b64(Buffer.concat([bytes, bytes]))),
      end('hexadecimal', bytes.toString('hex')),
      end('plain base64', bytes.toString('base64')),
      ...flips(signature, 24).map((text, index): Forged => end(`flipped at ${index}`, text)),
      ...flips(body, 12).map((text, index): Forged => [`a claim flipped at ${index}`, `${head}.${text}.${signature}`]),
      ...flips(head, 12).map(
        (text, index): Forged => [`the header flipped at ${index}`, `${text}.${body}.${signature}`],
      ),
    ];
  };

  const spellings = (): readonly Forged[] => {
    const { access } = loot;
    const spare = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'];
    const last = spare.indexOf(signature.at(-1) ?? '');
    const jwe = [partOf({ alg: 'dir', enc: 'A256GCM' }), '', b64('iv'), b64('text'), b64('tag')].join('.');
    return [
      ...[1, 2, 3].map(
        (more): Forged => [
          `the same bytes, spelled anew ${more}`,
          `${access.slice(0, -1)}${spare[(last + more) % 64] ?? ''}`,
        ],
      ),
      ...[
        ' ',
        '\t',
        '=',
        '==',
        '.',
        '..',
        '\u0000',
        '\u00a0',
        'a',
        ',',
        ';',
        '?x=1',
        '#',
        '"',
        `.${signature}`,
        '\r\n',
        '%00',
      ].map((end): Forged => [`with ${JSON.stringify(end)} behind`, `${access}${end}`]),
      ...[' ', '\t', '.', '=', '\u0000', 'Bearer ', '\ufeff', '"'].map(
        (start): Forged => [`with ${JSON.stringify(start)} before`, `${start}${access}`],
      ),
      ['without a signature', `${head}.${body}.`],
      ['in two parts', `${head}.${body}`],
      ['a header alone', head],
      ['nothing', ''],
      ['dots', '..'],
      ['four parts', `${head}.${body}.${signature}.${signature}`],
      ['a part twice', `${head}.${body}.${body}.${signature}`],
      ['parts in another order', `${body}.${head}.${signature}`],
      ['a header twice', `${head}.${head}.${signature}`],
      ['padded parts', `${head}==.${body}==.${signature}==`],
      ['in capitals', access.toUpperCase()],
      ['backwards', [...access].toReversed().join('')],
      ['with a letter of another alphabet', access.replace('e', '\u0435')],
      ['with a line inside', `${head}.\n${body}.${signature}`],
      ['very long', `${access}${'A'.repeat(10_000)}`],
      ['a very long claim', whole(header, { ...claims, more: 'x'.repeat(5_000) })],
      ['a JWE', jwe],
      ['a token in a token', whole({ ...header, cty: 'JWT' }, access)],
      ['a token as a claim', whole(header, { jwt: access })],
      ['general JSON', JSON.stringify({ payload: body, signatures: [{ protected: head, signature }] })],
      ['flattened JSON', JSON.stringify({ payload: body, protected: head, signature })],
      ['two tokens', `${access} ${access}`],
      ['two tokens with a comma', `${access},${access}`],
      [
        'a header that names alg twice',
        `${b64(`{"alg":"none","alg":"EdDSA","kid":"${first.id}","typ":"at+jwt"}`)}.${body}.${signature}`,
      ],
      ['null', 'null'],
      ['undefined', 'undefined'],
      ['an object', '[object Object]'],
    ];
  };

  /** The other kinds of token, and what looks like them. */
  const kinds = (): readonly Forged[] => {
    const { refresh, verification, ring, removed } = loot;
    const parts = refresh.split('.');
    const [id = '', generation = '', kid = '', mac = ''] = parts;
    const sealedAs = (purpose: string, keys: readonly SigningKey[] = ring): string =>
      sealing(keys, purpose).seal(`${id}.${generation}`);
    return [
      ['a refresh token of a key that left', sealedAs('refresh', [removed])],
      ['a refresh token for another purpose', sealedAs('reset')],
      ['a refresh token sealed as a link', sealedAs('verification')],
      ['a refresh token sealed without a purpose', sealedAs('')],
      ['a generation ahead', `${id}.${Number(generation) + 1}.${kid}.${mac}`],
      ['a generation below none', `${id}.-1.${kid}.${mac}`],
      ['a generation of many digits', sealing(ring, 'refresh').seal(`${id}.99999999999`)],
      ['a generation in another spelling', sealing(ring, 'refresh').seal(`${id}.0x1`)],
      ['a session that is no id', sealing(ring, 'refresh').seal(`nobody.${generation}`)],
      ['a session too many', sealing(ring, 'refresh').seal(`${id}.${generation}.${generation}`)],
      ['another session', `${randomUUID()}.${generation}.${kid}.${mac}`],
      ['another kid', `${id}.${generation}.other.${mac}`],
      ['a mac in plain base64', `${id}.${generation}.${kid}.${mac.replaceAll('-', '+').replaceAll('_', '/')}=`],
      ['a mac with a space', `${id}.${generation}.${kid}.${mac} `],
      ['no mac', `${id}.${generation}.${kid}.`],
      ['a mac cut short', `${id}.${generation}.${kid}.${mac.slice(0, -2)}`],
      ...flips(mac, 8).map(
        (text, index): Forged => [`a mac flipped at ${index}`, `${id}.${generation}.${kid}.${text}`],
      ),
      [
        'a mac of the raw secret',
        `${id}.${generation}.${kid}.${createHmac('sha256', first.secret).update(`${id}.${generation}.${kid}`).digest('base64url')}`,
      ],
      ['a link with another id', verification.replace(/^[^.]+/u, randomUUID())],
      ['a link without an id', verification.replace(/^[^.]+/u, '')],
      ['a link of a key that left', sealing([removed], 'verification').seal(verification.split('.')[0] ?? '')],
    ];
  };

  return [...algorithms(), ...headers(), ...contents(), ...signatures(), ...spellings(), ...kinds()];
};
