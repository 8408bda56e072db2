import { expect, it } from 'vitest';
import { connected } from '../connected.ts';
import { cloneDatabase } from '../testing/index.ts';
import { driftOf } from './drift.ts';

it('the Prisma schema says what the migrations make', async () => {
  const database = await cloneDatabase();
  expect(await driftOf(database.ownerUrl)).toBe('');
  await connected(database.ownerUrl, (owner) => owner.query('alter table audit.entry drop column action'));
  expect(await driftOf(database.ownerUrl)).toContain('ADD COLUMN     "action" TEXT NOT NULL');
  await database.drop();
});
