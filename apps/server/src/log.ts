import pino, { type Logger, type LoggerOptions } from 'pino';
import type { Environment } from './env.ts';

const SECRETS = [
  'password',
  'passwordHash',
  'token',
  'accessToken',
  'refreshToken',
  'authorization',
  'cookie',
  'email',
  'phone',
  'plate',
  'name',
  'fullName',
];
/** pino has no "anywhere": two levels deep is where requests and errors carry things. */
const paths = SECRETS.flatMap((key) => [key, `*.${key}`, `*.*.${key}`]);

const FRAMES = 20;
type Broken = Error & { readonly code?: unknown; readonly constraint?: unknown };

/**
 * What broke and where, not with what: the words of a database error hold the values it met, those of a mail server the
 * address. Messages of our own are in the code that the frames point at.
 */
const brokenBy = (error: unknown) => {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name: type, code, constraint, stack = '' }: Broken = error;
  const frames = stack.split('\n').filter((line) => /^\s+at /u.test(line));
  return { type, code, constraint, stack: frames.slice(0, FRAMES).join('\n') };
};

const errorIn = (about: unknown): Error | null =>
  typeof about === 'object' && about !== null && 'err' in about && about.err instanceof Error ? about.err : null;

export const logOptions = (level: string): LoggerOptions => ({
  level,
  base: { service: 'server' },
  timestamp: () => `,"timestamp":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  serializers: { err: brokenBy },
  hooks: {
    // pino and its callers say an error's own words when there are no others.
    logMethod(args, method) {
      const [about, words, ...rest] = args as readonly unknown[];
      const error = about instanceof Error ? about : errorIn(about);
      const isEcho = error !== null && (words === undefined || words === error.message);
      const said = isEcho ? [about instanceof Error ? { err: about } : about, error.name] : [about, words];
      Reflect.apply(method, this, [...said, ...rest]);
    },
  },
  redact: { paths, censor: '[redacted]' },
});

/** JSON lines on standard output, without secrets and without people. */
export const createLog = ({ LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>): Logger => pino(logOptions(LOG_LEVEL));
