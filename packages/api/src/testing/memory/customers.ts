import {
  type Customer,
  type CustomerFact,
  customerShown,
  type FleetAccount,
  type FleetFact,
  fleetShown,
  phoneSought,
} from '@bling/domain/customers';
import type { ActorScope } from '@bling/domain/kernel';
import type { Guests } from '../../bookings/ports.ts';
import type { Accounts, Customers, FleetAccounts } from '../../customers/ports.ts';
import { inOrderOf, pageOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

/** A customer belongs to no site: of a grant by site only one's own is left. */
const inScope = (scope: ActorScope, { id }: Customer): boolean =>
  scope.reach === 'all' || ('customerId' in scope && scope.customerId === id);

/** Of one or two letters, the start of a word. */
const says = (text: string | null, sought: string): boolean =>
  text !== null &&
  (sought.length < 3 ? ` ${text.toLowerCase()}`.includes(` ${sought}`) : text.toLowerCase().includes(sought));

export const matches = (search: string | null, { name, phone, email }: Customer): boolean => {
  if (search === null) return true;
  const number = phoneSought(search);
  const named = [name, email].some((text) => says(text, search.toLowerCase()));
  if (number === null || phone === null) return named;
  return named || (number.length < 3 ? phone.startsWith(number) : phone.includes(number));
};

const isThere = ({ mergedInto, erasedAt }: Customer): boolean => mergedInto === null && erasedAt === null;
const keyOf = ({ name, id }: { readonly name: string; readonly id: string }): string => `${name} ${id}`;

type Known = Customers & Guests;

export const customersIn = (transaction: Transaction): Known => {
  const { customers } = transaction.store;
  const find = async (id: string) => customers.get(id) ?? null;
  const there = () => inOrderOf([...customers.values()].filter(isThere), ({ createdAt, id }) => `${createdAt} ${id}`);
  return {
    find,
    lock: find,
    engage: find,
    ofUser: async (userId) => [...customers.values()].find((customer) => customer.userId === userId) ?? null,
    list: async ({ scope, search, ...asked }) => {
      const found = there().filter((one) => inScope(scope, one) && matches(search, one));
      const { page, nextCursor } = pageOf(inOrderOf(found, keyOf), keyOf, asked);
      return { items: page.map((customer) => ({ ...customer, hasAccount: customer.userId !== null })), nextCursor };
    },
    guestsWith: async (email, limit) =>
      there()
        .filter((customer) => customer.userId === null && customer.email === email)
        .slice(0, limit),
    known: async ({ references, phones, emails }) =>
      there().filter(
        (customer) =>
          customer.references.some((reference) => references.includes(reference)) ||
          phones.includes(customer.phone ?? '') ||
          emails.includes(customer.email ?? ''),
      ),
    save: saving<Customer, CustomerFact>(transaction, {
      kind: 'customer',
      shown: customerShown,
      rows: customers,
      unique: ({ userId }) => (userId === null ? [] : [userId]),
    }),
  };
};

export const fleetsIn = (transaction: Transaction): FleetAccounts => {
  const { fleets } = transaction.store;
  return {
    find: async (id) => fleets.get(id) ?? null,
    save: saving<FleetAccount, FleetFact>(transaction, {
      kind: 'fleet',
      shown: fleetShown,
      rows: fleets,
      unique: ({ name }) => [name.toLowerCase()],
    }),
    list: async (asked) => {
      const { page: items, nextCursor } = pageOf(inOrderOf(fleets.values(), keyOf), keyOf, asked);
      return { items, nextCursor };
    },
    named: async (name) =>
      [...fleets.values()].find((fleet) => fleet.name.toLowerCase() === name.toLowerCase()) ?? null,
    ofContact: async (customerId) => [...fleets.values()].filter(({ contactId }) => contactId === customerId),
  };
};

export const accountsIn = ({ store }: Transaction): Accounts => ({
  person: async (userId) => {
    const user = store.users.get(userId);
    return user === undefined ? null : { fullName: user.fullName, email: user.email };
  },
  verifiedEmail: async (userId) => {
    const user = store.users.get(userId);
    return user?.status === 'active' && user.emailVerifiedAt !== null ? user.email : null;
  },
  worksHere: async (userId) =>
    [...store.roles.values()].some((held) => held.userId === userId && held.role !== 'client'),
});
