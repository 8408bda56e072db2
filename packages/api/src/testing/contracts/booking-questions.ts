import { Instant } from '@bling/domain/kernel';
import { Vehicle } from '@bling/domain/vehicles';
import { describe, expect, it } from 'vitest';
import { broughtTo } from './booking-examples.ts';
import { exampleDriver, unused } from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

/** What use cases and letters ask of bookings one by one. */
export const bookingQuestionsContract = (opened: Opened): void => {
  describe('what else bookings are asked', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const place = async () => {
      const { id: siteId } = await parents.site();
      const resourceId: string = (await parents.bay(siteId)).id;
      return { siteId, resourceId };
    };

    it('numbers are never given twice, and begin with the month', async () => {
      const numbers = await writing(async ({ bookings }) => {
        const at = '2026-11-21T10:00:00.000Z';
        return [await bookings.nextNumber(at), await bookings.nextNumber(at), await bookings.nextNumber(at)];
      });
      expect(new Set(numbers).size).toBe(3);
      for (const number of numbers) expect(number).toMatch(/^2611-\d{4,}$/u);
    });

    it('pending ones of guests are counted by phone or email, those of accounts are not', async () => {
      const { id: userId } = await parents.user();
      const digits = String(Date.now()) + String(unused());
      const guest = { phone: `+351${digits}`, email: `${userId}@example.test` };
      const where = await place();
      const [byPhone, byEmail, account] = [
        await parents.customer({ phone: `00351 ${digits}` }),
        await parents.customer({ phone: null, email: guest.email }),
        await parents.customer({ userId, ...guest }),
      ];
      for (const { id: customerId } of [byPhone, byEmail, account]) await parents.booking({ ...where, customerId });
      const count = (of: typeof guest | { phone: string | null; email: string | null }) =>
        reading(({ bookings }) => bookings.countPending({ guest: of }));
      expect(await count(guest)).toBe(2);
      expect(await count({ ...guest, email: null })).toBe(1);
      expect(await count({ ...guest, phone: null })).toBe(1);
      expect(await count({ phone: null, email: null })).toBe(0);
    });

    it('which place has a car in work, whoever’s it is, and whether a car has anything open', async () => {
      const where = await place();
      const customer = await parents.customer();
      const vehicleId = await reading(async ({ newId }) => newId());
      const booking = await parents.booking({ ...where, customerId: customer.id, vehicleId });
      const ref = { kind: 'booking', id: booking.id };
      const occupant = { resourceId: where.resourceId, ref, number: booking.number };
      const state = () =>
        reading(async ({ occupancy, engagements }) => [
          await occupancy.at(where.resourceId),
          await occupancy.ofSite(where.siteId),
          await engagements.openFor(vehicleId),
        ]);
      expect(await state()).toEqual([null, [], true]);
      await writing(({ occupancy }) => occupancy.enter(occupant));
      expect(await state()).toEqual([occupant, [occupant], true]);
      const other = { ...occupant, ref: { kind: 'walkin', id: vehicleId } };
      await expect(writing(({ occupancy }) => occupancy.enter(other))).rejects.toThrow();
      await writing(({ bookings, now }) => bookings.save(broughtTo(booking, 'in_progress', now())));
      await writing(async ({ bookings, occupancy, now }) => {
        const started = await bookings.lock(booking.id);
        if (started !== null) await bookings.save(broughtTo(started, 'completed', now()));
        await occupancy.leave(ref);
      });
      expect(await state()).toEqual([null, [], false]);
    });

    it('pending ones that may be due: made before, or about to start', async () => {
      const customer = await parents.customer();
      const booking = await parents.booking({ ...(await place()), customerId: customer.id });
      const due = async (created: number, starts: number) => {
        const found = await reading(({ bookings }) =>
          bookings.pendingBefore(Instant.plus(booking.createdAt, created), Instant.plus(booking.scheduledAt, starts)),
        );
        return found.some(({ id }) => id === booking.id);
      };
      expect([await due(0, 0), await due(1, 0), await due(0, 1)]).toEqual([false, true, true]);
    });

    it('those ahead: of the site, later than a moment, and expected', async () => {
      const where = await place();
      const customer = await parents.customer();
      const booking = await parents.booking({ ...where, customerId: customer.id });
      const ahead = async (ms: number, siteId = booking.siteId) => {
        const after = Instant.plus(booking.scheduledAt, ms);
        const found = await reading(({ bookings }) => bookings.ahead(siteId, after));
        return found.find(({ id }) => id === booking.id)?.scheduledAt;
      };
      const elsewhere = await place();
      expect([await ahead(-1), await ahead(0), await ahead(-1, elsewhere.siteId)]).toEqual([
        booking.scheduledAt,
        undefined,
        undefined,
      ]);
      await writing(({ bookings, now }) => bookings.save(broughtTo(booking, 'cancelled', now())));
      expect(await ahead(-1)).toBeUndefined();
    });

    it('details name the site, the bay, the car as its booker describes it, and the customer', async () => {
      const where = await place();
      const newCar = await reading(async ({ newId }) => newId());
      const customer = await parents.customer({ name: 'Ana', email: 'ana@example.test', phone: '+351 911' });
      const { vehicle, driver } = await parents.car((await parents.customer()).id);
      const second = exampleDriver({ newId: () => newCar }, customer.id, { model: 'Grand Scenic', colour: 'blue' });
      await writing(({ vehicles, now }) => vehicles.save(valueOf(Vehicle.addDriver(vehicle, second, now()))));
      const booking = await parents.booking({ ...where, customerId: customer.id, vehicleId: newCar });
      const details = await reading(({ bookings }) => bookings.details(booking.id));
      const { plate } = vehicle;
      const { make, model, colour } = second.description;
      expect(model).not.toBe(driver.description.model);
      expect(details).toMatchObject({
        id: booking.id,
        number: booking.number,
        totalPrice: booking.totalPrice,
        site: { zone: 'Europe/Lisbon', address: 'Rua Um 1, 1000-001 Lisboa' },
        car: { make, model, colour, plate },
        customer: { name: 'Ana', email: 'ana@example.test', phone: '+351911' },
      });
      expect(details?.bay.name).toMatch(/^Bay \d+$/u);
      expect(await reading(({ bookings, newId }) => bookings.details(newId()))).toBeNull();
      const letter = await reading(({ bookingLetters }) => bookingLetters.of(booking.id));
      expect(letter).toMatchObject({ number: booking.number, name: 'Ana', hasAccount: false, services: ['Full wash'] });
    });

    it('a board’s card tells how to reach the customer and what it costs, for those who may see it', async () => {
      const where = await place();
      const customer = await parents.customer({ name: 'Ana' });
      const booking = await parents.booking({ ...where, customerId: customer.id });
      const [card] = await reading(({ bookings }) =>
        bookings.board(where.siteId, { start: booking.scheduledAt, end: booking.endsAt }),
      );
      expect(card).toMatchObject({
        id: booking.id,
        car: null,
        customer: { id: customer.id, name: 'Ana', noShowCount: 0 },
        contact: { phone: customer.phone, email: customer.email },
        terms: { totalPrice: booking.totalPrice, charged: null, policy: booking.policy },
      });
    });

    it('there is no letter to someone without an address, nor about nothing', async () => {
      const customer = await parents.customer({ email: null });
      const booking = await parents.booking({ ...(await place()), customerId: customer.id });
      expect(await reading(({ bookingLetters }) => bookingLetters.of(booking.id))).toBeNull();
      expect(await reading(({ bookingLetters, newId }) => bookingLetters.of(newId()))).toBeNull();
    });
  });
};
