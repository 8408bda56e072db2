import { User } from '@bling/domain/identity';
import { type Role, type SiteId, system } from '@bling/domain/kernel';
import { hireWorker, plant, type WorkerWish } from './rota.ts';
import type { Caller, World } from './world.ts';

/** An input with a key of its own, as a client sends it. */
export const once = <T extends object>(input: T): T & { readonly idempotencyKey: string } => ({
  ...input,
  idempotencyKey: globalThis.crypto.randomUUID(),
});

type Input<P> = P extends (input: infer I) => unknown ? Omit<I, 'idempotencyKey'> : never;
type SiteInput = Input<Caller['facilities']['sites']['create']>;
type BayInput = Input<Caller['facilities']['bays']['create']>;
type TeamInput = Input<Caller['facilities']['teams']['create']>;
type ServiceInput = Input<Caller['catalog']['services']['create']>;
type AddOnInput = Input<Caller['catalog']['addOns']['create']>;
type CarInput = Input<Caller['vehicles']['register']>;

export const PASSWORD = 'quiet-otter-9';
const WEEK = [1, 2, 3, 4, 5, 6, 7] as const;

/** Ways to fill a world, through its own procedures wherever there is one. */
export const seeding = (world: World) => {
  const admin = world.as(system('seed'));
  let count = 0;
  const next = () => {
    count += 1;
    return count;
  };

  const site = (changes: Partial<SiteInput> = {}) =>
    admin.facilities.sites.create(
      once({
        name: `Site ${next()}`,
        code: `S${next()}`,
        zone: 'Europe/Lisbon',
        address: { lines: ['Rua Um 1'], postcode: '1000-001', city: 'Lisboa', country: 'PT' },
        hours: WEEK.map((weekday) => ({ weekday, opens: '08:00', closes: '20:00' })),
        exceptions: [],
        currency: 'EUR',
        taxMode: 'inclusive' as const,
        taxRounding: 'line' as const,
        settings: {},
        ...changes,
      }),
    );

  const bay = async (siteId: SiteId, changes: Partial<BayInput> = {}) => {
    const number = next();
    const added = await admin.facilities.bays.create(
      once({ siteId, number, name: `Bay ${number}`, kind: 'hand', maxSize: 'large', equipment: [], ...changes }),
    );
    await world.drain();
    return added;
  };

  const team = async (siteId: SiteId, changes: Partial<TeamInput> = {}) => {
    const added = await admin.facilities.teams.create(
      once({ siteId, name: `Van ${next()}`, base: { lat: 38.72, lng: -9.14 }, equipment: [], ...changes }),
    );
    await world.drain();
    return added;
  };

  const asset = async (siteId: SiteId, kind: string) => {
    const added = await admin.facilities.equipment.create(once({ siteId, kind, label: `${kind} ${next()}` }));
    await world.drain();
    return added;
  };

  /** Somebody who works at a site: what they can do, and their published shifts. */
  const worker = async ({ siteId, skills = [], shifts = [], userId = null }: WorkerWish) => {
    const hired = await world.write((ports) => hireWorker(ports, { siteId, skills, userId }));
    for (const span of shifts) await world.write((ports) => plant(ports, hired.value, { siteId, span }));
    await world.drain();
    return hired.value;
  };

  const category = async (basisPoints = 2300) => {
    const created = await admin.catalog.categories.create(once({ name: `Category ${next()}` }));
    await admin.pricing.taxes.set(once({ categoryId: created.id, basisPoints }));
    return created;
  };

  /** Half an hour for 100.00, with five minutes of buffer after it. */
  const service = async (changes: Partial<ServiceInput> = {}) =>
    admin.catalog.services.create(
      once({
        categoryId: changes.categoryId ?? (await category()).id,
        name: `Wash ${next()}`,
        description: '',
        includes: [],
        order: 1,
        channels: ['web', 'phone', 'counter'],
        price: { amount: 10_000, currency: 'EUR' },
        minutes: 30,
        bySize: {},
        bufferBefore: 0,
        bufferAfter: 5,
        bayKinds: [],
        equipment: [],
        isPopular: false,
        guarantee: 'none',
        ...changes,
      }),
    );

  const addOn = (changes: Partial<AddOnInput> = {}) =>
    admin.catalog.addOns.create(
      once({
        name: `Wax ${next()}`,
        description: '',
        order: 1,
        price: { amount: 1500, currency: 'EUR' },
        minutes: 10,
        bySize: {},
        appliesTo: 'all',
        ...changes,
      }),
    );

  /** An account that is active and holds a role, at one site or (null) at all. */
  const account = async (role: Role, siteId: SiteId | null) => {
    const userId = world.newId();
    const email = `${role}.${userId.slice(-12)}@bling.test`;
    const draft = { id: userId, email, username: null, fullName: `The ${role}`, passwordHash: `strong:${PASSWORD}` };
    const verified = User.verify(User.register(draft, world.now()).next, world.now());
    if (!verified.ok) throw new Error(verified.failure.code);
    world.store.users.set(userId, verified.value.next);
    world.store.roles.set(world.newId(), { userId, role, siteId });
    return { userId, email };
  };

  const staff = async (role: Role, siteId: SiteId | null = null) => {
    const { userId, email } = await account(role, siteId);
    const actor = world.actorOf(userId);
    return { userId, email, actor, caller: world.as(actor) };
  };

  /** Signed up, verified by the link of the mail, and signed in. */
  const customerAccount = async (name = `Client ${next()}`) => {
    const email = `client${next()}@example.test`;
    const stranger = world.visitor();
    await stranger.identity.register({ email, fullName: name, password: PASSWORD });
    await world.drain();
    const token = /token=(\S+)/u.exec(world.mails().findLast(({ to }) => to.email === email)?.text ?? '')?.[1] ?? '';
    await stranger.identity.verifyEmail({ token });
    await world.drain();
    const { user } = await stranger.identity.login({ login: email, password: PASSWORD, keep: 'body' });
    const actor = world.actorOf(user.id);
    const customerId = world.store.customerOfUser.get(user.id);
    if (customerId === undefined) throw new Error('a verified account has its customer');
    return { userId: user.id, customerId, email, actor, caller: world.as(actor) };
  };

  const car = (caller: Caller, changes: Partial<CarInput> = {}) =>
    caller.vehicles.register(
      once({
        make: 'Renault',
        model: 'Clio',
        year: 2019,
        colour: 'red',
        plate: `AA${String(next()).padStart(4, '0')}`,
        country: 'PT',
        sizeClass: 'compact',
        notes: null,
        ...changes,
      }),
    );

  const walkIn = async (name = 'Rui Silva', phone = '+351912000000') => {
    const { id } = await admin.customers.create(once({ name, phone }));
    return id;
  };

  /** A site with bays, and something to have done there. */
  const house = async (bays = 1, changes: Partial<SiteInput> = {}) => {
    const { id: siteId } = await site(changes);
    const bayIds: string[] = [];
    for (let made = 0; made < bays; made++) bayIds.push((await bay(siteId)).id);
    const wash = await service();
    return { siteId, bayIds, wash, wish: { siteId, serviceIds: [wash.id], size: 'compact' as const } };
  };

  return {
    admin,
    house,
    site,
    bay,
    team,
    asset,
    worker,
    category,
    service,
    addOn,
    account,
    staff,
    customerAccount,
    car,
    walkIn,
  };
};
export type Seeding = ReturnType<typeof seeding>;
