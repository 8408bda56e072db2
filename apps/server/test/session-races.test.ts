import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';
import { raceVariables, sessionRaces } from './session-races.ts';

let product: Product;
beforeAll(async () => {
  product = await startProduct(raceVariables);
});
afterAll(() => product.stop());

it('twenty racers share one successor, and a revocation, a new password or other roles win every race', async () => {
  expect(await sessionRaces(product, { rounds: 5, racers: 20, fights: 8 })).toEqual([]);
});
