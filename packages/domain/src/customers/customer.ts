import {
  type Change,
  change,
  type CustomerId,
  type Id,
  type Instant,
  type Position,
  type UserId,
  ok,
  refusing,
} from '../kernel/index.ts';
import { type Consent, type ConsentPurpose, joinedConsents } from './consent.ts';
import { customerFailures } from './failures.ts';
import { normalisePhone } from './phone.ts';

export type AddressId = Id<'Address'>;

/** Where a customer's car stands, with what a mobile team needs to know before it drives there. */
export type Address = {
  readonly id: AddressId;
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  readonly country: string;
  readonly position: Position | null;
  readonly accessNote: string | null;
  readonly water: boolean;
  readonly power: boolean;
};

export type Customer = {
  readonly id: CustomerId;
  readonly version: number;
  /** Null for someone who never signed up: a walk-in, a caller, a guest. */
  readonly userId: UserId | null;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly tags: readonly string[];
  readonly notes: string | null;
  readonly noShowCount: number;
  readonly addresses: readonly Address[];
  /** Every answer, oldest first. */
  readonly consents: readonly Consent[];
  /** What other systems call them, from which they were taken over. */
  readonly references: readonly string[];
  /** The record that this one was joined with. */
  readonly mergedInto: CustomerId | null;
  /** When the person was forgotten. */
  readonly erasedAt: Instant | null;
  readonly createdAt: Instant;
};

type About = { readonly customerId: CustomerId };
export type CustomerFact =
  | (About & { readonly type: 'customer/created'; readonly userId: UserId | null })
  | (About & { readonly type: 'customer/updated' })
  | (About & { readonly type: 'customer/address-added'; readonly addressId: AddressId })
  | (About & { readonly type: 'customer/address-updated'; readonly addressId: AddressId })
  | (About & { readonly type: 'customer/address-removed'; readonly addressId: AddressId })
  | (About & { readonly type: 'customer/no-show-counted' })
  | (About & { readonly type: 'customer/consent-set'; readonly purpose: ConsentPurpose; readonly given: boolean })
  | (About & { readonly type: 'customer/joined'; readonly droppedId: CustomerId })
  | (About & { readonly type: 'customer/merged'; readonly into: CustomerId })
  | (About & { readonly type: 'customer/erased'; readonly userId: UserId | null });
export type CustomerChange = Change<Customer, CustomerFact>;

type Draft = Pick<Customer, 'id' | 'userId' | 'name' | 'phone' | 'email'> &
  Partial<Pick<Customer, 'references' | 'tags' | 'notes'>>;
type Details = Partial<Pick<Customer, 'name' | 'phone' | 'email' | 'tags' | 'notes'>>;

export const MOST_ADDRESSES = 20;
export const MOST_TAGS = 20;
export const MOST_NOTES = 2000;

/** What is left of a person when nothing is: the shape of a record that was joined with another or forgotten. */
export const NOBODY = {
  name: '—',
  phone: null,
  email: null,
  tags: [],
  notes: null,
  addresses: [],
  consents: [],
  references: [],
} as const satisfies Partial<Customer>;

const refuse = refusing(customerFailures);
const kept = <T extends { readonly phone: string | null }>(customer: T): T => ({
  ...customer,
  phone: customer.phone === null ? null : normalisePhone(customer.phone),
});

export const Customer = {
  create: (draft: Draft, now: Instant): CustomerChange =>
    change(
      {
        ...kept(draft),
        version: 0,
        tags: draft.tags ?? [],
        notes: draft.notes ?? null,
        noShowCount: 0,
        addresses: [],
        consents: [],
        references: draft.references ?? [],
        mergedInto: null,
        erasedAt: null,
        createdAt: now,
      },
      { type: 'customer/created', customerId: draft.id, userId: draft.userId },
    ),

  /** Someone without an account keeps a way to be reached; who has one is reached by it. */
  update: (customer: Customer, details: Details) => {
    const next = kept({ ...customer, ...details });
    return next.userId === null && next.phone === null && next.email === null
      ? refuse('customer/no-way-to-reach')
      : ok<CustomerChange>(change(next, { type: 'customer/updated', customerId: customer.id }));
  },

  addAddress: (customer: Customer, address: Address): CustomerChange =>
    change(
      { ...customer, addresses: [...customer.addresses, address] },
      { type: 'customer/address-added', customerId: customer.id, addressId: address.id },
    ),

  updateAddress: (customer: Customer, address: Address): CustomerChange =>
    change(
      { ...customer, addresses: customer.addresses.map((old) => (old.id === address.id ? address : old)) },
      { type: 'customer/address-updated', customerId: customer.id, addressId: address.id },
    ),

  removeAddress: (customer: Customer, addressId: AddressId): CustomerChange =>
    change(
      { ...customer, addresses: customer.addresses.filter(({ id }) => id !== addressId) },
      { type: 'customer/address-removed', customerId: customer.id, addressId },
    ),

  countNoShow: (customer: Customer, by: 1 | -1): CustomerChange =>
    change(
      { ...customer, noShowCount: Math.max(0, customer.noShowCount + by) },
      { type: 'customer/no-show-counted', customerId: customer.id },
    ),

  setConsent: (customer: Customer, consent: Consent): CustomerChange =>
    change(
      { ...customer, consents: joinedConsents(customer.consents, [consent]) },
      { type: 'customer/consent-set', customerId: customer.id, purpose: consent.purpose, given: consent.given },
    ),

  /** A decision taken beside this file, on the whole record. */
  tell: (customer: Customer, fact: CustomerFact): CustomerChange => change(customer, fact),
} as const;
