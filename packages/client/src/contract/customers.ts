// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { CustomerId, Id, Instant } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface AddressList {
  readonly items: readonly AddressView[];
}
export interface AddressView {
  readonly id: Id<'Address'>;
  readonly lines: readonly string[];
  readonly postcode: string;
  readonly city: string;
  /** ISO 3166-1 alpha-2 */
  readonly country: string;
  readonly position: {
    readonly lat: number;
    readonly lng: number;
  } | null;
  readonly accessNote: string | null;
  readonly water: boolean;
  readonly power: boolean;
}
export interface CustomerDetails {
  readonly id: CustomerId;
  readonly version: number;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hasAccount: boolean;
  readonly noShowCount: number;
  readonly createdAt: Instant;
  readonly addresses: readonly AddressView[];
  /** The house’s own words; null for the customer themselves */
  readonly house: {
    readonly tags: readonly string[];
    readonly notes: string | null;
  } | null;
}
export interface CustomerPage {
  readonly items: readonly CustomerView[];
  readonly nextCursor: string | null;
}
export interface CustomerRef {
  readonly customerId: CustomerId;
}
export interface CustomerView {
  readonly id: CustomerId;
  readonly version: number;
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly hasAccount: boolean;
  readonly noShowCount: number;
  readonly createdAt: Instant;
}
export interface CustomersAddressesAddInput {
  readonly customerId: CustomerId;
  readonly address: {
    readonly lines: readonly string[];
    readonly postcode: string;
    readonly city: string;
    /** ISO 3166-1 alpha-2 */
    readonly country: string;
    readonly position: {
      readonly lat: number;
      readonly lng: number;
    } | null;
    readonly accessNote: string | null;
    readonly water: boolean;
    readonly power: boolean;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersAddressesRemoveInput {
  readonly customerId: CustomerId;
  readonly addressId: Id<'Address'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersAddressesUpdateInput {
  readonly customerId: CustomerId;
  readonly addressId: Id<'Address'>;
  readonly address: {
    readonly lines: readonly string[];
    readonly postcode: string;
    readonly city: string;
    /** ISO 3166-1 alpha-2 */
    readonly country: string;
    readonly position: {
      readonly lat: number;
      readonly lng: number;
    } | null;
    readonly accessNote: string | null;
    readonly water: boolean;
    readonly power: boolean;
  };
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersCreateInput {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersUpdateInput {
  readonly customerId: CustomerId;
  readonly version: number;
  readonly name?: string;
  readonly phone?: string | null;
  readonly email?: string | null;
  readonly tags?: readonly string[];
  readonly notes?: string | null;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface ListCustomers {
  readonly cursor?: string;
  readonly limit?: number;
  readonly search?: string;
}

export interface CustomersCalls {
  readonly 'customers.addresses.add': { kind: 'mutation'; input: CustomersAddressesAddInput; output: AddressView; failure: 'customer/too-many-addresses' | 'customer/unknown' };
  readonly 'customers.addresses.list': { kind: 'query'; input: CustomerRef; output: AddressList; failure: 'customer/unknown' };
  readonly 'customers.addresses.remove': { kind: 'mutation'; input: CustomersAddressesRemoveInput; output: {
    readonly done: true;
  }; failure: 'customer/address-unknown' | 'customer/unknown' };
  readonly 'customers.addresses.update': { kind: 'mutation'; input: CustomersAddressesUpdateInput; output: AddressView; failure: 'customer/address-unknown' | 'customer/unknown' };
  readonly 'customers.create': { kind: 'mutation'; input: CustomersCreateInput; output: CustomerDetails; failure: 'customer/no-way-to-reach' };
  readonly 'customers.get': { kind: 'query'; input: CustomerRef; output: CustomerDetails; failure: 'customer/unknown' };
  readonly 'customers.list': { kind: 'query'; input: ListCustomers; output: CustomerPage; failure: never };
  readonly 'customers.update': { kind: 'mutation'; input: CustomersUpdateInput; output: CustomerDetails; failure: 'customer/no-way-to-reach' | 'customer/unknown' };
}

export interface CustomersProcedures {
  readonly addresses: {
    /**
     * Adds an address to a customer.
     *
     * Permission `customers.addresses.add`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
     *
     * Fails with `customer/too-many-addresses`, `customer/unknown`.
     *
     * @example
     * ```ts
     * await api.customers.addresses.add.mutate({ customerId: "01930000-0000-7000-8000-000000000001", address: { lines: ["lines"], postcode: "postcode", city: "city", country: "EU", position: { lat: 1, lng: 1 }, accessNote: "accessNote", water: false, power: false } });
     * ```
     */
    readonly add: Mutation<{ input: CustomersAddressesAddInput; output: AddressView; meta: unknown }>;
    /**
     * Lists the addresses of a customer.
     *
     * Permission `customers.addresses.list`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
     *
     * Fails with `customer/unknown`.
     *
     * @example
     * ```ts
     * await api.customers.addresses.list.query({ customerId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly list: Query<{ input: CustomerRef; output: AddressList; meta: unknown }>;
    /**
     * Removes an address of a customer.
     *
     * Permission `customers.addresses.remove`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
     *
     * Fails with `customer/address-unknown`, `customer/unknown`.
     *
     * @example
     * ```ts
     * await api.customers.addresses.remove.mutate({ customerId: "01930000-0000-7000-8000-000000000001", addressId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly remove: Mutation<{ input: CustomersAddressesRemoveInput; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Changes an address of a customer.
     *
     * Permission `customers.addresses.update`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
     *
     * Fails with `customer/address-unknown`, `customer/unknown`.
     *
     * @example
     * ```ts
     * await api.customers.addresses.update.mutate({ customerId: "01930000-0000-7000-8000-000000000001", addressId: "01930000-0000-7000-8000-000000000001", address: { lines: ["lines"], postcode: "postcode", city: "city", country: "EU", position: { lat: 1, lng: 1 }, accessNote: "accessNote", water: false, power: false } });
     * ```
     */
    readonly update: Mutation<{ input: CustomersAddressesUpdateInput; output: AddressView; meta: unknown }>;
  };
  /**
   * Records a customer who has no account: a caller, or someone at the counter.
   *
   * Permission `customers.create`: cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/no-way-to-reach`.
   *
   * @example
   * ```ts
   * await api.customers.create.mutate({ name: "name" });
   * ```
   */
  readonly create: Mutation<{ input: CustomersCreateInput; output: CustomerDetails; meta: unknown }>;
  /**
   * Shows one customer with their addresses.
   *
   * Permission `customers.get`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/unknown`.
   *
   * @example
   * ```ts
   * await api.customers.get.query({ customerId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly get: Query<{ input: CustomerRef; output: CustomerDetails; meta: unknown }>;
  /**
   * Finds customers by name, phone or email, a page at a time.
   *
   * Permission `customers.list`: cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * @example
   * ```ts
   * await api.customers.list.query({});
   * ```
   */
  readonly list: Query<{ input: ListCustomers; output: CustomerPage; meta: unknown }>;
  /**
   * Changes what is known of a customer.
   *
   * Permission `customers.update`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/no-way-to-reach`, `customer/unknown`.
   *
   * @example
   * ```ts
   * await api.customers.update.mutate({ customerId: "01930000-0000-7000-8000-000000000001", version: 1 });
   * ```
   */
  readonly update: Mutation<{ input: CustomersUpdateInput; output: CustomerDetails; meta: unknown }>;
}
