import type { Ports } from '@bling/api/ports';
import { Customer } from '@bling/domain/customers';
import { User } from '@bling/domain/identity';
import { Instant, ok, type Role, type UserId } from '@bling/domain/kernel';
import type { Connection } from '../../src/session.ts';
import { idFor } from '../ids.ts';
import { plant, seedPorts } from '../seeding.ts';

type DemoAccount = { readonly email: string; readonly role: Role; readonly fullName: string };

export const DEMO_PASSWORD = 'wash-day-2026';
const DEMO_HASH = '$argon2id$v=19$m=65536,t=3,p=1$5s9cPaSojjRa5q2YbXtnhg$1EG7PyMnO707JEhqafkfzbswa7lVU3UcqcSxIAdSejc';

/** One account a role, for trying the product out. The server suspends them wherever that is not what it is started for. */
export const demoAccounts: readonly DemoAccount[] = [
  { email: 'admin@demo.test', role: 'admin', fullName: 'Ada Admin' },
  { email: 'manager@demo.test', role: 'manager', fullName: 'Marta Manager' },
  { email: 'washer@demo.test', role: 'washer', fullName: 'Wim Washer' },
  { email: 'cashier@demo.test', role: 'cashier', fullName: 'Carla Cashier' },
  { email: 'client@demo.test', role: 'client', fullName: 'Clara Client' },
];

const account = async ({ users, now }: Ports, { email, role, fullName }: DemoAccount): Promise<UserId> => {
  const known = await users.byLogin(email);
  if (known !== null) return known.id;
  const username = email.split('@')[0] ?? null;
  const registered = User.register({ id: idFor(email), email, username, fullName, passwordHash: DEMO_HASH }, now());
  await users.add(registered);
  const verified = User.verify(registered.next, Instant.of(Date.now()));
  if (verified.ok) await users.save(verified.value);
  await users.giveRole(registered.next.id, role);
  return registered.next.id;
};

export const DEMO_CUSTOMER = idFor('customer client@demo.test');

export const seedAccounts = async (connection: Connection): Promise<void> => {
  const ports = seedPorts(connection);
  for (const demo of demoAccounts) {
    const userId = await account(ports, demo);
    if (demo.role !== 'client') continue;
    const details = { id: DEMO_CUSTOMER, userId, name: demo.fullName, phone: '+351 912 345 678', email: demo.email };
    const customer = await plant(ports.customers, DEMO_CUSTOMER, () => ok(Customer.create(details, ports.now())));
    await ports.users.linkCustomer(userId, customer.id);
  }
};
