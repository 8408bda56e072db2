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
  readonly createdAt: Instant;
};

type About = { readonly customerId: CustomerId };
export type CustomerFact =
  | (About & { readonly type: 'customer/created'; readonly userId: UserId | null })
  | (About & { readonly type: 'customer/updated' })
  | (About & { readonly type: 'customer/address-added'; readonly addressId: AddressId })
  | (About & { readonly type: 'customer/address-updated'; readonly addressId: AddressId })
  | (About & { readonly type: 'customer/address-removed'; readonly addressId: AddressId })
  | (About & { readonly type: 'customer/no-show-counted' });
export type CustomerChange = Change<Customer, CustomerFact>;

type Draft = Pick<Customer, 'id' | 'userId' | 'name' | 'phone' | 'email'>;
type Details = Partial<Pick<Customer, 'name' | 'phone' | 'email' | 'tags' | 'notes'>>;

export const MOST_ADDRESSES = 20;

const refuse = refusing(customerFailures);
const kept = <T extends { readonly phone: string | null }>(customer: T): T => ({
  ...customer,
  phone: customer.phone === null ? null : normalisePhone(customer.phone),
});

export const Customer = {
  create: (draft: Draft, now: Instant): CustomerChange =>
    change(
      { ...kept(draft), version: 0, tags: [], notes: null, noShowCount: 0, addresses: [], createdAt: now },
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
} as const;
