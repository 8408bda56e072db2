import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { repositoryRoot } from '@bling/prisma/root';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { redisLimits } from './limits.ts';
import { openRedis } from './redis.fixture.ts';

let redis: Awaited<ReturnType<typeof openRedis>>;
let url = '';
beforeAll(async () => {
  redis = await openRedis();
  ({ url } = redis);
});
afterAll(() => redis.stop());

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));
const connected = async () => {
  const limits = redisLimits(url);
  await sleep(150);
  return limits;
};

/** A process of its own that says when it is ready, and after a word how many of its calls got through. */
const caller = (key: string, calls: number) => {
  const fixture = join(repositoryRoot, 'apps/server/test/limits.fixture.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', fixture, url, key, String(calls)], {
    cwd: repositoryRoot,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const line = async (): Promise<string> => String((await lines.next()).value);
  return { line, go: () => child.stdin.write('go\n') };
};

describe('limits in Redis', () => {
  it('let exactly 100 of 4,000 calls through, made by four processes at once', async () => {
    const key = randomUUID();
    const four = Array.from({ length: 4 }, () => caller(key, 1_000));
    for (const one of four) expect(await one.line()).toBe('ready');
    for (const one of four) one.go();
    const passed = await Promise.all(four.map(async (one) => Number(await one.line())));
    expect(passed.reduce((sum, count) => sum + count, 0)).toBe(100);
  });

  it('count every item of a batch, all or none', async () => {
    const limits = await connected();
    const rule = { limit: 100, windowMs: 60_000 };
    const key = randomUUID();
    const uses = await Promise.all(Array.from({ length: 50 }, () => limits.count(key, rule, 7)));
    expect(uses.filter(({ allowed }) => allowed)).toHaveLength(14);
    expect(await limits.count(key, rule, 2)).toEqual({ allowed: true, remaining: 0, waitMs: 0 });
    expect(await limits.count(key, rule, 1)).toMatchObject({ allowed: false, remaining: 0 });
    expect(await limits.count(randomUUID(), rule, 101)).toMatchObject({ allowed: false, remaining: 100 });
    limits.close();
  });

  it('slide, and say to the millisecond when the next use fits', async () => {
    const limits = await connected();
    const rule = { limit: 2, windowMs: 400 };
    const key = randomUUID();
    expect(await limits.count(key, rule, 1)).toMatchObject({ allowed: true });
    await sleep(200);
    expect(await limits.count(key, rule, 1)).toMatchObject({ allowed: true });
    const { allowed, waitMs } = await limits.count(key, rule, 1);
    expect([allowed, waitMs > 0 && waitMs <= 200]).toEqual([false, true]);
    await sleep(waitMs + 5);
    expect(await limits.count(key, rule, 1)).toMatchObject({ allowed: true, remaining: 0 });
    expect(await limits.count(key, rule, 1)).toMatchObject({ allowed: false });
    limits.close();
  });

  it('forget a key whose window is over', async () => {
    const limits = await connected();
    await limits.count('short', { limit: 2, windowMs: 100 }, 2);
    await sleep(200);
    const client = new Redis(url);
    expect(await client.keys('*short')).toEqual([]);
    client.disconnect();
    limits.close();
  });

  it('go on in each process while Redis is away, and together when it is back', async () => {
    const [one, other] = [await connected(), await connected()];
    const rule = { limit: 1, windowMs: 60_000 };
    await redis.stop();
    await sleep(100);
    const away = randomUUID();
    expect([await one.take(away, rule), await other.take(away, rule)]).toEqual([null, null]);
    expect(await one.take(away, rule)).toBeGreaterThan(0);
    await redis.start();
    await sleep(2_000);
    const back = randomUUID();
    expect(await one.take(back, rule)).toBeNull();
    expect(await other.take(back, rule)).toBeGreaterThan(0);
    for (const limits of [one, other]) limits.close();
  });

  it('stay fast while Redis hangs', async () => {
    const limits = await connected();
    const rule = { limit: 100, windowMs: 60_000 };
    redis.pause();
    await limits.take('hangs', rule);
    const began = performance.now();
    for (let use = 0; use < 50; use++) expect(await limits.take('hangs', rule)).toBeNull();
    expect(performance.now() - began).toBeLessThan(500);
    redis.goOn();
    limits.close();
  });
});
