import { type Actor, followedBy, type Role, type Span } from '@bling/domain/kernel';
import { ApiKey, Device, Passkey, Session } from '@bling/domain/identity';
import { Resource } from '@bling/domain/scheduling';
import { ClockEntry, Shift, StaffMember } from '@bling/domain/staff';
import type { Run } from './kernel/context.ts';
import type { Ports } from './ports.ts';
import { exampleDisruption, examplePlan, exampleWaitlistEntry } from './testing/contracts/planning-examples.ts';
import { exampleBooking } from './testing/contracts/booking-examples.ts';
import { exampleMember, exampleShift, exampleTimeOff, hoursFrom } from './testing/contracts/staff-examples.ts';
import { address, car, bundleOf, couponAt, fleet, type Row, ruleAt, type Target } from './access-targets.fixture.ts';
import { once, seeding } from './testing/seeds.ts';
import { type Caller, createWorld, type World } from './testing/world.ts';

/** Whose a row is, as the actor sees it; staff have no customer of their own, and `mine` is then at their site. */
export const owners = ['mine', 'theirs', 'elsewhere'] as const;
export type House = {
  readonly world: World;
  readonly actor: Actor;
  readonly row: (owner: (typeof owners)[number], wanted?: ReadonlySet<string>) => Promise<Row>;
};

/** What rows are made on: the product in memory, or on a database. */
export type Ground = {
  readonly admin: Caller;
  readonly write: Run<Ports>;
  readonly newId: () => string;
  readonly bay: (siteId: string) => Promise<{ readonly id: string }>;
  readonly service: () => Promise<{ readonly id: string; readonly categoryId: string }>;
  /** Somebody who works at the site. */
  readonly colleague: (siteId: string) => Promise<string>;
  readonly addOn: () => Promise<{ readonly id: string }>;
};

export type Whose = { readonly customerId: string; readonly userId: string };

/** What belongs to an account, and to a site, of what identity keeps. */
const accountRow = async ({ write, colleague }: Ground, siteId: string, userId: string) => {
  const colleagueId = await colleague(siteId);
  const answer = await write(async (ports) => {
    const { newId, now } = ports;
    const session = Session.open({ id: newId(), userId, kept: 'body' }, now());
    const passkey = Passkey.register(
      { id: newId(), userId, credentialId: newId(), publicKey: '', counter: 0, transports: [], name: 'Phone' },
      now(),
    );
    const device = Device.pair({ id: newId(), siteId, name: 'Tablet', kind: 'counter', pairedBy: null }, now());
    const key = ApiKey.issue(
      {
        id: newId(),
        name: 'Fleet',
        prefix: newId().slice(-12),
        secretHash: '',
        permissions: [],
        siteIds: null,
        ratePerMinute: 60,
        expiresAt: null,
        createdBy: userId,
      },
      now(),
    );
    await ports.sessions.save(session);
    await ports.passkeys.save(passkey);
    await ports.devices.save(device);
    await ports.apiKeys.save(key);
    const ids = {
      sessionId: session.next.id,
      passkeyId: passkey.next.id,
      deviceId: device.next.id,
      keyId: key.next.id,
    };
    return { ok: true, value: ids } as const;
  });
  return { ...answer.value, colleagueId, userId };
};

/** A plate that no other row has. */
const plateOf = (id: string): string => id.replaceAll('-', '').slice(-12).toUpperCase();

type Planned = {
  readonly siteId: string;
  readonly customerId: string;
  readonly resourceId: string;
  readonly serviceId: string;
};

/** Someone who waits, a recurring plan and a disruption. */
const planningRow = async ({ write }: Ground, { siteId, customerId, resourceId, serviceId }: Planned) => {
  const answer = await write(async (ports) => {
    const entry = exampleWaitlistEntry(ports, { siteId, customerId, serviceId });
    await ports.waitlist.save(entry);
    const plan = examplePlan(ports, { siteId, customerId, serviceId });
    await ports.recurringPlans.save(plan);
    const disruption = exampleDisruption(ports, { siteId, resourceId });
    await ports.disruptions.save(disruption);
    const ids = { waitlistId: entry.next.id, planId: plan.next.id, disruptionId: disruption.next.id };
    return { ok: true, value: ids } as const;
  });
  return answer.value;
};

