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

export const logOptions = (level: string): LoggerOptions => ({
  level,
  base: { service: 'server' },
  timestamp: () => `,"timestamp":"${new Date().toISOString()}"`,
  formatters: { level: (label) => ({ level: label }) },
  redact: { paths, censor: '[redacted]' },
});

/** JSON lines on standard output, without secrets and without people. */
export const createLog = ({ LOG_LEVEL }: Pick<Environment, 'LOG_LEVEL'>): Logger => pino(logOptions(LOG_LEVEL));
