import { HOUR, Instant, ok } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { createWorld, seeding, START } from '../testing/index.ts';

describe('a worker of the world in memory', () => {
  it('is on duty in their shifts, with an account only if they are given one', async () => {
    const world = createWorld();
    const seeds = seeding(world);
    const { id: siteId } = await seeds.site();
    const span = { start: START, end: Instant.plus(START, 8 * HOUR) };
    const { userId } = await seeds.account('washer', siteId);
    const one = await seeds.worker({ siteId, skills: ['polish'], shifts: [span], userId });
    const other = await seeds.worker({ siteId });
    expect([one.code, one.skills, one.userId, other.code, other.userId]).toEqual([
      'EMP00001',
      ['polish'],
      userId,
      'EMP00002',
      null,
    ]);
    const duties = await world.read(async (ports) => ok(await ports.duties.onDuty(siteId, span)));
    expect(duties.value).toEqual([{ staffId: one.id, span }]);
  });
});
