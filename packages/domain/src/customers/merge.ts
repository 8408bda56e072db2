import { ok, refusing } from '../kernel/index.ts';
import { joinedConsents } from './consent.ts';
import { Customer, type CustomerChange, MOST_ADDRESSES, MOST_NOTES, MOST_TAGS, NOBODY } from './customer.ts';
import { customerFailures } from './failures.ts';

export type Merged = { readonly keep: CustomerChange; readonly drop: CustomerChange };

const refuse = refusing(customerFailures);

const mergeable = (keep: Customer, drop: Customer) => {
  if (keep.id === drop.id) return refuse('customer/same');
  if (drop.userId === null) return ok(null);
  return refuse(keep.userId === null ? 'customer/keeps-account' : 'customer/two-accounts');
};

/** What the other record called them, where it differs: kept among the house's words. */
const alias = (keep: Customer, drop: Customer): string =>
  (['name', 'phone', 'email'] as const)
    .flatMap((field) => (drop[field] === null || drop[field] === (keep[field] ?? drop[field]) ? [] : [drop[field]]))
    .join(' · ');

const joinedNotes = (keep: Customer, drop: Customer): string | null =>
  [keep.notes, alias(keep, drop), drop.notes].filter((text) => text !== null && text !== '').join('\n') || null;

const joined = (keep: Customer, drop: Customer): Customer => ({
  ...keep,
  phone: keep.phone ?? drop.phone,
  email: keep.email ?? drop.email,
  tags: [...new Set([...keep.tags, ...drop.tags])],
  notes: joinedNotes(keep, drop),
  noShowCount: keep.noShowCount + drop.noShowCount,
  addresses: [...keep.addresses, ...drop.addresses],
  consents: joinedConsents(keep.consents, drop.consents),
  references: [...new Set([...keep.references, ...drop.references])],
});

const fitting = (customer: Customer) => {
  const { addresses, tags, notes } = customer;
  if (addresses.length > MOST_ADDRESSES)
    return refuse('customer/too-much-to-join', { what: 'addresses', most: MOST_ADDRESSES });
  if (tags.length > MOST_TAGS) return refuse('customer/too-much-to-join', { what: 'tags', most: MOST_TAGS });
  if ((notes ?? '').length > MOST_NOTES)
    return refuse('customer/too-much-to-join', { what: 'notes', most: MOST_NOTES });
  return ok(customer);
};

/**
 * Two records of one person become one. The other keeps nothing but the id of the one who stays, so that whoever still
 * has its id finds them. Save `drop` first: what only one may have is free then.
 */
export const mergeCustomers = (keep: Customer, drop: Customer) => {
  const may = mergeable(keep, drop);
  if (!may.ok) return may;
  const whole = fitting(joined(keep, drop));
  if (!whole.ok) return whole;
  return ok<Merged>({
    keep: Customer.tell(whole.value, { type: 'customer/joined', customerId: keep.id, droppedId: drop.id }),
    drop: Customer.tell(
      { ...drop, ...NOBODY, mergedInto: keep.id },
      { type: 'customer/merged', customerId: drop.id, into: keep.id },
    ),
  });
};
