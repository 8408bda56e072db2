import { type Customer, currentConsents } from '@bling/domain/customers';

/** What a caller sees of a customer: the house's own notes only when they may read them. */
export const customerDetails = (customer: Customer, seesHouse: boolean) => ({
  ...customer,
  hasAccount: customer.userId !== null,
  isErased: customer.erasedAt !== null,
  consents: currentConsents(customer.consents),
  house: seesHouse ? { tags: customer.tags, notes: customer.notes } : null,
});
