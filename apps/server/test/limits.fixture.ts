import { once } from 'node:events';
import { redisLimits } from '../src/adapters/limits.ts';

/** One of several processes that share a limit: connects, waits for a word, then calls as fast as it can. */
const [url = '', key = '', calls = '0'] = process.argv.slice(2);
const limits = redisLimits(url);
const warm = { limit: 1_000_000, windowMs: 1_000 };
await new Promise((resolve) => setTimeout(resolve, 300));
await limits.take(`warm ${key}`, warm);
console.log('ready');
await once(process.stdin, 'data');
const rule = { limit: 100, windowMs: 60_000 };
const waits = await Promise.all(Array.from({ length: Number(calls) }, () => limits.take(key, rule)));
console.log(waits.filter((wait) => wait === null).length);
limits.close();
process.stdin.destroy();
