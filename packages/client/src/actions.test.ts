import { afterEach, describe, expect, it, vi } from 'vitest';
import { createActions } from './actions.ts';
import { createApi } from './api.ts';
import { memoryKeep } from './keep.ts';
import { type Answer, scripted, url } from './scripted.fixture.ts';

const cancel = { id: 'b', version: 1, expectedFee: { amount: 0, currency: 'EUR' } } as const;
type Scripted = Answer | 'offline' | Promise<Answer>;

const setUp = (answers: readonly Scripted[], keep = memoryKeep()) => {
  const { fake, seen } = scripted(() => answers[seen.length - 1] ?? { json: { done: true } });
  const launch = () => createActions(createApi({ url, fetch: fake }), keep);
  const keys = () => seen.map(({ json }) => json?.['idempotencyKey']);
  return { launch, keys, keep };
};
const swallow = (promise: Promise<unknown>) => promise.catch(() => null);
const refused: Answer = { failure: { kind: 'conflict', code: 'booking/fee-changed' } };

describe('an action', () => {
  afterEach(() => vi.useRealTimers());

  it('is done once when it is pressed twice', async () => {
    const { launch, keys } = setUp([]);
    const { run } = launch();
    const [first, second] = [run('bookings.cancel', cancel), run('bookings.cancel', { ...cancel })];
    expect(await first).toBe(await second);
    expect(keys()).toHaveLength(1);
  });

  it.each([
    ['no answer came', 'offline' as const],
    ['our side broke', { failure: { kind: 'x', code: 'client/unsupported' } }],
    ['it is still being done', { failure: { kind: 'conflict', code: 'idempotency/in-flight' } }],
  ])('goes out with the same key again when %s', async (_, answer) => {
    const { launch, keys } = setUp([answer]);
    const { run } = launch();
    await swallow(run('bookings.cancel', cancel));
    await run('bookings.cancel', { expectedFee: cancel.expectedFee, version: 1, id: 'b' });
    expect(keys()[1]).toBe(keys()[0]);
  });

  it('keeps its key over a relaunch, and its input nowhere', async () => {
    const { launch, keys, keep } = setUp(['offline']);
    await swallow(launch().run('bookings.cancel', cancel));
    expect(await keep.getItem('bling.actions')).not.toContain('EUR');
    await launch().run('bookings.cancel', cancel);
    expect(keys()[1]).toBe(keys()[0]);
    expect(await keep.getItem('bling.actions')).toBeNull();
  });

  it.each([
    ['an edit', 'offline' as const, { ...cancel, expectedFee: { amount: 500, currency: 'EUR' } as const }],
    ['a refusal', refused, cancel],
    ['an answer', { json: {} }, cancel],
  ])('is a new one after %s', async (_, answer, input) => {
    const { launch, keys } = setUp([answer]);
    const { run } = launch();
    await swallow(run('bookings.cancel', cancel));
    await run('bookings.cancel', input);
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('does not take the key of another on the same entity', async () => {
    const { launch, keys } = setUp(['offline']);
    const { run } = launch();
    await swallow(run('bookings.confirm', { id: 'b', version: 1 }));
    await run('bookings.checkIn', { id: 'b', version: 1 });
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('is a new one after a day, when the server has forgotten the first', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    const { launch, keys } = setUp(['offline']);
    await swallow(launch().run('bookings.cancel', cancel));
    vi.setSystemTime(Date.now() + 25 * 60 * 60 * 1000);
    await launch().run('bookings.cancel', cancel);
    expect(keys()[1]).not.toBe(keys()[0]);
  });

  it('is done also when storage is full, or holds what nobody can read', async () => {
    const full = () => {
      throw new Error('full');
    };
    for (const getItem of [() => '{', () => '3', full]) {
      const { launch, keys } = setUp([], { getItem, setItem: full, removeItem: full });
      await launch().run('bookings.cancel', cancel);
      expect(keys()).toHaveLength(1);
    }
  });

  it('lets two that begin together each keep their key', async () => {
    const { launch, keys } = setUp(['offline', 'offline']);
    const { run } = launch();
    const ids = ['one', 'two'];
    const all = () => Promise.all(ids.map((id) => swallow(run('bookings.cancel', { ...cancel, id }))));
    await all();
    await all();
    expect(new Set(keys()).size).toBe(2);
    expect(keys()).toHaveLength(4);
  });
});
