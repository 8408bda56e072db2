import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laterContract } from './later.fixture.ts';
import { redisLater } from './later.ts';
import { openRedis } from './redis.fixture.ts';

let redis: Awaited<ReturnType<typeof openRedis>>;
const broken: string[] = [];
beforeAll(async () => {
  redis = await openRedis();
});
afterAll(() => redis.stop());

const open = () => redisLater(redis.url, (error) => broken.push(String(error)));
laterContract('Redis', open);

describe('a clock whose Redis goes away', () => {
  const soon = () => ({ id: randomUUID(), dueAt: new Date().toISOString() });

  it('refuses soon what it cannot keep, and takes it when Redis is back', async () => {
    const clock = open();
    const heard: string[] = [];
    clock.listen(async (id) => void heard.push(id));
    const first = soon();
    await clock.keep([first]);
    await expect.poll(() => heard, { timeout: 5000 }).toEqual([first.id]);
    await redis.stop();
    const before = Date.now();
    await expect(clock.keep([soon()])).rejects.toThrow();
    expect(Date.now() - before).toBeLessThan(6000);
    await redis.start();
    const later = soon();
    const kept = () =>
      clock.keep([later]).then(
        () => true,
        () => false,
      );
    await expect.poll(kept, { timeout: 10_000 }).toBe(true);
    await expect.poll(() => heard, { timeout: 10_000 }).toContain(later.id);
    await clock.close();
  });

  it('may be away when a process begins', async () => {
    await redis.stop();
    const clock = open();
    const heard: string[] = [];
    clock.listen(async (id) => void heard.push(id));
    await expect(clock.keep([soon()])).rejects.toThrow();
    await redis.start();
    const wakeUp = soon();
    await expect
      .poll(
        () =>
          clock.keep([wakeUp]).then(
            () => true,
            () => false,
          ),
        { timeout: 10_000 },
      )
      .toBe(true);
    await expect.poll(() => heard, { timeout: 10_000 }).toEqual([wakeUp.id]);
    await clock.close();
  });

  it('can be let go while it is away', async () => {
    const clock = open();
    clock.listen(async () => undefined);
    await clock.keep([soon()]);
    await redis.stop();
    const before = Date.now();
    await clock.close();
    expect(Date.now() - before).toBeLessThan(8000);
    await redis.start();
  });
});
