import { Customer, mergeCustomers } from '@bling/domain/customers';
import { Session, User } from '@bling/domain/identity';
import { describe, expect, it } from 'vitest';
import { exampleSession, unused } from './examples.ts';
import { parentsIn } from './parents.ts';
import { asking, type Opened, valueOf } from './under-test.ts';

const joinedContract = (opened: Opened): void => {
  describe('customers who were joined or forgotten', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);
    const consent = { purpose: 'photos', given: true, source: 'self', wording: '1' } as const;
    const address = {
      lines: ['Rua Um 1'],
      postcode: '1000-001',
      city: 'Lisboa',
      country: 'PT',
      position: null,
      accessNote: null,
      water: true,
      power: false,
    };
    /** A guest with an address and a consent, and the customer who turns out to be the same. */
    const both = async () => {
      const [keep, guest] = [await parents.customer({ phone: null }), await parents.customer({ email: 'x@y.test' })];
      const drop = await writing(async ({ customers, newId, now }) => {
        const housed = Customer.addAddress(guest, { id: newId(), ...address });
        await customers.save(housed);
        const agreed = Customer.setConsent(housed.next, { ...consent, at: now() });
        await customers.save(agreed);
        return agreed.next;
      });
      return { keep, drop };
    };

    it('keep what both had with the one who stays, and nothing with the other', async () => {
      const { keep, drop } = await both();
      const merged = valueOf(mergeCustomers(keep, drop));
      await writing(async ({ customers }) => {
        await customers.save(merged.drop);
        await customers.save(merged.keep);
      });
      const [kept, dropped] = await reading(async ({ customers }) => [
        await customers.find(keep.id),
        await customers.lock(drop.id),
      ]);
      expect(kept).toEqual(merged.keep.next);
      expect(kept).toMatchObject({ addresses: [address], consents: [consent] });
      expect(dropped).toEqual(merged.drop.next);
      const { items } = await reading(({ customers }) =>
        customers.list({ scope: { reach: 'all' }, search: drop.name, limit: 100 }),
      );
      expect(items.map(({ id }) => id)).not.toContain(drop.id);
    });

    it('are no guests any more', async () => {
      const email = `guest${unused()}@example.test`;
      const [first, second] = [await parents.customer({ email }), await parents.customer({ email })];
      const { id: userId } = await parents.user();
      await parents.customer({ email, userId });
      const guests = async (limit = 10) =>
        (await reading(({ customers }) => customers.guestsWith(email, limit))).map(({ id }) => id);
      expect(await guests()).toEqual([first.id, second.id]);
      expect(await guests(1)).toEqual([first.id]);
      await writing(({ customers }) => customers.save(valueOf(mergeCustomers(second, first)).drop));
      expect(await guests()).toEqual([second.id]);
    });

    it('are known by what other systems call them, by phone and by email, while they are there', async () => {
      const mark = `${Date.now()}${unused()}`;
      const made = async (changes: Partial<Customer>) => {
        const draft = { userId: null, name: 'Rui', phone: null, email: null, ...changes };
        return writing(async ({ customers, newId, now }) => {
          const created = Customer.create({ id: newId(), ...draft }, now());
          await customers.save(created);
          return created.next;
        });
      };
      const byReference = await made({ references: [`old ${mark}`, 'other'], email: 'a@b.test' });
      const byPhone = await made({ phone: `+351${mark}` });
      const byEmail = await made({ email: `${mark}@example.test` });
      const known = async () => {
        const found = await writing(({ customers }) =>
          customers.known({
            references: [`old ${mark}`],
            phones: [`+351${mark}`],
            emails: [`${mark}@example.test`],
          }),
        );
        return found.map(({ id }) => id);
      };
      expect(await known()).toEqual([byReference.id, byPhone.id, byEmail.id]);
      expect(await reading(({ customers }) => customers.find(byReference.id))).toEqual(byReference);
      await writing(({ customers }) => customers.save(valueOf(mergeCustomers(byEmail, byPhone)).drop));
      expect(await known()).toEqual([byReference.id, byEmail.id]);
    });

    it('are found by the start of a word when the search is short', async () => {
      const { id } = await parents.customer({ name: 'Quirina Xy', email: null, phone: null });
      const found = async (search: string) => {
        const { items } = await reading(({ customers }) =>
          customers.list({ scope: { reach: 'all' }, search, limit: 100 }),
        );
        return items.some((one) => one.id === id);
      };
      expect([await found('q'), await found('QU'), await found('xy'), await found('ui')]).toEqual([
        true,
        true,
        true,
        false,
      ]);
    });
  });
};

