import { Closure } from '@bling/domain/facilities';
import { HOUR, Instant, MINUTE, type Span } from '@bling/domain/kernel';
import { Delivery } from '@bling/domain/notifications';
import { TaxRate } from '@bling/domain/pricing';
import { Resource } from '@bling/domain/scheduling';
import { describe, expect, it } from 'vitest';
import { exampleAddOn, exampleAllocation, exampleClosure, exampleService, exampleTeam } from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const menuContract = (opened: Opened): void => {
  describe('the menu', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('is in its order, whole or by category, and some of it by id', async () => {
      const [one, other] = [await parents.category(), await parents.category()];
      const [a, b, c] = await writing(async (ports) => {
        const services = [exampleService(ports, one), exampleService(ports, other), exampleService(ports, one)];
        for (const service of services.toReversed()) await ports.services.save(service);
        return services.map(({ next }) => next.id);
      });
      const idsOf = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id);
      expect(idsOf(await reading(({ services }) => services.all(one)))).toEqual([a, c]);
      const all = idsOf(await reading(({ services }) => services.all()));
      expect(all.filter((id) => [a, b, c].includes(id))).toEqual([a, b, c]);
      const some = await reading(({ services, newId }) => services.some([c ?? '', newId(), a ?? '']));
      expect(new Set(idsOf(some))).toEqual(new Set([a, c]));
      expect(idsOf(await reading(({ categories }) => categories.all()))).toEqual(expect.arrayContaining([one, other]));
    });

    it('has add-ons', async () => {
      const addOn = await writing(async (ports) => {
        const change = exampleAddOn(ports, 'all');
        await ports.addOns.save(change);
        return change.next;
      });
      expect(await reading(({ addOns, newId }) => addOns.some([addOn.id, newId()]))).toEqual([addOn]);
      expect(await reading(({ addOns }) => addOns.all())).toContainEqual(addOn);
    });

    it('has a tax rate for each category that has one', async () => {
      const [taxed, untaxed] = [await parents.category(), await parents.category()];
      await writing(({ taxRates }) => taxRates.save(TaxRate.set(taxed, 2300, null)));
      expect(await reading(({ taxRates }) => taxRates.ofCategories([taxed, untaxed]))).toEqual([
        { categoryId: taxed, basisPoints: 2300 },
      ]);
    });
  });
};

