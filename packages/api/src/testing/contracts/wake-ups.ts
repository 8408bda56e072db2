import { HOUR, Instant } from '@bling/domain/kernel';
import { describe, expect, it } from 'vitest';
import { asking, type Opened } from './under-test.ts';

/** The list of what is to come. */
export const wakeUpsContract = (opened: Opened): void => {
  describe('wake-ups', () => {
    const { reading, writing } = asking(opened);
    const set = (hours: number, about: { readonly job?: string; readonly key?: string } = {}) =>
      writing(async ({ wakeUps, newId, now }) => {
        const wakeUp = { id: newId(), job: 'test', key: newId(), dueAt: Instant.plus(now(), hours * HOUR), ...about };
        await wakeUps.set(wakeUp);
        return wakeUp;
      });
    const ids = (some: readonly { readonly id: string }[]) => some.map(({ id }) => id);
    const dueIn = async (hours: number) =>
      ids(await reading(({ wakeUps, now }) => wakeUps.due(Instant.plus(now(), hours * HOUR), 1000)));
    const takeIn = (hours: number, id: string) =>
      writing(({ wakeUps, now }) => wakeUps.take(id, Instant.plus(now(), hours * HOUR)));

    it('are due in the order of their times', async () => {
      const [late, soon] = [await set(2), await set(1)];
      const both = [soon.id, late.id];
      expect((await dueIn(3)).filter((id) => both.includes(id))).toEqual(both);
      expect((await dueIn(1.5)).filter((id) => both.includes(id))).toEqual([soon.id]);
      expect((await reading(({ wakeUps, now }) => wakeUps.due(Instant.plus(now(), 3 * HOUR), 1))).length).toBe(1);
    });

    it('are one of each job and key: a later word replaces the earlier', async () => {
      const first = await set(1);
      const again = await set(5, { key: first.key });
      const other = await set(1, { key: first.key, job: 'another' });
      expect(await takeIn(9, first.id)).toBeNull();
      expect(await dueIn(2)).not.toContain(again.id);
      await writing(({ wakeUps }) => wakeUps.drop(again));
      expect(await takeIn(9, again.id)).toBeNull();
      expect(await takeIn(9, other.id)).toEqual(other);
    });

    it('are set many at once, and those that are set to that moment already stay', async () => {
      const [same, other] = [await set(1), await set(1)];
      const [first, second, third] = await reading(async ({ newId }) => [newId(), newId(), newId()]);
      const moved = { ...other, id: second, dueAt: Instant.plus(other.dueAt, HOUR) };
      const added = { ...same, id: third, key: third };
      await writing(async ({ wakeUps }) => {
        await wakeUps.kept([same.id, other.id]);
        await wakeUps.setAll([{ ...same, id: first }, moved, added]);
        await wakeUps.setAll([]);
      });
      const unkept = ids(await reading(({ wakeUps }) => wakeUps.unkept(1000)));
      expect([same.id, first, other.id, second, third].map((id) => unkept.includes(id))).toEqual([
        false,
        false,
        false,
        true,
        true,
      ]);
      expect([await takeIn(9, other.id), await takeIn(9, same.id), await takeIn(9, moved.id)]).toEqual([
        null,
        same,
        moved,
      ]);
    });

    it('are taken once, and not before their time', async () => {
      const wakeUp = await set(1);
      expect(await takeIn(0.5, wakeUp.id)).toBeNull();
      expect(await takeIn(1.1, wakeUp.id)).toEqual(wakeUp);
      expect(await takeIn(1.1, wakeUp.id)).toBeNull();
    });

    it('are handed to a clock once, and again when they were put off', async () => {
      const wakeUp = await set(1);
      const unkept = async () => ids(await reading(({ wakeUps }) => wakeUps.unkept(1000)));
      expect(await unkept()).toContain(wakeUp.id);
      await writing(({ wakeUps }) => wakeUps.kept([wakeUp.id]));
      expect(await unkept()).not.toContain(wakeUp.id);
      const dueAt = Instant.plus(wakeUp.dueAt, HOUR);
      await writing(({ wakeUps }) => wakeUps.putOff(wakeUp.id, dueAt));
      expect(await unkept()).toContain(wakeUp.id);
      expect(await takeIn(1.5, wakeUp.id)).toBeNull();
      expect(await takeIn(2.5, wakeUp.id)).toEqual({ ...wakeUp, dueAt });
      await writing(({ wakeUps }) => wakeUps.putOff(wakeUp.id, dueAt));
      expect(await takeIn(9, wakeUp.id)).toBeNull();
    });
  });
};