/** Somebody of the site, their shift, their time off, their day: the account's own person, once at a time. */
const staffRow = async ({ write }: Ground, siteId: string, accounts: readonly string[]) => {
  const answer = await write(async (ports) => {
    const holders = await Promise.all(accounts.map((id) => ports.staffMembers.ofUser(id)));
    const userId = accounts.find((_, index) => holders[index] === null) ?? null;
    const hired = exampleMember(ports, { siteIds: [siteId], userId });
    const licence = { kind: 'licence', required: true, expiresAt: '2028-01-01T00:00:00.000Z' };
    const member = followedBy(hired, StaffMember.putDocument(hired.next, licence));
    await ports.staffMembers.save(member);
    const hours = hoursFrom('2038-01-05T00:00:00.000Z');
    const shift = exampleShift(ports, member.next, hours(8, 12));
    await ports.shifts.save(shift);
    const published = Shift.publish(shift.next);
    if (published !== null) await ports.shifts.save(published);
    const timeOff = exampleTimeOff(ports, member.next.id, hours(24, 48));
    await ports.timeOffs.save(timeOff);
    const arriving = { open: null, siteIds: [siteId], dueAt: null };
    const came = ClockEntry.in({ id: ports.newId(), staffId: member.next.id, siteId }, arriving, ports.now());
    if (came.ok) await ports.clockEntries.save(came.value);
    const ids = {
      staffId: member.next.id,
      staffUserId: userId ?? '',
      shiftId: shift.next.id,
      timeOffId: timeOff.next.id,
      clockEntryId: came.ok ? came.value.next.id : '',
    };
    return { ok: true, value: ids } as const;
  });
  return answer.value;
};

type OfSite = Pick<Row, 'teamId' | 'assetId' | 'ruleId' | 'couponId' | 'bundleId'>;
/** A site and a price list hold only so much: what is theirs is made once for all rows. */
const sharedOn = ({ admin, newId, service }: Ground) => {
  const known = new Map<string, OfSite>();
  return async (siteId: string): Promise<OfSite> => {
    const made = known.get(siteId);
    if (made !== undefined) return made;
    const team = { siteId, name: `Van ${newId()}`, base: { lat: 38.7, lng: -9.1 }, equipment: [] };
    const asset = { siteId, kind: 'polisher', label: `Polisher ${newId()}` };
    const rule = { ...ruleAt([siteId]), name: `Rule ${newId()}` };
    const bundle = { ...bundleOf([(await service()).id, (await service()).id]), name: `Bundle ${newId()}` };
    const shared: OfSite = {
      teamId: (await admin.facilities.teams.create(once(team))).id,
      assetId: (await admin.facilities.equipment.create(once(asset))).id,
      ruleId: (await admin.pricing.rules.create(once(rule))).id,
      couponId: (await admin.pricing.coupons.create(once(couponAt(siteId, newId())))).id,
      bundleId: (await admin.catalog.bundles.create(once(bundle))).id,
    };
    known.set(siteId, shared);
    return shared;
  };
};

/** The fields of a row that a target speaks of: found out by asking it with a row of nothing. */
export const fieldsOf = ({ input, owned, idShown }: Target): ReadonlySet<string> => {
  const seen = new Set<string>();
  const nothing = new Proxy({} as Row, {
    get: (_, field) => {
      seen.add(String(field));
      return '';
    },
  });
  input(nothing);
  owned(nothing);
  idShown?.(nothing);
  return seen;
};

const bookingRow = async ({ write, newId }: Ground, { siteId, customerId, resourceId, serviceId }: Planned) => {
  const bookingId = newId();
  const booked = await write(async (ports) => {
    const place = { siteId, resourceId, customerId };
    const known = await ports.bays.find(resourceId);
    if (known !== null) await ports.resources.put(Resource.ofBay(resourceId, known));
    const number = await ports.bookings.nextNumber(ports.now());
    const { next, facts } = exampleBooking({ ...ports, newId: () => bookingId }, place, number);
    const lines = next.lines.map((line) => ({ ...line, refId: serviceId }));
    await ports.bookings.save({ next: { ...next, lines }, facts });
    return { ok: true, value: number };
  });
  return { bookingId, bookingNumber: booked.value };
};

