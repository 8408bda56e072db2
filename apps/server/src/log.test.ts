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

it('says what broke and where, not with which values', () => {
  let written = '';
  const sink = new Writable({
    write: (chunk, _encoding, done) => {
      written += String(chunk);
      done();
    },
  });
  const detail = `Key (email)=(${CANARY}) already exists.`;
  const broken = Object.assign(new TypeError(`Invalid create() of\n  { email: "${CANARY}" }`), {
    code: '23505',
    detail,
  });
  const log = pino(logOptions('info'), sink);
  log.error({ err: broken });
  log.error(broken);
  log.error({ err: broken }, broken.message);
  log.error({ err: CANARY });
  expect(written).not.toContain(CANARY);
  expect(JSON.parse(written.split('\n')[0] ?? '{}')).toMatchObject({
    err: { type: 'TypeError', code: '23505', stack: expect.stringContaining('log.test.ts') },
  });
});
