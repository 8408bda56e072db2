import { type Instant, Money } from '@bling/domain/kernel';
import type { Quote } from '@bling/domain/pricing';
import { WalkIn } from '@bling/domain/walkins';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Clock } from '../../kernel/context.ts';
import { unused } from './examples.ts';
import { parentsIn } from './parents.ts';
import { repositoryContract } from './repository.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const euros = Money.of(2500, 'EUR');
const quoteAt = (at: Instant): Quote => ({
  lines: [],
  subtotal: euros,
  tax: Money.zero('EUR'),
  total: euros,
  taxMode: 'inclusive',
  soil: null,
  couponCode: null,
  asOf: at,
  expiresAt: at,
});

/** Half an hour for 25.00, with ten percent off. */
const exampleWalkIn = ({ newId, now }: Clock, siteId: string, ticket: number) => {
  const line = { kind: 'service', name: 'Wash', minutes: 30, listed: euros, adjustments: [], amount: euros } as const;
  const taxed = { tax: Money.zero('EUR'), taxRateBp: 0, reason: { code: 'base' } } as const;
  return valueOf(
    WalkIn.arrive(
      {
        id: newId(),
        siteId,
        number: `W-${unused()}`,
        ticket,
        plate: `WI${unused()}`,
        size: 'large',
        customerId: null,
        quote: { ...quoteAt(now()), lines: [{ ...line, ...taxed, refId: newId() }] },
        discountPercent: 10,
        promised: { minutes: 10, least: 5, most: 20 },
        priceFloor: 500,
      },
      now(),
    ),
  );
};

export const walkInContracts = (opened: Opened): void => {
  const place = { siteId: '' };
  beforeAll(async () => {
    place.siteId = (await parentsIn(asking(opened).writing).site()).id;
  });
  repositoryContract('walk-ins', opened, {
    find: ({ walkIns }) => walkIns.find,
    save: ({ walkIns }) => walkIns.save,
    make: async (ports) => exampleWalkIn(ports, place.siteId, unused()),
    change: (walkIn, { now }) => valueOf(WalkIn.call(walkIn, now())),
  });

  describe('walk-ins', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const arrived = (siteId: string, ticket: number) =>
      writing(async (ports) => {
        const walkIn = exampleWalkIn(ports, siteId, ticket);
        await ports.walkIns.save(walkIn);
        return walkIn.next;
      });

    it('are numbered for each site and day, and a number that came to nothing is given again', async () => {
      const [here, there] = [await parents.site(), await parents.site()];
      const next = (siteId: string, date: string) => writing(({ walkIns }) => walkIns.nextTicket(siteId, date));
      expect([await next(here.id, '2026-11-21'), await next(here.id, '2026-11-21')]).toEqual([1, 2]);
      const lost = await opened().write(async ({ walkIns }) => {
        const ticket = await walkIns.nextTicket(here.id, '2026-11-21');
        expect(ticket).toBe(3);
        return { ok: false, failure: { kind: 'refused', code: 'lost', field: null } } as const;
      });
      expect(lost.ok).toBe(false);
      expect(await next(here.id, '2026-11-21')).toBe(3);
      expect([await next(here.id, '2026-11-22'), await next(there.id, '2026-11-21')]).toEqual([1, 1]);
    });

    it('stand in turn while they are open, and are found by their plate', async () => {
      const { id: siteId } = await parents.site();
      const [first, second] = [await arrived(siteId, 1), await arrived(siteId, 2)];
      await writing(({ walkIns, now }) => walkIns.save(valueOf(WalkIn.enqueue(second, -1, now()))));
      const open = () => reading(async ({ walkIns }) => (await walkIns.open(siteId)).map(({ id }) => id));
      expect(await open()).toEqual([second.id, first.id]);
      const byPlate = () => reading(({ walkIns }) => walkIns.openByPlate(siteId, first.plate));
      expect((await byPlate())?.id).toBe(first.id);
      await writing(async ({ walkIns, now }) => {
        const locked = await walkIns.lock(first.id);
        if (locked !== null) await walkIns.save(valueOf(WalkIn.leave(locked, now())));
      });
      expect(await open()).toEqual([second.id]);
      expect(await byPlate()).toBeNull();
      expect(await reading(({ walkIns }) => walkIns.begun(siteId, 10))).toEqual([]);
    });

    it('whose work has begun come the latest first', async () => {
      const { id: siteId } = await parents.site();
      const { id: bayId } = await parents.bay(siteId);
      const resourceId: string = bayId;
      const begun = await arrived(siteId, 1);
      await arrived(siteId, 2);
      await writing(({ walkIns, now }) =>
        walkIns.save(valueOf(WalkIn.start(begun, { resourceId, crewIds: [] }, now()))),
      );
      const found = await reading(({ walkIns }) => walkIns.begun(siteId, 10));
      expect(found.map(({ id, resourceId: bay }) => [id, bay])).toEqual([[begun.id, resourceId]]);
      expect(await reading(({ walkIns }) => walkIns.begun(siteId, 0))).toEqual([]);
    });

    it('of one plate stand in a queue once', async () => {
      const { id: siteId } = await parents.site();
      const first = await arrived(siteId, 1);
      const again = writing(async (ports) => {
        const { next, facts } = exampleWalkIn(ports, siteId, 2);
        await ports.walkIns.save({ next: { ...next, plate: first.plate }, facts });
      });
      await expect(again).rejects.toThrow();
    });
  });
};