const closuresContract = (opened: Opened): void => {
  describe('closures', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const closed = async () => {
      const site = await parents.site();
      const bays = [await parents.bay(site.id), await parents.bay(site.id)].map(({ id }): string => id);
      const [bay = '', other = ''] = bays;
      const closure = await reading(async (ports) => exampleClosure(ports, site.id));
      const { start } = closure.next.span;
      const at = (minutes: number) => Instant.plus(start, minutes * MINUTE);
      const take = (kind: 'booking' | 'hold' | 'closure', minutes: number) =>
        writing(async (ports) => {
          const wanted = exampleAllocation(
            ports,
            { resourceId: bay, startsAt: at(minutes), minutes: 30 },
            { kind, ref: { kind, id: ports.newId() }, expiresAt: kind === 'hold' ? at(999) : null },
          );
          await ports.allocations.take([wanted]);
          return wanted.ref.id;
        });
      const block = (changes: Partial<Closure> = {}) =>
        writing(({ plan }) => plan.block({ ...closure.next, ...changes }));
      const busy = async (): Promise<readonly { readonly resourceId: string; readonly span: Span }[]> =>
        reading(({ allocations, now }) =>
          allocations.busy({
            resourceIds: bays,
            span: { start, end: at(24 * 60) },
            now: now(),
            except: null,
            withJobs: true,
          }),
        );
      return { bay, other, closure: closure.next, at, take, block, busy };
    };

    it('take every bay of the site, or the one they name, and give it back', async () => {
      const { bay, other, closure, block, busy } = await closed();
      expect(await block()).toEqual({ ok: true, value: null });
      expect((await busy()).map(({ resourceId }) => resourceId).toSorted()).toEqual([bay, other].toSorted());
      await writing(({ plan }) => plan.unblock(closure));
      expect(await busy()).toEqual([]);
      await block({ bayId: bay, kind: 'maintenance' });
      expect(await busy()).toMatchObject([{ resourceId: bay, span: closure.span, kind: 'maintenance' }]);
    });

    it('take the van that they name, and with the whole site the vans too', async () => {
      const { bay, other, closure, block } = await closed();
      const teamId = await writing(async (ports) => {
        const { next } = exampleTeam(ports, closure.siteId);
        const resourceId: string = next.id;
        await ports.resources.put(Resource.ofTeam({ ...next, resourceId, number: 0 }));
        return resourceId;
      });
      const busy = async () => {
        const resourceIds = [bay, other, teamId];
        const search = { resourceIds, span: closure.span, except: null, withJobs: false };
        return reading(async (ports) =>
          (await ports.allocations.busy({ ...search, now: ports.now() })).map(({ resourceId }) => resourceId),
        );
      };
      await block({ teamId });
      expect(await busy()).toEqual([teamId]);
      await writing(({ plan }) => plan.unblock(closure));
      await block();
      expect(new Set(await busy())).toEqual(new Set([bay, other, teamId]));
    });

    it('that would go down tells which bookings wait in it, soonest first', async () => {
      const { bay, at, take } = await closed();
      const [late, early] = [await take('booking', 90), await take('booking', 30)];
      await take('hold', 0);
      const waiting = (minutes: number) => reading(({ plan }) => plan.waiting({ id: bay }, at(minutes)));
      expect(await waiting(0)).toEqual([
        { bookingId: early, startsAt: at(30) },
        { bookingId: late, startsAt: at(90) },
      ]);
      expect((await waiting(60)).map(({ bookingId }) => bookingId)).toEqual([late]);
    });

    it('name the bookings in their way, in order of time, and take nothing', async () => {
      const { at, take, block, busy } = await closed();
      const [late, early] = [await take('booking', 90), await take('booking', 30)];
      expect(await block()).toEqual({
        ok: false,
        failure: {
          bookings: [
            { bookingId: early, startsAt: at(30) },
            { bookingId: late, startsAt: at(90) },
          ],
        },
      });
      expect(await busy()).toHaveLength(2);
    });

    it('take the place of holds, and only what other closures leave', async () => {
      const { bay, at, take, block, busy } = await closed();
      await take('hold', 0);
      await take('closure', 60);
      expect(await block()).toMatchObject({ ok: true });
      const spans = (await busy()).filter(({ resourceId }) => resourceId === bay).map(({ span }) => span.start);
      expect(spans.toSorted()).toEqual([at(0), at(60), at(90)]);
    });

    it('are listed by site and time until they are removed', async () => {
      const { closure } = await closed();
      const within = (from: number, to: number) =>
        reading(({ closures }) =>
          closures.within(closure.siteId, {
            start: Instant.plus(closure.span.start, from * HOUR),
            end: Instant.plus(closure.span.start, to * HOUR),
          }),
        );
      const created = { next: closure, facts: [{ ...closedFact(closure), type: 'closure/created' }] } as const;
      await writing(({ closures }) => closures.save(created));
      expect(
        [await within(0, 1), await within(2, 9), await within(3, 9), await within(-1, 0)].map((l) => l.length),
      ).toEqual([1, 1, 0, 0]);
      await writing(({ closures, now }) => closures.save(valueOf(Closure.remove(closure, now()))));
      expect(await within(0, 1)).toEqual([]);
    });
  });
};

const closedFact = ({ id: closureId, siteId, bayId, teamId, span, kind }: Closure) => ({
  closureId,
  siteId,
  bayId,
  teamId,
  span,
  kind,
});

const lettersContract = (opened: Opened): void => {
  describe('letters', () => {
    const { reading, writing } = asking(opened);
    const queue = async () => {
      const [factId, bookingId] = await reading(async ({ newId }) => [newId(), newId()] as const);
      const delivery = (template: 'booking-received' | 'booking-moved') =>
        writing(async ({ deliveries, newId, now }) => {
          const queued = Delivery.queue(newId(), factId, { letter: { template, bookingId }, now: now() });
          await deliveries.add(queued);
          return queued;
        });
      const due = async (later = 0) =>
        (await writing(({ deliveries, now }) => deliveries.due(Instant.plus(now(), later), 1000))).filter(
          (one) => one.factId === factId,
        );
      return { delivery, due };
    };

    it('are queued once for a fact and a template', async () => {
      const { delivery, due } = await queue();
      const first = await delivery('booking-received');
      await delivery('booking-received');
      const moved = await delivery('booking-moved');
      expect((await due()).map(({ id }) => id).toSorted()).toEqual([first.id, moved.id].toSorted());
      expect(await due(-1000 * HOUR)).toEqual([]);
    });

    it('are due again when their worker died, and never once they were sent', async () => {
      const { delivery, due } = await queue();
      const queued = await delivery('booking-received');
      const claimed = await writing(async ({ deliveries, now }) => {
        const next = Delivery.claimed(queued, now());
        await deliveries.save(next);
        return next;
      });
      expect(await due()).toEqual([]);
      expect(await due(HOUR)).toEqual([claimed]);
      await writing(({ deliveries }) => deliveries.save(Delivery.sent(claimed)));
      expect(await due(HOUR)).toEqual([]);
    });
  });
};

export const houseContracts = (opened: Opened): void => {
  menuContract(opened);
  closuresContract(opened);
  lettersContract(opened);
};
