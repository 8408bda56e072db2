import type { Result } from '@bling/domain/kernel';
import { describe, expect, expectTypeOf, it } from 'vitest';
import type { VehicleView } from './contract/index.ts';
import type { FailureOf } from './failure.ts';
import { type Answer, scripted, url, view } from './scripted.fixture.ts';
import { createScript } from './script.ts';

const setUp = (answer: Answer | 'offline') => {
  const { fake, seen } = scripted(({ path }) => (path === 'identity.login' ? view('t', 'r') : answer));
  return { ...createScript({ url, fetch: fake }), seen };
};

describe('a script', () => {
  it('is answered with a value, of queries and of mutations', async () => {
    const { results, seen } = setUp({ json: { done: true } });
    expect(await results.vehicles.list({})).toEqual({ ok: true, value: { done: true } });
    expect(await results.vehicles.remove({ vehicleId: 'v' })).toEqual({ ok: true, value: { done: true } });
    const room = await Promise.resolve(results.catalog.addOns);
    expect(await room.list({})).toMatchObject({ ok: true });
    expect(seen.map(({ method, path }) => [method, path])).toEqual([
      ['GET', 'vehicles.list'],
      ['POST', 'vehicles.remove'],
      ['GET', 'catalog.addOns.list'],
    ]);
  });

  it.each([
    [{ failure: { kind: 'missing', code: 'vehicle/unknown' } }, 'vehicle/unknown'],
    ['offline' as const, 'transport/offline'],
  ])('is answered with a failure: %o', async (answer, code) => {
    const { results } = setUp(answer);
    const result = await results.vehicles.remove({ vehicleId: 'v' });
    expect(result).toMatchObject({ ok: false, failure: { code } });
  });

  it('has what a procedure may answer in its types', () => {
    const { results } = setUp('offline');
    expectTypeOf(results.vehicles.remove).returns.resolves.toExtend<Result<unknown, FailureOf<'vehicles.remove'>>>();
    expectTypeOf(results.vehicles.update).returns.resolves.toExtend<
      Result<VehicleView, FailureOf<'vehicles.update'>>
    >();
  });

  it.each([
    ['is broken on the other side', { failure: null }, 'vehicles'],
    ['is no procedure', 'offline' as const, 'nothing'],
  ])('throws what %s', async (_, answer, room) => {
    const results = setUp(answer).results as unknown as Record<string, Record<string, (input: object) => unknown>>;
    await expect(async () => results[room]?.['list']?.({})).rejects.toThrow();
  });

  it('is signed in until it ends', async () => {
    const { results, session, seen } = setUp({ json: {} });
    await session.signIn('a', 'b');
    await results.vehicles.list({});
    expect(seen.map(({ token }) => token)).toEqual([null, 'Bearer t']);
    expect(seen[0]?.json).toMatchObject({ keep: 'body' });
  });
});
