import { may, roles, visitor } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fieldsOf, houseOf, owners } from './access.fixture.ts';
import { access } from './access.ts';
import { ofOneself, type Row, type Target, targets } from './access-targets.fixture.ts';
import { appRouter } from './router.ts';
import { type Caller, createWorld, once, refusalOf } from './testing/index.ts';

const Definition = z.object({ inputs: z.array(z.unknown()), meta: z.object({ permission: z.string() }) });
const procedures = new Map(
  Object.entries<object>(appRouter._def.procedures).map(([path, procedure]) => {
    const { inputs, meta } = Definition.parse(Reflect.get(procedure, '_def'));
    const [input] = inputs;
    const keyed = input instanceof z.ZodObject && 'idempotencyKey' in input.shape;
    return [path, { keyed, permission: meta.permission }];
  }),
);
const rows: ReadonlyMap<string, object | string> = new Map(Object.entries(access));
const rowOf = (path: string) => rows.get(procedures.get(path)?.permission ?? '');
const paths = [...procedures.keys()];
const guarded = paths.filter((path) => rowOf(path) !== 'public');

const isNews = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer;

/** Calls a procedure by its path, as the transport does. */
const call = async (caller: Caller, path: string, input: object): Promise<unknown> => {
  let place: unknown = caller;
  for (const name of path.split('.')) if (typeof place === 'function') place = Reflect.get(place, name);
  if (typeof place !== 'function') throw new Error(`no procedure ${path}`);
  const answer: unknown = await Reflect.apply(place, undefined, [procedures.get(path)?.keyed ? once(input) : input]);
  if (!isNews(answer)) return answer;
  for await (const piece of answer) return piece;
  return null;
};

type Told = { readonly code: string | null; readonly answer: unknown };
const tell = async (work: Promise<unknown>): Promise<Told> => {
  try {
    return { code: null, answer: await work };
  } catch (error) {
    return { code: (await refusalOf(Promise.reject(error))).code, answer: null };
  }
};

describe('every procedure', () => {
  it.each(paths)('%s has a permission of the table', (path) => {
    expect(rowOf(path)).toBeDefined();
    expect(rowOf(path)).not.toBe('system');
  });

  it('that is guarded is in this matrix', () => {
    expect([...Object.keys(targets), ...ofOneself].toSorted()).toEqual(guarded.toSorted());
  });

  it.each(guarded)('%s is closed to visitors, whatever they send', async (path) => {
    expect((await tell(call(createWorld().as(visitor), path, {}))).code).toBe('not-signed-in');
  });

  it.each(roles.flatMap((role) => guarded.map((path) => [path, role] as const)))(
    '%s is open to a %s exactly when the table says so',
    async (path, role) => {
      const world = createWorld();
      world.store.roles.set(world.newId(), { userId: 'someone', role, siteId: null });
      const { code } = await tell(call(world.as(world.actorOf('someone')), path, { unexpected: true }));
      const row = rowOf(path);
      expect(code).toBe(typeof row === 'object' && role in row ? 'invalid-input' : 'not-allowed');
    },
  );
});

describe('every role, procedure and owner', () => {
  /** A refusal that forbids a row, or knows nothing of it, keeps it from the actor; any other speaks of it. */
  const reached = ({ code, answer }: Told, { idShown }: Target, row: Row): boolean => {
    if (code !== null) return code !== 'not-allowed' && !code.endsWith('/unknown');
    return idShown === undefined || JSON.stringify(answer).includes(idShown(row));
  };

  it.each(roles.flatMap((role) => Object.entries(targets).map(([path, target]) => [role, path, target] as const)))(
    'as %s, %s reaches what the table says, and nothing else',
    async (role, path, target) => {
      const { world, actor, row: rowThat } = await houseOf(role);
      for (const owner of owners) {
        const row = await rowThat(owner, fieldsOf(target));
        const caller = world.as(actor, { signal: AbortSignal.abort() });
        const told = await tell(call(caller, path, target.input(row)));
        const allowed = may(actor, procedures.get(path)?.permission ?? '', target.owned(row));
        expect({ owner, reached: reached(told, target, row) }).toEqual({ owner, reached: allowed });
      }
    },
  );
});
