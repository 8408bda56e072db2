import type { Customer } from '@bling/domain/customers';

/** What a caller sees of a customer: the house's own notes only when they may read them. */
export const customerDetails = (customer: Customer, seesHouse: boolean) => ({
  ...customer,
  hasAccount: customer.userId !== null,
  house: seesHouse ? { tags: customer.tags, notes: customer.notes } : null,
});
