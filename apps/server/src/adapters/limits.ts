import type { Limits } from '@bling/api/ports';
import { Redis, type Result } from 'ioredis';
import { type Count, localWindows, type Rule, type Use } from './sliding-windows.ts';

declare module 'ioredis' {
  interface RedisCommander<Context> {
    use(key: string, limit: number, windowMs: number, uses: number): Result<[number, number, number], Context>;
  }
}

/**
 * The window is a sorted set of uses by time. One script, so that nobody counts in between; the time is the server's, so
 * that clocks of processes do not matter. A refused use is not counted: whoever keeps knocking gets in again.
 */
const USE = `
  local time = redis.call('TIME')
  local now = tonumber(time[1]) * 1000000 + tonumber(time[2])
  local limit, window, uses = tonumber(ARGV[1]), tonumber(ARGV[2]) * 1000, tonumber(ARGV[3])
  redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - window)
  local count = redis.call('ZCARD', KEYS[1])
  local excess = count + uses - limit
  if excess > 0 then
    local place = math.min(excess, count) - 1
    local oldest = place >= 0 and tonumber(redis.call('ZRANGE', KEYS[1], place, place, 'WITHSCORES')[2]) or now
    return {0, limit - count, math.ceil((oldest + window - now) / 1000)}
  end
  local last = tonumber(redis.call('ZRANGE', KEYS[1], -1, -1)[1] or 0)
  for use = 1, uses do
    redis.call('ZADD', KEYS[1], now, string.format('%.0f', math.max(now, last) + use))
  end
  redis.call('PEXPIRE', KEYS[1], ARGV[2])
  return {1, limit - count - uses, 0}`;

export type SharedLimits = Limits & { readonly count: Count; readonly close: () => void };

const secondsOf = ({ allowed, waitMs }: Use): number | null => (allowed ? null : Math.max(1, Math.ceil(waitMs / 1000)));

const limitsOn = (count: Count, close: () => void): SharedLimits => ({
  count,
  take: async (key, rule) => secondsOf(await count(key, rule, 1)),
  close,
});

/** Counts in this process. */
export const localLimits = (): SharedLimits => limitsOn(localWindows(), () => undefined);

const PATIENCE_MS = 500;
/** So long nobody asks a Redis that has just failed: one slow call a second, not each. */
const AVOID_MS = 1_000;

/**
 * Counts in Redis for all processes together. While it is away each process counts for itself: limits get wider by the
 * number of processes, and nobody is kept from signing in.
 */
export const redisLimits = (url: string): SharedLimits => {
  const client = new Redis(url, {
    enableOfflineQueue: false,
    commandTimeout: PATIENCE_MS,
    maxRetriesPerRequest: 1,
    lazyConnect: true,
  });
  client.defineCommand('use', { numberOfKeys: 1, lua: USE });
  client.on('error', () => undefined);
  client.connect().catch(() => undefined);
  const local = localWindows();
  let avoidUntil = 0;

  const shared = async (key: string, { limit, windowMs }: Rule, uses: number): Promise<Use> => {
    const name = `limit:${limit}:${windowMs}:${key}`;
    const [allowed, remaining, waitMs] = await client.use(name, limit, windowMs, uses);
    return { allowed: allowed === 1, remaining, waitMs };
  };
  const count: Count = async (key, rule, uses) => {
    if (Date.now() < avoidUntil) return local(key, rule, uses);
    try {
      return await shared(key, rule, uses);
    } catch {
      avoidUntil = Date.now() + AVOID_MS;
      return local(key, rule, uses);
    }
  };
  return limitsOn(count, () => client.disconnect());
};