const span: Span = { start: '2038-01-01T00:00:00.000Z', end: '2038-01-02T00:00:00.000Z' };
type Making = { readonly makes: readonly (keyof Row)[]; readonly make: () => Promise<Partial<Row>> };
type Base = Planned & Whose & { readonly categoryId: string };

/** What can be made beside a bay and a service, each with the fields that it fills. */
const makingsOf = (ground: Ground, ofSite: (siteId: string) => Promise<OfSite>, base: Base): readonly Making[] => {
  const { admin, newId } = ground;
  const { siteId, customerId, userId, resourceId: bayId, serviceId } = base;
  const closure = { siteId, bayId, span, reason: 'Storm', kind: 'closure' as const };
  const company = { ...fleet, name: `Fleet ${newId()}`, contactId: customerId };
  const walkIn = { siteId, plate: plateOf(newId()), serviceIds: [serviceId] };
  const one = (field: keyof Row, make: () => Promise<{ readonly id: string }>): Making => ({
    makes: [field],
    make: async () => ({ [field]: (await make()).id }),
  });
  return [
    { makes: ['bookingId', 'bookingNumber'], make: () => bookingRow(ground, base) },
    { makes: ['waitlistId', 'planId', 'disruptionId'], make: () => planningRow(ground, base) },
    { makes: ['teamId', 'assetId', 'ruleId', 'couponId', 'bundleId'], make: () => ofSite(siteId) },
    {
      makes: [
        ...(['sessionId', 'passkeyId', 'deviceId', 'keyId', 'colleagueId'] as const),
        ...(['staffId', 'staffUserId', 'shiftId', 'timeOffId', 'clockEntryId'] as const),
      ],
      make: async () => {
        const account = await accountRow(ground, siteId, userId);
        return { ...account, ...(await staffRow(ground, siteId, [userId, account.colleagueId])) };
      },
    },
    one('vehicleId', () => admin.vehicles.register(once({ ...car(), customerId }))),
    one('addressId', () => admin.customers.addresses.add(once({ customerId, address }))),
    one('fleetId', () => admin.customers.fleets.create(once(company))),
    one('walkInId', () => admin.walkins.arrive(once(walkIn))),
    one('closureId', () => admin.facilities.closures.create(once(closure))),
    one('addOnId', () => ground.addOn()),
  ];
};

/** Makes something of everything that one customer and one site can own, or of what is wanted of it. */
export const rowsOn = (ground: Ground) => {
  const ofSite = sharedOn(ground);
  return async (siteId: string, whose: Whose, wanted?: ReadonlySet<string>): Promise<Row> => {
    const bay = await ground.bay(siteId);
    const { id: serviceId, categoryId } = await ground.service();
    const base = { siteId, ...whose, resourceId: bay.id, serviceId, categoryId };
    const row: Partial<Row> = { siteId, ...whose, bayId: bay.id, categoryId, serviceId };
    for (const { makes, make } of makingsOf(ground, ofSite, base))
      if (wanted === undefined || makes.some((field) => wanted.has(field))) Object.assign(row, await make());
    return row as Row;
  };
};

/** A world with two sites, and someone who holds a role: clients everywhere, staff at the first site, admins at all. */
export const houseOf = async (role: Role): Promise<House> => {
  const world = createWorld();
  const seeds = seeding(world);
  const [here, there] = [await seeds.site(), await seeds.site()];
  const [me, other] = [await seeds.customerAccount('Me'), await seeds.customerAccount('Other')];
  const staff = role === 'client' ? null : await seeds.staff(role, role === 'admin' ? null : here.id);
  const make = rowsOn({
    ...world,
    ...seeds,
    colleague: async (siteId) => (await seeds.account('washer', siteId)).userId,
  });
  // Staff have an account of their own, and no customer.
  const mine = staff === null ? me : { customerId: me.customerId, userId: staff.userId };
  return {
    world,
    actor: staff?.actor ?? me.actor,
    row: (owner, wanted) => make(owner === 'elsewhere' ? there.id : here.id, owner === 'mine' ? mine : other, wanted),
  };
};
