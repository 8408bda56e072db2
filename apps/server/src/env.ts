import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { repositoryRoot } from '@bling/prisma/root';
import { ACCESS_MS } from '@bling/domain/identity';
import { MINUTE } from '@bling/domain/kernel';
import * as z from 'zod';

/** An unset variable and an empty one are the same. */
const given = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema);
const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1');

export const roles = ['all', 'api', 'worker', 'scheduler'] as const;

/**
 * `kid:secret,kid:secret`: the first key signs, all of them verify; one with `:retired` behind only opens what was sealed
 * under it. A secret is at least 32 bytes, base64url.
 */
const keyRing = z
  .string()
  .transform((text) => text.split(',').map((pair) => pair.split(':')))
  .pipe(
    z
      .array(
        z.tuple(
          [
            z.string().regex(/^[\w-]{1,40}$/u, 'needs a key id before each colon'),
            z.string().regex(/^[\w-]{43,}$/u, 'needs at least 32 bytes in base64url after each colon'),
          ],
          z.literal('retired'),
        ),
      )
      .min(1)
      .refine((pairs) => new Set(pairs.map(([id]) => id)).size === pairs.length, 'names a key twice')
      .refine(([first]) => first?.length === 2, 'needs a first key that is not retired'),
  )
  .transform((pairs) =>
    pairs.map(([id, secret, retired]) => ({
      id,
      secret: Buffer.from(secret, 'base64url'),
      ...(retired === 'retired' && { isRetired: true }),
    })),
  );

const isNetwork = (text: string): boolean => {
  const [address = '', bits, ...more] = text.split('/');
  const most = { 0: -1, 4: 32, 6: 128 }[isIP(address)] ?? -1;
  return more.length === 0 && most > 0 && (bits === undefined || (/^\d{1,3}$/u.test(bits) && Number(bits) <= most));
};

/** `10.0.0.0/8,::1`, or how many proxies every request passes. Without it nobody is believed. */
const proxies = z.union([
  z
    .string()
    .regex(/^[1-9]$/u)
    .transform(Number),
  z
    .string()
    .transform((text) => text.split(',').map((one) => one.trim()))
    .refine(
      (list) => list.every(isNetwork),
      'needs addresses and networks with commas between, or a number of proxies',
    ),
]);
const perMinute = (calls: number) => given(z.coerce.number().int().min(1).max(1_000_000).default(calls));

const variables = {
  PORT: given(z.coerce.number().int().min(0).max(65_535).default(8000)),
  HOST: given(z.string().default('127.0.0.1')),
  PUBLIC_URL: given(z.url({ protocol: /^https?$/u }).optional()),
  TRUSTED_PROXIES: given(proxies.optional()).transform((trusted) => trusted ?? false),
  USER_CALLS_A_MINUTE: perMinute(600),
  ADDRESS_CALLS_A_MINUTE: perMinute(300),
  DATA_DIR: given(z.string().default('.data')).transform((path) => resolve(repositoryRoot, path)),
  DATABASE_URL: given(z.url({ protocol: /^postgres(ql)?$/u }).optional()),
  REDIS_URL: given(z.url({ protocol: /^rediss?$/u }).optional()),
  LOG_LEVEL: given(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info')),
  ROLE: given(z.enum(roles).default('all')),
  JWT_KEYS: given(keyRing.optional()),
  ACCESS_MINUTES: given(
    z.coerce
      .number()
      .int()
      .min(5)
      .max(60)
      .default(ACCESS_MS / MINUTE),
  ),
  SMTP_URL: given(z.url({ protocol: /^smtps?$/u }).optional()),
  MAIL_FROM: given(z.string().min(3).max(254).default('BlingAuto <no-reply@localhost>')),
  DEMO: given(flag.optional()),
};
export const environmentKeys = Object.keys(variables) as readonly (keyof typeof variables)[];

export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const schema = z.object(variables);
export type Environment = z.output<typeof schema>;

type Partly = Partial<Environment>;
const isLocal = ({ HOST }: Partly): boolean => HOST === undefined || isLoopback(HOST);

/** What the variables say together that none of them says alone; asked of those that are right by themselves. */
const rules: readonly { readonly line: string; readonly broken: (env: Partly) => boolean }[] = [
  {
    line: 'HOST: is reachable by others: that needs an https PUBLIC_URL, because browsers drop its cookies without one',
    broken: (env) => !isLocal(env) && env.PUBLIC_URL?.startsWith('https://') !== true,
  },
  {
    line: 'DEMO: demo accounts have a password that everybody knows: they work on this machine only',
    broken: (env) => env.DEMO === true && (!isLocal(env) || env.PUBLIC_URL !== undefined),
  },
  {
    line: 'JWT_KEYS: is required with DATABASE_URL: several processes must sign with the same keys',
    broken: ({ DATABASE_URL, JWT_KEYS }) => DATABASE_URL !== undefined && JWT_KEYS === undefined,
  },
];

/** Reads the environment, or throws with every wrong variable by its name. Values are not repeated: they may be secrets. */
export const readEnvironment = (source: Readonly<Record<string, string | undefined>>): Environment => {
  const wrong: string[] = [];
  const right: Record<string, unknown> = {};
  for (const [name, variable] of Object.entries(variables)) {
    const parsed = variable.safeParse(source[name]);
    if (parsed.success) right[name] = parsed.data;
    else wrong.push(...new Set(parsed.error.issues.map(({ message }) => `${name}: ${message}`)));
  }
  wrong.push(...rules.filter(({ broken }) => broken(right)).map(({ line }) => line));
  if (wrong.length > 0)
    throw new Error(`The environment is not right:\n${wrong.map((line) => `  ${line}`).join('\n')}`);
  return right as Environment;
};
