import type { CustomerId } from '@bling/domain/kernel';
import type { Whose } from '../../pricing/ports.ts';
import type { Store } from './store.ts';

/** Whether a customer is the one that is meant, or a guest who can be reached the same way. */
export const isOf = ({ customers }: Pick<Store, 'customers'>, whose: Whose, customerId: CustomerId): boolean => {
  if ('customerId' in whose) return customerId === whose.customerId;
  const customer = customers.get(customerId);
  if (customer === undefined || customer.userId !== null) return false;
  const { phone, email } = whose.guest;
  return (phone !== null && customer.phone === phone) || (email !== null && customer.email === email);
};
