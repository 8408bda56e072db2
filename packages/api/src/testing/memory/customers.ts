import { type Customer, type CustomerFact, phoneSought, customerShown } from '@bling/domain/customers';
import type { ActorScope } from '@bling/domain/kernel';
import type { Accounts, Customers } from '../../customers/ports.ts';
import { inOrderOf, pageOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

/** A customer belongs to no site: of a grant by site only one's own is left. */
const inScope = (scope: ActorScope, { id }: Customer): boolean =>
  scope.reach === 'all' || ('customerId' in scope && scope.customerId === id);

const matches = (search: string | null, { name, phone, email }: Customer): boolean => {
  if (search === null) return true;
  const number = phoneSought(search);
  const named = [name, email].some((text) => text?.toLowerCase().includes(search.toLowerCase()));
  return named || (number !== null && phone !== null && phone.includes(number));
};

export const customersIn = (transaction: Transaction): Customers => {
  const { customers } = transaction.store;
  return {
    find: async (id) => customers.get(id) ?? null,
    ofUser: async (userId) => [...customers.values()].find((customer) => customer.userId === userId) ?? null,
    list: async ({ scope, search, ...asked }) => {
      const keyOf = ({ name, id }: Customer): string => `${name} ${id}`;
      const found = [...customers.values()].filter((one) => inScope(scope, one) && matches(search, one));
      const { page, nextCursor } = pageOf(inOrderOf(found, keyOf), keyOf, asked);
      return { items: page.map((customer) => ({ ...customer, hasAccount: customer.userId !== null })), nextCursor };
    },
    save: saving<Customer, CustomerFact>(transaction, {
      kind: 'customer',
      shown: customerShown,
      rows: customers,
      unique: ({ userId }) => (userId === null ? [] : [userId]),
    }),
  };
};

export const accountsIn = ({ store }: Transaction): Accounts => ({
  person: async (userId) => {
    const user = store.users.get(userId);
    return user === undefined ? null : { fullName: user.fullName, email: user.email };
  },
});
