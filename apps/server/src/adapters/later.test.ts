import { cloneDatabase, type TestDatabase } from '@bling/prisma/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { laterContract } from './later.fixture.ts';
import { migrateLater, postgresLater } from './later.ts';

let clone: TestDatabase;
const broken: string[] = [];
beforeAll(async () => {
  clone = await cloneDatabase();
  await migrateLater(clone.ownerUrl);
});
afterAll(() => clone.drop());

laterContract('PostgreSQL', () => postgresLater({ url: clone.appUrl }, (error) => broken.push(String(error))));

describe('the tables of the clock', () => {
  it('are made once, however many processes begin at the same time', async () => {
    await Promise.all(Array.from({ length: 12 }, () => migrateLater(clone.ownerUrl)));
    const elsewhere = postgresLater({ url: clone.superuserUrl, role: 'bling_app' }, (error) =>
      broken.push(String(error)),
    );
    await elsewhere.keep([{ id: crypto.randomUUID(), dueAt: '2027-01-01T00:00:00.000Z' }]);
    await elsewhere.close();
  });

  it('belong to the owner: the product changes none of them', async () => {
    await expect(migrateLater(clone.appUrl)).rejects.toThrow(/permission denied|must be owner/u);
    expect(broken.filter((words) => !words.includes('not now'))).toEqual([]);
  });
});
