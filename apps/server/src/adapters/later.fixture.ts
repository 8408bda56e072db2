import { randomUUID } from 'node:crypto';
import type { Later } from '@bling/api/ports';
import { Instant } from '@bling/domain/kernel';
import { afterEach, describe, expect, it } from 'vitest';

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** What a clock outside the database must do, whatever it is kept in. `open` is one more process at the same place. */
export const laterContract = (name: string, open: () => Later): void => {
  describe(`a clock in ${name}`, () => {
    const clocks: Later[] = [];
    const another = (): Later => {
      const clock = open();
      clocks.push(clock);
      return clock;
    };
    afterEach(async () => {
      for (const clock of clocks.splice(0)) await clock.close();
    });
    const dueIn = (ms: number) => ({ id: randomUUID(), dueAt: Instant.of(Date.now() + ms) });
    const hearing = (clock: Later) => {
      const heard: { readonly id: string; readonly at: number }[] = [];
      clock.listen(async (id) => void heard.push({ id, at: Date.now() }));
      return heard;
    };
    /** Of others too, from tests that went before. */
    const timesOf = (heard: readonly { readonly id: string }[], id: string) => heard.filter((one) => one.id === id);
    const until = async (isSo: () => boolean) => {
      for (const end = Date.now() + 15_000; !isSo() && Date.now() < end; ) await sleep(20);
      expect(isSo()).toBe(true);
    };

    it('rings at its time, and not before', async () => {
      const clock = another();
      const heard = hearing(clock);
      const [now, soon] = [dueIn(-1000), dueIn(900)];
      await clock.keep([soon, now]);
      await until(() => heard.length === 2);
      expect(heard.map(({ id }) => id)).toEqual([now.id, soon.id]);
      expect(Instant.of(heard[1]?.at ?? 0) >= soon.dueAt).toBe(true);
    });

    it('keeps the same wake-up once', async () => {
      const clock = another();
      const heard = hearing(clock);
      const wakeUp = dueIn(400);
      for (const again of [clock, another(), clock]) await again.keep([wakeUp]);
      await until(() => heard.length > 0);
      await sleep(700);
      expect(timesOf(heard, wakeUp.id)).toHaveLength(1);
    });

    it('rings in one process of several', async () => {
      const [first, second] = [another(), another()];
      const heard = [hearing(first), hearing(second)];
      const wakeUps = Array.from({ length: 40 }, (_, index) => dueIn(200 + index));
      await first.keep(wakeUps);
      const all = () => heard.flat().map(({ id }) => id);
      await until(() => all().length >= wakeUps.length);
      await sleep(300);
      expect(all().toSorted()).toEqual(wakeUps.map(({ id }) => id).toSorted());
    });

    it('outlives the process that was told: another one hears it', async () => {
      const told = another();
      const wakeUp = dueIn(600);
      await told.keep([wakeUp]);
      await told.close();
      await sleep(700);
      const heard = hearing(another());
      await until(() => timesOf(heard, wakeUp.id).length === 1);
    });

    it('rings again for whoever could not do it', async () => {
      const clock = another();
      const tried: string[] = [];
      clock.listen(async (id) => {
        tried.push(id);
        if (tried.length === 1) throw new Error('not now');
      });
      const wakeUp = dueIn(0);
      await clock.keep([wakeUp]);
      await until(() => tried.length === 2);
      expect(tried).toEqual([wakeUp.id, wakeUp.id]);
    });

    it('is let go at once, also while nothing rings', async () => {
      const clock = another();
      hearing(clock);
      await clock.keep([dueIn(60_000)]);
      const before = Date.now();
      await clock.close();
      expect(Date.now() - before).toBeLessThan(3000);
    });
  });
};
