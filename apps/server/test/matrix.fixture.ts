import { randomUUID } from 'node:crypto';
import { access, createCaller, noOutside } from '@bling/api';
import { type Ground, once, type Row, rowsOn } from '@bling/api/testing';
import { Customer } from '@bling/domain/customers';
import { User } from '@bling/domain/identity';
import { grantsOf, Instant, ok, type Role, roleGrants, type SignedIn, type SiteId, system } from '@bling/domain/kernel';
import { type Database, openDatabase, portsOn } from '@bling/prisma';
import type { Ports } from '@bling/api/ports';
import { PASSWORD, type Product } from './product.ts';

const price = { amount: 1000, currency: 'EUR' };
const item = { description: '', order: 1, price, minutes: 30, bySize: {} };
const service = {
  ...item,
  includes: [],
  channels: ['web' as const],
  bufferBefore: 0,
  bufferAfter: 0,
  bayKinds: [],
  equipment: [],
  isPopular: false,
  guarantee: 'none' as const,
};
const site = {
  name: 'Site',
  zone: 'UTC',
  address: { lines: ['Rua Um 1'], postcode: '1000', city: 'Lisboa', country: 'PT' },
  hours: [],
  exceptions: [],
  currency: 'EUR',
  taxMode: 'inclusive' as const,
  taxRounding: 'line' as const,
  settings: {},
};

let count = 0;
const unused = (): string => `${(count += 1)}-${randomUUID().slice(0, 8)}`;

/** The product's own procedures and ports on its database, as the system and without reactions. */
const groundOn = (
  database: Database,
): Omit<Ground, 'colleague'> & { readonly site: () => Promise<{ readonly id: SiteId }> } => {
  const wiring = { now: () => Instant.of(Date.now()), requestId: 'matrix', subscribersOf: () => [] };
  const write: Ground['write'] = (work) => database.write((connection) => work(portsOn(connection, wiring)));
  const read: Ground['write'] = (work) => database.read((connection) => work(portsOn(connection, wiring)));
  const actor = system('matrix');
  const bays = new Map<string, { readonly id: string }>();
  const admin = createCaller({ actor, requestId: 'matrix', read, write, outside: noOutside, now: wiring.now });
  return {
    admin,
    write,
    newId: randomUUID,
    site: () => admin.facilities.sites.create(once({ ...site, code: `M${(count += 1)}` })),
    // A site shows only so many: one is enough for all rows.
    bay: async (siteId) => {
      const known = bays.get(siteId);
      if (known !== undefined) return known;
      const made = await admin.facilities.bays.create(
        once({ siteId, number: 1, name: 'Bay', kind: 'hand', maxSize: 'large', equipment: [] }),
      );
      bays.set(siteId, made);
      return made;
    },
    service: async () => {
      const category = await admin.catalog.categories.create(once({ name: `Category ${unused()}` }));
      await admin.pricing.taxes.set(once({ categoryId: category.id, basisPoints: 2300 }));
      return admin.catalog.services.create(once({ ...service, categoryId: category.id, name: `Wash ${unused()}` }));
    },
    addOn: () => admin.catalog.addOns.create(once({ ...item, name: `Wax ${unused()}`, appliesTo: 'all' })),
  };
};

type Held = { readonly role: Role; readonly siteId: SiteId | null };
export type Person = { readonly actor: SignedIn; readonly token: string };
export type Ours = 'mine' | 'theirs' | 'elsewhere';
export type House = {
  /** One who holds these roles, signed in at the server; a client has a customer. */
  readonly person: (roles: readonly Role[]) => Promise<Person>;
  /** A row that nothing has happened to yet. */
  readonly row: (owner: Ours, person: Person, wanted?: ReadonlySet<string>) => Promise<Row>;
  readonly close: () => Promise<void>;
};

const HASH = `select password_hash as hash from identity."user" where email = 'client@demo.test'`;
const LEAVE = 'delete from customers.address where customer_id = $1';
const GIVE = `insert into identity.user_role (id, user_id, role_name, site_id) values ($1, $2, $3, $4)`;

export const houseOn = async (product: Product): Promise<House> => {
  const database = openDatabase({ url: product.database.appUrl, size: 4 });
  const ground = groundOn(database);
  const [here, there] = [await ground.site(), await ground.site()];
  const colleague = async (siteId: SiteId): Promise<string> => (await employed([{ role: 'washer', siteId }])).id;
  const make = rowsOn({ ...ground, colleague });
  const hash = await database.read(async ({ sql }) => sql<{ hash: string }>('matrix.hash', HASH, []));

  const customer = (userId: string | null) =>
    ground.write(async ({ customers, users, newId, now }: Ports) => {
      const draft = { id: newId(), userId, name: 'Someone', phone: null, email: `${unused()}@example.test` };
      const created = Customer.create(draft, now());
      await customers.save(created);
      if (userId !== null) await users.linkCustomer(userId, created.next.id);
      return ok(created.next.id);
    });
  const account = () =>
    ground.write(async ({ users, newId, now }: Ports) => {
      const draft = { username: null, fullName: 'Someone', passwordHash: hash[0]?.hash ?? '' };
      const user = User.register({ id: newId(), email: `${unused()}@bling.test`, ...draft }, now());
      await users.add(user);
      const verified = User.verify(user.next, now());
      if (verified.ok) await users.save(verified.value);
      return ok({ id: user.next.id, email: user.next.email });
    });
  const employed = async (held: readonly Held[]) => {
    const { value: user } = await account();
    await database.write(async ({ sql }) => {
      for (const { role, siteId } of held) await sql('matrix.give', GIVE, [randomUUID(), user.id, role, siteId]);
      return ok(null);
    });
    return user;
  };

  return {
    person: async (roles) => {
      const held = roles.map((role) => ({ role, siteId: ['client', 'admin'].includes(role) ? null : here.id }));
      const user = await employed(held);
      const customerId = roles.includes('client') ? (await customer(user.id)).value : null;
      const { api } = product.visit();
      const body = { login: user.email, password: PASSWORD, keep: 'body' as const };
      const { accessToken } = await api.identity.login.mutate(body);
      const granted = held.map(({ role, siteId }) => ({ grants: roleGrants(access, role), siteId }));
      const actor: SignedIn = {
        kind: 'user',
        userId: user.id,
        sessionId: '',
        customerId,
        staffId: null,
        grants: grantsOf(granted),
        provedAt: null,
        onBehalf: null,
        approvals: [],
        isHeldBack: false,
      };
      return { actor, token: accessToken };
    },
    row: async (owner, { actor }, wanted) => {
      const isMine = owner === 'mine';
      const customerId = (isMine ? actor.customerId : null) ?? (await customer(null)).value;
      const userId = isMine ? actor.userId : (await account()).value.id;
      // Nobody may have more than twenty, and each row has one.
      await database.write(async ({ sql }) => ok(await sql('matrix.address', LEAVE, [customerId])));
      return make(owner === 'elsewhere' ? there.id : here.id, { customerId, userId }, wanted);
    },
    close: () => database.close(),
  };
};
