import { describe, expect, it } from 'vitest';
import { createApi } from './api.ts';
import { failureOf } from './failure-of.ts';
import { type Answer, scripted, url } from './scripted.fixture.ts';
import type { Table } from './table.ts';

const table: Table = {
  'vehicles.list': { kind: 'query' },
  'vehicles.remove': { kind: 'mutation', added: { why: '1.2.0', 'notes.language': '1.10.0' } },
};
const remove = { vehicleId: 'v', why: 'sold', notes: [{ text: 'a', language: 'en' }] };

const old = { vehicleId: 'v', notes: [{ text: 'a' }] };

const client = (server: string | null, answer: () => Answer | 'offline' = () => ({ json: { items: [] } })) => {
  const { fake, seen } = scripted(answer, () => (server === null ? {} : { 'x-bling-contract': server }));
  return { ...createApi({ url, fetch: fake, table, contract: '2.0.0' }), seen };
};

describe('the contract', () => {
  it('is announced with every request, and what the server says of its own is kept', async () => {
    const { api, seen, serverContract } = client('1.4.2');
    expect(serverContract()).toBeNull();
    await api.vehicles.list.query({});
    expect(seen[0]?.headers.get('x-bling-contract')).toBe('2.0.0');
    expect(serverContract()).toBe('1.4.2');
  });

  it.each([
    ['1.1.9', { vehicleId: 'v', notes: [{ text: 'a' }] }],
    ['1.2.0', { vehicleId: 'v', why: 'sold', notes: [{ text: 'a' }] }],
    ['1.10.0', remove],
    ['2', remove],
    [null, { vehicleId: 'v', notes: [{ text: 'a' }] }],
  ])('of a server at %s decides which fields it is sent', async (server, expected) => {
    const { api, seen } = client(server);
    await api.vehicles.remove.mutate(remove);
    expect(seen.map(({ method }) => method)).toEqual(['HEAD', 'POST']);
    expect(seen[1]?.json).toEqual(expected);
  });

  it('is not asked for when a call has no field that is newer, nor when it is known', async () => {
    const { api, seen } = client('1.0.0');
    await api.vehicles.remove.mutate(old);
    await api.vehicles.remove.mutate(remove);
    expect(seen.map(({ method }) => method)).toEqual(['POST', 'POST']);
    expect(seen[1]?.json).not.toHaveProperty('why');
  });

  it('that cannot be asked for sends nothing', async () => {
    const { api, seen } = client('1.0.0', () => 'offline');
    const error: unknown = await api.vehicles.remove.mutate(remove).catch((e: unknown) => e);
    expect(failureOf(error).code).toBe('transport/offline');
    expect(seen).toHaveLength(1);
  });

  it('that the server no longer serves is a failure that an app can show', async () => {
    const details = { oldest: '3.0.0', yours: '2.0.0' };
    const { api } = client('4.0.0', () => ({ failure: { kind: 'refused', code: 'client/unsupported', details } }));
    const error: unknown = await api.vehicles.list.query({}).catch((e: unknown) => e);
    expect(failureOf(error)).toEqual({ kind: 'unsupported', code: 'transport/unsupported', field: null, details });
  });

  it('of a server that answers with types unknown here is not supported either', async () => {
    const { api } = client('4.0.0', () => ({ json: {}, meta: { values: { at: ['Date'] } } }));
    const error: unknown = await api.vehicles.list.query({}).catch((e: unknown) => e);
    expect(failureOf(error).code).toBe('transport/unsupported');
  });
});