const heldContract = (opened: Opened): void => {
  describe('what is held of a person', () => {
    const { reading, writing } = asking(opened);
    const parents = parentsIn(writing);

    it('is told by each feature', async () => {
      const { id: customerId } = await parents.customer();
      const { vehicle, driver } = await parents.car(customerId);
      const [siteId, resourceId] = await reading(async ({ newId }) => [newId(), newId()] as const);
      const booking = await parents.booking({ siteId, resourceId, customerId });
      const { cars, bookings } = await reading(async ({ personalData }) => ({
        cars: await personalData.cars(customerId, 10),
        bookings: await personalData.bookings(customerId, 10),
      }));
      const { plate, country } = vehicle;
      expect(cars).toMatchObject([{ id: driver.id, plate, country, ...driver.description, leftAt: null }]);
      expect(bookings).toEqual([booking]);
      expect(await reading(({ personalData, newId }) => personalData.cars(newId(), 10))).toEqual([]);
      expect(await reading(({ commitments }) => commitments.openFor(customerId))).toBe(true);
      expect(await reading(({ commitments, newId }) => commitments.openFor(newId()))).toBe(false);
      expect(await writing((ports) => ports.bookings.ofCustomer(customerId, 10))).toEqual([booking]);
    });

    it('of an account is no secret', async () => {
      const user = await parents.user();
      const account = () => reading(({ personalData }) => personalData.account(user.id, 10));
      const { id, email, username, fullName, status, createdAt } = user;
      const told = { id, email, username, fullName, status, createdAt, emailVerifiedAt: null, lastLoginAt: null };
      expect(await account()).toEqual({ ...told, sessions: [] });
      const opening = await reading(async (ports) => exampleSession(ports, user.id));
      await writing(({ sessions }) => sessions.save(opening));
      const { rotatedAt, expiresAt } = opening.next;
      expect(await account()).toMatchObject({
        sessions: [{ id: opening.next.id, rotatedAt, expiresAt, endedAt: null }],
      });
      expect(await reading(({ personalData, newId }) => personalData.account(newId(), 10))).toBeNull();
    });

    it('says whether they have proven their address, and whether they work here', async () => {
      const { id, email } = await parents.user();
      const facts = () =>
        reading(async ({ accounts }) => [await accounts.verifiedEmail(id), await accounts.worksHere(id)]);
      await writing(({ users }) => users.giveRole(id, 'client'));
      expect(await facts()).toEqual([null, false]);
      await writing(async ({ users, now }) => {
        const user = await users.find(id);
        if (user !== null) await users.save(valueOf(User.verify(user, now())));
        await users.giveRole(id, 'washer');
      });
      expect(await facts()).toEqual([email, true]);
    });

    it('forgets where somebody signed in, also long ago', async () => {
      const { id: userId } = await parents.user();
      const { next } = await writing(async (ports) => {
        const opening = exampleSession(ports, userId);
        await ports.sessions.save({ ...opening, next: { ...opening.next, agent: 'Firefox', address: '203.0.113.7' } });
        const ended = Session.end(opening.next, ports.now());
        if (ended !== null) await ports.sessions.save({ ...ended, next: { ...ended.next, agent: 'Firefox' } });
        return opening;
      });
      await writing(({ sessions }) => sessions.forgetPlaces(userId));
      expect(await reading(({ sessions }) => sessions.find(next.id))).toMatchObject({ agent: null, address: null });
    });
  });
};

export const peopleContract = (opened: Opened): void => {
  joinedContract(opened);
  heldContract(opened);
};
