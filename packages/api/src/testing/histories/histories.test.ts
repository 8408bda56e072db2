import { Instant, ok } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import type { Ports } from '../../ports.ts';
import { appRouter } from '../../router.ts';
import { play, stepsOf } from './history.ts';
import { stageInMemory } from './in-memory.ts';
import { operations } from './operations.ts';

const isCommand = (procedure: unknown): boolean =>
  (procedure as { readonly _def: { readonly type: string } })._def.type === 'mutation';

/** Every command of the two modules that share the plan. */
const commands = Object.entries<unknown>(appRouter._def.procedures)
  .filter(([path, one]) => /^(?:bookings|scheduling)\./u.test(path) && isCommand(one))
  .map(([path]) => path);

/** The same caller, which notes what was done when it was called. */
const listening = <C extends object>(caller: C, called: Set<string>, path: readonly string[] = []): C =>
  new Proxy(caller, {
    get: (target, key) => {
      const next: unknown = Reflect.get(target, key);
      return typeof next === 'function' ? listening(next, called, [...path, String(key)]) : next;
    },
    apply: (target, self, args) => {
      const answer: unknown = Reflect.apply(target as unknown as () => unknown, self, args);
      return Promise.resolve(answer).then((value) => {
        called.add(path.join('.'));
        return value;
      });
    },
  });

describe('a history of anything that people may do', () => {
  it('never breaks an invariant, and does everything there is to do', async () => {
    const done = new Set<string>();
    const called = new Set<string>();
    for (const seed of [1, 2, 3, 4]) {
      const stage = await stageInMemory({ listening: (caller) => listening(caller, called) });
      const told = await play(stage, stepsOf(seed, 400));
      expect({ seed, violations: told.violations }).toEqual({ seed, violations: [] });
      expect(told.refused).toBeGreaterThan(0);
      for (const name of Object.keys(told.done)) done.add(name);
    }
    expect(Object.keys(operations).filter((name) => !done.has(name))).toEqual([]);
    expect(commands.filter((path) => !called.has(path))).toEqual([]);
  }, 60_000);

  it('is the same again for the same seed', () => {
    expect(stepsOf(7, 20)).toEqual(stepsOf(7, 20));
    expect(stepsOf(7, 20)).not.toEqual(stepsOf(8, 20));
  });
});

/** One rule of the plan taken out of the ports. */
const without: readonly (readonly [string, (ports: Ports) => Ports, RegExp])[] = [
  [
    'the look at what is busy, and the constraint behind it',
    (ports) => {
      const put = async (...args: Parameters<Ports['allocations']['take']>) => {
        for (const one of args[0]) await ports.allocations.take([one]);
        return ok(null);
      };
      return { ...ports, allocations: { ...ports.allocations, busy: async () => [], take: put } };
    },
    /taken twice|instead of/u,
  ],
  [
    'giving the time back',
    (ports) => ({ ...ports, allocations: { ...ports.allocations, release: async () => undefined } }),
    /instead of|still holds|taken twice/u,
  ],
  [
    'all or none',
    (ports) => ({
      ...ports,
      allocations: { ...ports.allocations, take: (all) => ports.allocations.take(all.slice(0, 1)) },
    }),
    /instead of|without its bay/u,
  ],
  [
    'the rota',
    (ports) => ({
      ...ports,
      duties: {
        onDuty: async (siteId, span) =>
          [...new Set((await ports.duties.onDuty(siteId, span)).map(({ staffId }) => staffId))].map((staffId) => ({
            staffId,
            span: { start: '2000-01-01T00:00:00.000Z', end: '2100-01-01T00:00:00.000Z' },
          })),
      },
    }),
    /not on duty/u,
  ],
  [
    'one car at a time in a bay',
    (ports) => ({ ...ports, occupancy: { ...ports.occupancy, at: async () => null, enter: async () => undefined } }),
    /in work are/u,
  ],
  [
    'the end of a team’s day',
    (ports) => ({
      ...ports,
      resources: {
        ...ports.resources,
        ofSite: async (siteId) =>
          (await ports.resources.ofSite(siteId)).map((one) =>
            one.reach === null ? one : { ...one, reach: { ...one.reach, dailyCapacity: 99 } },
          ),
      },
    }),
    /than it takes/u,
  ],
  [
    'the whole of its minutes',
    (ports) => ({
      ...ports,
      allocations: {
        ...ports.allocations,
        take: (all) =>
          ports.allocations.take(
            all.map((one) => ({ ...one, job: { ...one.job, start: Instant.plus(one.job.start, 1000) } })),
          ),
      },
    }),
    /is planned for/u,
  ],
  [
    'numbers in the transaction',
    (ports) => ({
      ...ports,
      walkIns: { ...ports.walkIns, nextTicket: async (...day) => (await ports.walkIns.nextTicket(...day)) * 2 },
    }),
    /have a gap/u,
  ],
];

describe('a history of a product that lacks a rule', () => {
  it.each(without)(
    'finds that there is no %s',
    async (_, amended, expected) => {
      const found: string[] = [];
      for (const seed of [5, 6, 7, 8]) {
        const { violations } = await play(await stageInMemory({ amended }), stepsOf(seed, 1500));
        found.push(...violations);
        if (violations.length > 0) break;
      }
      expect(found.join('\n')).toMatch(expected);
    },
    60_000,
  );
});
