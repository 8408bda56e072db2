import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:net';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { redisLimits } from './limits.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

let url = '';
let server: ChildProcess;
beforeAll(async () => {
  const port = await freePort();
  url = `redis://127.0.0.1:${port}`;
  server = spawn('redis-server', ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'no'], {
    stdio: 'ignore',
  });
  const client = new Redis(url, { retryStrategy: () => 50, maxRetriesPerRequest: null });
  client.on('error', () => undefined);
  await client.ping();
  client.disconnect();
});
afterAll(() => {
  server.kill();
});

it('several processes share one exact count', async () => {
  const four = Array.from({ length: 4 }, () => redisLimits(url));
  const rule = { limit: 50, windowMs: 60_000 };
  const key = randomUUID();
  await new Promise((resolve) => setTimeout(resolve, 100));
  const answers = await Promise.all(
    Array.from({ length: 120 }, (_, use) => four[use % four.length]?.take(key, rule) ?? Promise.resolve(0)),
  );
  expect(answers.filter((wait) => wait === null)).toHaveLength(50);
  for (const limits of four) limits.close();
});
