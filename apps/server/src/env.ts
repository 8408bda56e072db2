import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { repositoryRoot } from '@bling/prisma/root';
import * as z from 'zod';

/** An unset variable and an empty one are the same. */
const given = <S extends z.ZodType>(schema: S) => z.preprocess((value) => (value === '' ? undefined : value), schema);
const flag = z.enum(['true', 'false', '1', '0']).transform((text) => text === 'true' || text === '1');

export const roles = ['all', 'api', 'worker', 'scheduler'] as const;

/** `kid:secret,kid:secret`: the first key signs, all of them verify. A secret is at least 32 bytes, base64url. */
const keyRing = z
  .string()
  .transform((text) => text.split(',').map((pair) => pair.split(':')))
  .pipe(
    z
      .array(
        z.tuple([
          z.string().regex(/^[\w-]{1,40}$/u, 'needs a key id before each colon'),
          z.string().regex(/^[\w-]{43,}$/u, 'needs at least 32 bytes in base64url after each colon'),
        ]),
      )
      .min(1),
  )
  .transform((pairs) => pairs.map(([id, secret]) => ({ id, secret: Buffer.from(secret, 'base64url') })));

const variables = {
  PORT: given(z.coerce.number().int().min(0).max(65_535).default(8000)),
  HOST: given(z.string().default('127.0.0.1')),
  PUBLIC_URL: given(z.url({ protocol: /^https?$/u }).optional()),
  DATA_DIR: given(z.string().default('.data')).transform((path) => resolve(repositoryRoot, path)),
  DATABASE_URL: given(z.url({ protocol: /^postgres(ql)?$/u }).optional()),
  REDIS_URL: given(z.url({ protocol: /^rediss?$/u }).optional()),
  LOG_LEVEL: given(z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info')),
  ROLE: given(z.enum(roles).default('all')),
  JWT_KEYS: given(keyRing.optional()),
  SMTP_URL: given(z.url({ protocol: /^smtps?$/u }).optional()),
  MAIL_FROM: given(z.string().min(3).max(254).default('BlingAuto <no-reply@localhost>')),
  DEMO: given(flag.optional()),
};
export const environmentKeys = Object.keys(variables) as readonly (keyof typeof variables)[];

const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'));

const schema = z.object(variables).superRefine((env, context) => {
  const refuse = (path: string, message: string): void => context.addIssue({ code: 'custom', path: [path], message });
  const local = isLoopback(env.HOST);
  if (!local && !env.PUBLIC_URL?.startsWith('https://'))
    refuse(
      'HOST',
      `${env.HOST} is reachable by others: that needs an https PUBLIC_URL, because browsers drop its cookies without one`,
    );
  if (env.DEMO === true && (!local || env.PUBLIC_URL !== undefined))
    refuse('DEMO', 'demo accounts have a password that everybody knows: they work on this machine only');
  if (env.DATABASE_URL !== undefined && env.JWT_KEYS === undefined)
    refuse('JWT_KEYS', 'is required with DATABASE_URL: several processes must sign with the same keys');
});

export type Environment = z.output<typeof schema>;

/** Reads the environment, or throws with every wrong variable by its name. Values are not repeated: they may be secrets. */
export const readEnvironment = (source: Readonly<Record<string, string | undefined>>): Environment => {
  const parsed = schema.safeParse(Object.fromEntries(environmentKeys.map((key) => [key, source[key]])));
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`);
  throw new Error(`The environment is not right:\n${[...new Set(lines)].join('\n')}`);
};
