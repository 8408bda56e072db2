import { play, stepsOf } from '@bling/api/testing/histories';
import { cloneDatabase, type TestDatabase } from '@bling/prisma/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { stageOn } from './histories-stage.ts';

describe('a history of anything that people may do, on PostgreSQL', () => {
  let clone: TestDatabase;
  beforeAll(async () => {
    clone = await cloneDatabase();
  });
  afterAll(() => clone.drop());

  it('never breaks an invariant', async () => {
    const { stage, close } = await stageOn(clone.appUrl);
    const { violations, done } = await play(stage, stepsOf(11, 250));
    await close();
    expect(violations).toEqual([]);
    expect(Object.keys(done).length).toBeGreaterThan(15);
  }, 120_000);
});
