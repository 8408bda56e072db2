import type { Limits } from '@bling/api/ports';
import { Redis } from 'ioredis';
import { InMemoryRateLimiter, type RateLimiter, RedisRateLimiter } from 'rolling-rate-limiter';

type Rule = Parameters<Limits['take']>[1];
type Make = (rule: Rule) => RateLimiter;

/** One limiter a rule; each counts its keys in a true sliding window. */
const perRule = (make: Make) => {
  const limiters = new Map<string, RateLimiter>();
  return (rule: Rule): RateLimiter => {
    const name = `${rule.limit}/${rule.windowMs}`;
    const limiter = limiters.get(name) ?? make(rule);
    limiters.set(name, limiter);
    return limiter;
  };
};

const secondsToWait = async (limiter: RateLimiter, key: string): Promise<number | null> => {
  const { blocked, millisecondsUntilAllowed } = await limiter.limitWithInfo(key);
  return blocked ? Math.max(1, Math.ceil(millisecondsUntilAllowed / 1000)) : null;
};

/** Counts in this process. */
export const localLimits = (): Limits => {
  const limiterFor = perRule(
    ({ limit, windowMs }) => new InMemoryRateLimiter({ interval: windowMs, maxInInterval: limit }),
  );
  return { take: (key, rule) => secondsToWait(limiterFor(rule), key) };
};

export type ClosableLimits = Limits & { readonly close: () => void };

/** Counts in Redis for all processes together; while Redis is away each process counts for itself. */
export const redisLimits = (url: string): ClosableLimits => {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    commandTimeout: 100,
    maxRetriesPerRequest: 1,
    lazyConnect: true,
  });
  client.on('error', () => undefined);
  client.connect().catch(() => undefined);
  const limiterFor = perRule(
    ({ limit, windowMs }) =>
      new RedisRateLimiter({
        client,
        namespace: `limit:${limit}:${windowMs}:`,
        interval: windowMs,
        maxInInterval: limit,
      }),
  );
  const local = localLimits();
  return {
    take: (key, rule) => secondsToWait(limiterFor(rule), key).catch(() => local.take(key, rule)),
    close: () => client.disconnect(),
  };
};
