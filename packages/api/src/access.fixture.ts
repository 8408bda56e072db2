import type { Actor, Role, Span } from '@bling/domain/kernel';
import { exampleBooking } from './testing/contracts/booking-examples.ts';
import { address, car, fleet, type Row } from './access-targets.fixture.ts';
import { createWorld, once, seeding, type World } from './testing/index.ts';

/** Whose a row is, as the actor sees it; staff have no customer of their own, and `mine` is then at their site. */
export const owners = ['mine', 'theirs', 'elsewhere'] as const;
export type House = {
  readonly world: World;
  readonly actor: Actor;
  readonly row: (owner: (typeof owners)[number]) => Promise<Row>;
};

const rowsIn =
  (world: World, seeds: ReturnType<typeof seeding>) =>
  async (siteId: string, customerId: string): Promise<Row> => {
    const { admin } = seeds;
    const bay = await seeds.bay(siteId);
    const service = await seeds.service();
    const bookingId = world.newId();
    await world.write(async (ports) => {
      const resourceId: string = bay.id;
      const { next, facts } = exampleBooking({ ...ports, newId: () => bookingId }, { siteId, resourceId, customerId });
      const lines = next.lines.map((line) => ({ ...line, refId: service.id }));
      await ports.bookings.save({ next: { ...next, lines }, facts });
      return { ok: true, value: null };
    });
    const span: Span = { start: '2027-01-01T00:00:00.000Z', end: '2027-01-02T00:00:00.000Z' };
    const closure = { siteId, bayId: bay.id, span, reason: 'Storm', kind: 'closure' as const };
    return {
      siteId,
      customerId,
      bookingId,
      vehicleId: (await admin.vehicles.register(once({ ...car(), customerId }))).id,
      addressId: (await admin.customers.addresses.add(once({ customerId, address }))).id,
      fleetId: (
        await admin.customers.fleets.create(once({ ...fleet, name: `Fleet ${world.newId()}`, contactId: customerId }))
      ).id,
      bayId: bay.id,
      closureId: (await admin.facilities.closures.create(once(closure))).id,
      categoryId: service.categoryId,
      serviceId: service.id,
      addOnId: (await seeds.addOn()).id,
    };
  };

/** A world with two sites, and someone who holds a role: clients everywhere, staff at the first site, admins at all. */
export const houseOf = async (role: Role): Promise<House> => {
  const world = createWorld();
  const seeds = seeding(world);
  const [here, there] = [await seeds.site(), await seeds.site()];
  const [me, other] = [await seeds.customerAccount('Me'), await seeds.customerAccount('Other')];
  const staff = role === 'client' ? null : await seeds.staff(role, role === 'admin' ? null : here.id);
  const make = rowsIn(world, seeds);
  return {
    world,
    actor: staff?.actor ?? me.actor,
    row: (owner) =>
      make(owner === 'elsewhere' ? there.id : here.id, owner === 'mine' ? me.customerId : other.customerId),
  };
};
