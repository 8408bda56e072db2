import { DEMO_PASSWORD, demoAccounts } from '@bling/prisma';
import type { Environment } from './env.ts';

type Told = {
  readonly env: Environment;
  readonly url: string;
  readonly embedded: boolean;
  readonly demo: boolean;
};

const row = (label: string, text: string): string => `  ${label.padEnd(11)}${text}`;

/** What someone who just started the product wants to know, in one look. */
export const panel = ({ env, url, embedded, demo }: Told): string =>
  [
    '',
    row('BlingAuto', url),
    row('Procedures', `${url}/rpc`),
    row('Reference', `${url}/docs`),
    ...(demo ? [row('Playground', `${url}/playground`)] : []),
    row('Health', `${url}/health`),
    ...(demo && env.SMTP_URL === undefined ? [row('Inbox', `${url}/dev/inbox`)] : []),
    '',
    row('Database', embedded ? `embedded PostgreSQL, in ${env.DATA_DIR}` : 'PostgreSQL, from DATABASE_URL'),
    row('Limits', env.REDIS_URL === undefined ? 'counted in this process' : 'counted in Redis'),
    row('Wake-ups', env.REDIS_URL === undefined ? 'rung by PostgreSQL' : 'rung by Redis'),
    row('Mail', env.SMTP_URL === undefined ? 'kept in the inbox, not sent' : 'sent by SMTP'),
    ...(demo
      ? [
          '',
          row('Accounts', `one password for all: ${DEMO_PASSWORD}`),
          ...demoAccounts.map(({ email, role }) => row('', `${email.padEnd(20)} ${role}`)),
        ]
      : ['', row('Accounts', 'pnpm admin:create makes the first admin')]),
    '',
  ].join('\n');
