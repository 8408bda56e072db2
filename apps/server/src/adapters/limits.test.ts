import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { localLimits, redisLimits } from './limits.ts';
import { localWindows } from './sliding-windows.ts';

const rule = { limit: 3, windowMs: 60_000 };

describe('a limit', () => {
  it('lets so many through in a window, each key by itself, and says how long to wait', async () => {
    const { take } = localLimits();
    for (let use = 0; use < rule.limit; use++) expect(await take('a', rule)).toBeNull();
    expect(await take('a', rule)).toBeGreaterThan(50);
    expect(await take('b', rule)).toBeNull();
  });

  it('counts for itself while Redis is away, and does not wait for it each time', async () => {
    const limits = redisLimits('redis://127.0.0.1:1');
    for (let use = 0; use < rule.limit; use++) expect(await limits.take('a', rule)).toBeNull();
    const asked = performance.now();
    expect(await limits.take('a', rule)).toBeGreaterThan(0);
    expect(performance.now() - asked).toBeLessThan(50);
    limits.close();
  });
});

describe('a window in this process', () => {
  it('slides: a use leaves it when it is as old as the window is long', async () => {
    let now = 0;
    const count = localWindows(() => now);
    const use = async (at: number, uses = 1) => {
      now = at;
      return count('a', { limit: 3, windowMs: 100 }, uses);
    };
    expect(await use(0)).toEqual({ allowed: true, remaining: 2, waitMs: 0 });
    expect(await use(40, 2)).toEqual({ allowed: true, remaining: 0, waitMs: 0 });
    expect(await use(99)).toEqual({ allowed: false, remaining: 0, waitMs: 1 });
    expect(await use(100)).toEqual({ allowed: true, remaining: 0, waitMs: 0 });
    expect(await use(120, 2)).toEqual({ allowed: false, remaining: 0, waitMs: 20 });
    expect(await use(139)).toMatchObject({ allowed: false, waitMs: 1 });
    expect(await use(140, 2)).toMatchObject({ allowed: true });
  });

  it('takes all of a batch or none of it', async () => {
    const count = localWindows(() => 0);
    expect(await count('a', rule, 2)).toMatchObject({ allowed: true, remaining: 1 });
    expect(await count('a', rule, 2)).toEqual({ allowed: false, remaining: 1, waitMs: 60_000 });
    expect(await count('a', rule, 1)).toMatchObject({ allowed: true, remaining: 0 });
    expect(await count('b', rule, 4)).toEqual({ allowed: false, remaining: 3, waitMs: 60_000 });
  });

  it('never holds more than the limit, wherever one looks', async () => {
    const uses = fc.array(fc.record({ wait: fc.nat(40), uses: fc.integer({ min: 1, max: 4 }) }), { maxLength: 60 });
    await fc.assert(
      fc.asyncProperty(uses, async (asked) => {
        let now = 0;
        const count = localWindows(() => now);
        const taken: number[] = [];
        for (const { wait, uses: many } of asked) {
          now += wait;
          const { allowed, waitMs } = await count('a', { limit: 5, windowMs: 100 }, many);
          const inWindow = taken.filter((at) => at > now - 100).length;
          expect(allowed).toBe(inWindow + many <= 5);
          if (allowed) taken.push(...Array.from({ length: many }, () => now));
          else expect(waitMs).toBeGreaterThan(0);
        }
      }),
    );
  });

  it('forgets keys whose windows are over, and the oldest when there are too many', async () => {
    let now = 0;
    const count = localWindows(() => now);
    for (let key = 0; key < 20_000; key++) await count(`old ${key}`, rule, 3);
    expect(await count('old 0', rule, 1)).toMatchObject({ allowed: true });
    now = 60_000;
    expect(await count('old 19999', rule, 3)).toMatchObject({ allowed: true, remaining: 0 });
  });
});
