import { deprecated } from '@bling/api/kernel';
import { conflict, missing } from '@bling/domain/kernel';
import { initTRPC } from '@trpc/server';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { documentOf, type Source } from './document.ts';
import { proceduresOf } from './procedures.ts';
import { filesOf } from './write.ts';

const t = initTRPC.meta<object>().create();
const Tank = z.object({ litres: z.int().min(0).max(90) });
const FillTank = z.strictObject({ id: z.uuid(), litres: z.int().max(90) });
const keyed = z.strictObject({ ...FillTank.shape, idempotencyKey: z.uuid() });

const look = t.procedure
  .meta({ does: 'Shows the tank.', permission: 'tank.look' })
  .input(z.strictObject({}))
  .output(Tank)
  .query(() => ({ litres: 1 }));

const fill = (meta: object, input: z.ZodType = keyed) =>
  t.procedure
    .meta({
      does: 'Fills the tank.',
      permission: 'tank.fill',
      failures: ['tank/full'],
      touches: ['tank.look'],
      ...meta,
    })
    .input(input)
    .output(Tank)
    .mutation(() => ({ litres: 1 }));

const source = (procedures: Source['procedures']): Source => ({
  version: '0.3.0',
  procedures,
  nameOf: (schema) => (schema === Tank ? { name: 'Tank', feature: 'tank' } : undefined),
  access: { 'tank.look': 'public', 'tank.fill': { washer: 'site' } },
  failures: { 'tank/full': conflict('litres'), 'not-there': missing() },
  common: { 'not-there': missing() },
  sinceOf: () => '0.1.0',
});
const made = (mutation: ReturnType<typeof fill>) =>
  documentOf(source(proceduresOf(t.router({ tank: t.router({ look, fill: mutation }) }))));

describe('the document of a contract', () => {
  it('says of a procedure all that is derived from it', () => {
    const { procedures, types, failures } = made(fill({ offline: 'id' }));
    expect(procedures['tank.fill']).toMatchObject({
      kind: 'mutation',
      does: 'Fills the tank.',
      permission: 'tank.fill',
      access: { washer: 'site' },
      failures: ['tank/full'],
      since: '0.1.0',
      keyed: true,
      touches: ['tank.look'],
      offline: 'id',
      output: { $ref: '#/types/Tank' },
    });
    expect(procedures['tank.look']?.access).toBe('public');
    expect(types['Tank']).toMatchObject({ 'x-feature': 'tank', properties: { litres: { type: 'integer' } } });
    expect(failures).toEqual({
      'not-there': { kind: 'missing', field: null, common: true },
      'tank/full': { kind: 'conflict', field: 'litres' },
    });
  });

  it('is the same for the same router, whatever the order in it', () => {
    const mutation = fill({});
    const turned = documentOf(source(proceduresOf(t.router({ tank: t.router({ fill: mutation, look }) }))));
    expect(JSON.stringify(turned)).toBe(JSON.stringify(made(mutation)));
  });

  it.each([
    ['says nothing of what it does', fill({ does: undefined }), 'tank.fill does not say what it does'],
    ['has no permission', fill({ permission: '' }), 'tank.fill has no permission'],
    ['does not say what it touches', fill({ touches: undefined }), 'tank.fill does not say which queries it touches'],
    ['touches what is not there', fill({ touches: ['pump'] }), 'tank.fill touches pump, where no query is'],
    ['waits offline without a key', fill({ offline: 'id' }, FillTank), 'waits offline without an idempotency key'],
    ['waits offline in no order', fill({ offline: 'tankId' }), 'has no tankId to be ordered by'],
    [
      'is about money and waits offline',
      fill({ offline: 'id' }, z.strictObject({ ...keyed.shape, expectedFee: z.int() })),
      'is about money or a hold: never offline',
    ],
    [
      'takes what no contract holds',
      fill({}, z.strictObject({ at: z.date() })),
      'tank.fill.input: a contract may not hold a date',
    ],
  ])('is refused for a procedure that %s', (_what, mutation, words) => {
    expect(() => made(mutation)).toThrow(words);
  });
});

describe('the files of a contract', () => {
  const told = { since: '0.2.0', use: 'use tank.pour', removeAfter: '2027-06-30' };
  const files = filesOf(made(fill({ offline: 'id', ...deprecated(told) })), { 'tank.fill': { litres: '0.2.0' } });

  it('say in the hover what it does, who may, how it fails, and that it goes', () => {
    const types = files.get('contract/tank.ts') ?? '';
    expect(types).toContain(
      `  /**
   * Fills the tank.
   *
   * Permission \`tank.fill\`: washer (site). Since 0.1.0.
   *
   * Fails with \`tank/full\`.
   * @deprecated Since 0.2.0: use tank.pour. Gone after 2027-06-30.
   *
   * @example`,
    );
    expect(types).toContain('await api.tank.fill.mutate({');
    expect(types).not.toContain('idempotencyKey:');
    expect([...types.matchAll(/from '([^']+)'/gu)].map(([, from]) => from)).toEqual(['@trpc/server']);
  });

  it('keep at run time only what the client must know', () => {
    expect(files.get('contract/procedures.ts')).toContain(
      `'tank.fill': { kind: 'mutation', keyed: true, touches: ['tank.look'], offline: 'id', added: {"litres":"0.2.0"} },`,
    );
    expect(files.get('contract/procedures.ts')).not.toContain('tank/full');
    expect(files.get('contract/marks.ts')).toContain(`@id:tank.fill`);
  });
});
