import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';
import {
  ask,
  judge,
  plainly,
  type Seat,
  type Sent,
  seats,
  signIn,
  statuses,
  type Tokens,
  told,
  verdictOf,
} from './hostile/asking.ts';
import { poolIn, settleStranger } from './hostile/ground.ts';
import { boundariesOf, exampleOf, isSchema, type Pool, placesOf, put, type Target, targets } from './hostile/schema.ts';
import { bodies, others, texts } from './hostile/values.ts';

const SEED = 20_261_121;
/** Requests at a time; more would only wait for each other. */
const AT_ONCE = 6;

/** Mulberry32: the same choices in every run. */
const choosing = (seed: number) => {
  let state = seed;
  return <T>(among: readonly T[]): T | undefined => {
    state = (state + 0x6d_2b_79_f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return among[((mixed ^ (mixed >>> 14)) >>> 0) % among.length];
  };
};

/** Hostile values at each place; all of them would take minutes, and are for the fuzzer. */
const VALUES_A_PLACE = 4;

const casesOf = ({ path, kind, input }: Target, pool: Pool, seed: number): readonly Sent[] => {
  const choose = choosing(seed);
  const example = exampleOf(input, pool);
  const sentAs = (as: Seat, value: unknown): Sent => ({ ...plainly, path, kind, as, input: value });
  const anyone = (value: unknown): Sent => sentAs(choose(seats) ?? 'visitor', value);
  const few = Array.from({ length: VALUES_A_PLACE }, () => 0);
  return [
    ...seats.map((as) => sentAs(as, example)),
    ...seats.map((as) => ({ ...sentAs(as, example), batch: choose([1, 5, 20, 21, 500]) ?? 1 })),
    ...seats.map((as) => ({ ...sentAs(as, example), method: 'other' as const })),
    ...['text/plain', 'multipart/form-data; boundary=x', 'application/x-www-form-urlencoded', 'a/b'].map(
      (contentType) => ({ ...anyone(example), contentType }),
    ),
    anyone(isSchema(example) ? { ...example, unknown: 1 } : example),
    ...placesOf(input).flatMap(({ at, schema }) => {
      const values = [...boundariesOf(schema, pool), ...few.map(() => choose([...texts, ...others]))];
      // Half of all seats are refused at the door: the one who may do most asks too.
      return values.flatMap((value) => [anyone(put(example, at, value)), sentAs('admin', put(example, at, value))]);
    }),
  ];
};

describe(`hostile input, chosen by ${SEED}`, () => {
  let product: Product;
  let tokens: Tokens;
  let pool: Pool;
  beforeAll(async () => {
    product = await startProduct();
    await settleStranger(product.database.appUrl);
    pool = await poolIn(product.database.appUrl);
    tokens = await signIn(product.url);
  });
  afterAll(() => product.stop());

  it.each(targets.map((target, at) => [target.path, target, SEED + at] as const))(
    'breaks nothing in %s',
    async (_, target, seed) => {
      const cases = [...casesOf(target, pool, seed)];
      const wrong: string[] = [];
      const slow: Sent[] = [];
      const worker = async (): Promise<void> => {
        for (let sent = cases.shift(); sent !== undefined; sent = cases.shift()) {
          const found = verdictOf(await ask(product.url, tokens, sent), sent);
          if (found?.startsWith('takes ') === true) slow.push(sent);
          else if (found !== null) wrong.push(`${told(sent)} → ${found}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, worker));
      // The others may have been in its way: asked alone it has no excuse.
      for (const sent of slow.slice(0, 5)) {
        const found = await judge(product.url, tokens, sent);
        if (found !== null) wrong.push(`${told(sent)} → ${found}`);
      }
      expect(wrong.slice(0, 5)).toEqual([]);
    },
  );

  it.each(bodies.map((body) => [body.slice(0, 50), body] as const))('is refused as it stands: %s', async (_, body) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${tokens.admin}` };
    for (const path of ['bookings.createAsGuest', 'identity.login', 'customers.merge', 'a,b,c', 'constructor']) {
      const answer = await fetch(`${product.url}/rpc/${path}`, { method: 'POST', headers, body });
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      await answer.text();
    }
    expect('polluted' in {}).toBe(false);
  });

  it('got past the door, and leaves the product alive', async () => {
    const seldom = [200, 400, 401, 403, 404, 409].filter((status) => (statuses.get(status) ?? 0) < 20);
    expect({ seldom, statuses: [...statuses] }).toMatchObject({ seldom: [] });
    expect((await fetch(`${product.url}/health/ready`)).status).toBe(200);
  });
});
