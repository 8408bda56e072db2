import { expect, it } from 'vitest';
import { localLimits, redisLimits } from './limits.ts';

const rule = { limit: 3, windowMs: 60_000 };

it('lets so many through in a window, each key by itself, and says how long to wait', async () => {
  const { take } = localLimits();
  for (let use = 0; use < rule.limit; use++) expect(await take('a', rule)).toBeNull();
  expect(await take('a', rule)).toBeGreaterThan(50);
  expect(await take('b', rule)).toBeNull();
});

it('slides: what has left the window counts no more', async () => {
  const { take } = localLimits();
  const short = { limit: 1, windowMs: 30 };
  expect(await take('a', short)).toBeNull();
  expect(await take('a', short)).toBe(1);
  await new Promise((resolve) => setTimeout(resolve, 40));
  expect(await take('a', short)).toBeNull();
});

it('counts for itself while Redis is away', async () => {
  const limits = redisLimits('redis://127.0.0.1:1');
  for (let use = 0; use < rule.limit; use++) expect(await limits.take('a', rule)).toBeNull();
  expect(await limits.take('a', rule)).toBeGreaterThan(0);
  limits.close();
});
