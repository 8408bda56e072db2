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
  /** UTC, ISO 8601 with milliseconds */
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
  /** UTC, ISO 8601 with milliseconds */
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

export interface CustomersProcedures {
  readonly addresses: {
    /**
     * Permission: `customers.addresses.add`.
     *
     * Fails with `customer/too-many-addresses`, `customer/unknown`.
     */
    readonly add: Mutation<{ input: CustomersAddressesAddInput; output: AddressView; meta: unknown }>;
    /**
     * Permission: `customers.addresses.list`.
     *
     * Fails with `customer/unknown`.
     */
    readonly list: Query<{ input: CustomerRef; output: AddressList; meta: unknown }>;
    /**
     * Permission: `customers.addresses.remove`.
     *
     * Fails with `customer/address-unknown`, `customer/unknown`.
     */
    readonly remove: Mutation<{
      input: CustomersAddressesRemoveInput;
      output: {
        readonly done: true;
      };
      meta: unknown;
    }>;
    /**
     * Permission: `customers.addresses.update`.
     *
     * Fails with `customer/address-unknown`, `customer/unknown`.
     */
    readonly update: Mutation<{ input: CustomersAddressesUpdateInput; output: AddressView; meta: unknown }>;
  };
  /**
   * Permission: `customers.create`.
   *
   * Fails with `customer/no-way-to-reach`.
   */
  readonly create: Mutation<{ input: CustomersCreateInput; output: CustomerDetails; meta: unknown }>;
  /**
   * Permission: `customers.get`.
   *
   * Fails with `customer/unknown`.
   */
  readonly get: Query<{ input: CustomerRef; output: CustomerDetails; meta: unknown }>;
  /**
   * Permission: `customers.list`.
   */
  readonly list: Query<{ input: ListCustomers; output: CustomerPage; meta: unknown }>;
  /**
   * Permission: `customers.update`.
   *
   * Fails with `customer/no-way-to-reach`, `customer/unknown`.
   */
  readonly update: Mutation<{ input: CustomersUpdateInput; output: CustomerDetails; meta: unknown }>;
}
