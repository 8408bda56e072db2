import { Refusal } from '@bling/api/kernel';
import { type Actor, system, visitor } from '@bling/domain/kernel';
import { TRPCError } from '@trpc/server';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { localWindows } from '../adapters/sliding-windows.ts';
import { countingCalls, networkOf } from './rates.ts';

const person = (userId: string): Actor => ({
  kind: 'user',
  userId,
  sessionId: 's',
  customerId: null,
  staffId: null,
  grants: {},
  provedAt: null,
  onBehalf: null,
  isHeldBack: false,
  approvals: [],
});
const partner = (keyId: string, ratePerMinute: number): Actor => ({
  kind: 'partner',
  keyId,
  name: 'Fleet',
  grants: {},
  ratePerMinute,
});

/** Answers how many calls of one after the other got through, and what the last one was told. */
const opened = async (
  actors: readonly { readonly actor: Actor; readonly address?: string; readonly calls?: number }[],
) => {
  const countCalls = countingCalls(
    localWindows(() => 0),
    { user: 5, address: 3 },
  );
  const app = Fastify();
  let next = 0;
  app.get('/', async (_request, reply) => {
    const { actor = visitor, address = '192.0.2.1', calls = 1 } = actors[next++] ?? {};
    try {
      await countCalls({ actor, address }, calls, reply);
      return { through: true };
    } catch (error) {
      const cause = error instanceof TRPCError ? error.cause : null;
      return { through: false, failure: cause instanceof Refusal ? cause.failure : null };
    }
  });
  const told = [];
  for (const _ of actors) {
    const { headers, body } = await app.inject('/');
    told.push({ ...JSON.parse(body), policy: headers['ratelimit-policy'], state: headers['ratelimit'] });
  }
  return told;
};

describe('calls are counted', () => {
  it('by person, wherever they come from', async () => {
    const calls = Array.from({ length: 6 }, (_, index) => ({ actor: person('ana'), address: `192.0.2.${index}` }));
    const told = await opened([...calls, { actor: person('rui') }]);
    expect(told.map(({ through }) => through)).toEqual([true, true, true, true, true, false, true]);
    expect(told[0]).toMatchObject({ policy: '"user";q=5;w=60', state: '"user";r=4;t=60' });
    expect(told[5]).toMatchObject({
      state: '"user";r=0;t=60',
      failure: { code: 'too-many-requests', details: { retryAfterSeconds: 60, limit: 5, windowSeconds: 60 } },
    });
  });

  it('by key, at the rate of the key', async () => {
    const told = await opened(
      [partner('a', 1), partner('a', 1), partner('b', 2), partner('b', 2)].map((actor) => ({ actor })),
    );
    expect(told.map(({ through }) => through)).toEqual([true, false, true, true]);
    expect(told[1]).toMatchObject({ policy: '"partner";q=1;w=60' });
  });

  it('by address for strangers, a whole IPv6 network at once', async () => {
    const addresses = [
      '2001:db8::1',
      '2001:db8::2',
      '2001:db8:0:0:ffff::',
      '2001:db8::4',
      '2001:db8:0:1::1',
      '192.0.2.9',
    ];
    const told = await opened(addresses.map((address) => ({ actor: visitor, address })));
    expect(told.map(({ through }) => through)).toEqual([true, true, true, false, true, true]);
  });

  it('item by item of a batch, all or none', async () => {
    const told = await opened([2, 2, 1, 1].map((calls) => ({ actor: visitor, calls })));
    expect(told.map(({ through }) => through)).toEqual([true, false, true, false]);
    expect(told[1]).toMatchObject({ state: '"address";r=1;t=60' });
  });

  it('of the product itself never', async () => {
    const told = await opened(Array.from({ length: 10 }, () => ({ actor: system('sweep') })));
    expect(told.every(({ through, policy }) => through && policy === undefined)).toBe(true);
  });
});

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:192.0.2.1', '192.0.2.1'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
    ['2001:0DB8:0001:0002::', '2001:db8:1:2::/64'],
    ['2001:db8::1', '2001:db8:0:0::/64'],
    ['::1', '0:0:0:0::/64'],
    ['fe80::1', 'fe80:0:0:0::/64'],
    ['no address', 'no address'],
  ])('of %s is %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
