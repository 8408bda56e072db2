import type { Customer } from '@bling/domain/customers';
import type { CustomerId } from '@bling/domain/kernel';

/** More than anyone joins one after another. */
const LONGEST_WAY = 20;

type Finding = { readonly find: (id: CustomerId) => Promise<Customer | null> };

/** The record that an id leads to, through all with which it was joined. */
export const keeperOf = async ({ find }: Finding, id: CustomerId): Promise<Customer | null> => {
  let customer = await find(id);
  for (let step = 0; step < LONGEST_WAY && customer !== null && customer.mergedInto !== null; step++)
    customer = await find(customer.mergedInto);
  return customer;
};
