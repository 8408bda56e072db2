import { Writable } from 'node:stream';
import pino from 'pino';
import { expect, it } from 'vitest';
import { logOptions } from './log.ts';

const CANARY = 'canary-7f3a';

it('hides secrets and people wherever requests and errors carry them', () => {
  let written = '';
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      written += String(chunk);
      done();
    },
  });
  const log = pino(logOptions('info'), sink);
  for (const name of ['password', 'refreshToken', 'authorization', 'cookie', 'email', 'phone', 'plate', 'fullName'])
    log.info({ [name]: CANARY, input: { [name]: CANARY }, req: { headers: { [name]: CANARY } } }, 'said');
  expect(written).not.toContain(CANARY);
  expect(written).toContain('[redacted]');
  expect(JSON.parse(written.split('\n')[0] ?? '{}')).toMatchObject({ level: 'info', service: 'server', msg: 'said' });
});
