// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { BookingId, CustomerId, Id, Instant, Money, SessionId, SiteId, UserId, VehicleId } from '@bling/domain/kernel';
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
export interface ConsentView {
  readonly purpose: "marketing_email" | "marketing_sms" | "photos" | "reviews";
  readonly given: boolean;
  readonly at: Instant;
  readonly source: "self" | "staff";
  readonly wording: string;
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
  /** The last answer for each purpose; what was never asked is not there */
  readonly consents: readonly ConsentView[];
  readonly addresses: readonly AddressView[];
  /** They asked to be forgotten: nothing is known and nothing changes */
  readonly isErased: boolean;
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
export interface CustomersClaimInput {
  /** Of the account that claims */
  readonly customerId: CustomerId;
  /** Staff name the guest; without it, everyone who left the account’s verified address */
  readonly guestId?: CustomerId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersConsentsSetInput {
  readonly customerId: CustomerId;
  readonly purpose: "marketing_email" | "marketing_sms" | "photos" | "reviews";
  readonly given: boolean;
  /** The version of the words that were shown */
  readonly wording: string;
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
export interface CustomersEraseInput {
  readonly customerId: CustomerId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersFleetsCreateInput {
  readonly name: string;
  readonly contactId: CustomerId;
  readonly termsDays: number;
  readonly creditLimit: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly statementDay: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersFleetsListInput {
  readonly cursor?: string;
  readonly limit?: number;
}
export interface CustomersFleetsUpdateInput {
  readonly fleetId: Id<'Fleet'>;
  readonly version: number;
  readonly name?: string;
  readonly contactId?: CustomerId;
  readonly termsDays?: number;
  readonly creditLimit?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly statementDay?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersImportInput {
  readonly dryRun: boolean;
  readonly rows: readonly ({
    /** What the other system calls them: the same row twice is one customer */
    readonly reference: string;
    readonly name: string;
    readonly phone?: string | null;
    readonly email?: string | null;
    readonly tags?: readonly string[];
    readonly notes?: string | null;
  })[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CustomersMergeInput {
  /** The record that stays: the one with the account, if there is one */
  readonly keep: {
    readonly customerId: CustomerId;
    readonly version: number;
  };
  readonly drop: {
    readonly customerId: CustomerId;
    readonly version: number;
  };
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
export interface FleetPage {
  readonly items: readonly FleetView[];
  readonly nextCursor: string | null;
}
export interface FleetRef {
  readonly fleetId: Id<'Fleet'>;
}
export interface FleetView {
  readonly id: Id<'Fleet'>;
  readonly version: number;
  readonly name: string;
  readonly contactId: CustomerId;
  readonly termsDays: number;
  readonly creditLimit: Money;
  readonly statementDay: number;
  readonly createdAt: Instant;
}
export interface ListCustomers {
  readonly cursor?: string;
  readonly limit?: number;
  readonly search?: string;
}

export interface CustomersCalls {
  readonly 'customers.addresses.add': { kind: 'mutation'; input: CustomersAddressesAddInput; output: AddressView; failure: 'customer/erased' | 'customer/merged' | 'customer/too-many-addresses' | 'customer/unknown' };
  readonly 'customers.addresses.list': { kind: 'query'; input: CustomerRef; output: AddressList; failure: 'customer/unknown' };
  readonly 'customers.addresses.remove': { kind: 'mutation'; input: CustomersAddressesRemoveInput; output: {
    readonly done: true;
  }; failure: 'customer/address-unknown' | 'customer/erased' | 'customer/merged' | 'customer/unknown' };
  readonly 'customers.addresses.update': { kind: 'mutation'; input: CustomersAddressesUpdateInput; output: AddressView; failure: 'customer/address-unknown' | 'customer/erased' | 'customer/merged' | 'customer/unknown' };
  readonly 'customers.claim': { kind: 'mutation'; input: CustomersClaimInput; output: {
    readonly claimed: number;
  }; failure: 'customer/erased' | 'customer/keeps-account' | 'customer/merged' | 'customer/no-account' | 'customer/same' | 'customer/too-much-to-join' | 'customer/two-accounts' | 'customer/unknown' | 'customer/unproven' };
  readonly 'customers.consents.set': { kind: 'mutation'; input: CustomersConsentsSetInput; output: CustomerDetails; failure: 'customer/erased' | 'customer/merged' | 'customer/unknown' };
  readonly 'customers.create': { kind: 'mutation'; input: CustomersCreateInput; output: CustomerDetails; failure: 'customer/no-way-to-reach' };
  readonly 'customers.erase': { kind: 'mutation'; input: CustomersEraseInput; output: {
    readonly done: true;
  }; failure: 'customer/fleet-contact' | 'customer/has-open-bookings' | 'customer/merged' | 'customer/unknown' | 'customer/works-here' };
  readonly 'customers.export': { kind: 'query'; input: CustomerRef; output: {
    readonly exportedAt: Instant;
    readonly customer: {
      readonly id: CustomerId;
      readonly version: number;
      readonly name: string;
      readonly phone: string | null;
      readonly email: string | null;
      readonly hasAccount: boolean;
      readonly noShowCount: number;
      readonly createdAt: Instant;
      readonly tags: readonly string[];
      readonly notes: string | null;
      readonly references: readonly string[];
      readonly addresses: readonly AddressView[];
      readonly consents: readonly ConsentView[];
      readonly erasedAt: Instant | null;
    };
    readonly cars: readonly ({
      readonly id: VehicleId;
      readonly plate: string | null;
      readonly country: string;
      readonly make: string;
      readonly model: string;
      readonly year: number | null;
      readonly colour: string | null;
      readonly sizeClass: string;
      readonly notes: string | null;
      readonly isDefault: boolean;
      readonly addedAt: Instant;
      readonly leftAt: Instant | null;
    })[];
    /** The latest first */
    readonly bookings: readonly ({
      readonly id: BookingId;
      readonly number: string;
      readonly channel: string;
      readonly status: string;
      readonly siteId: SiteId;
      readonly vehicleId: VehicleId | null;
      readonly createdAt: Instant;
      readonly scheduledAt: Instant;
      readonly endsAt: Instant;
      readonly lines: readonly ({
        readonly name: string;
        readonly amount: Money;
        readonly outcomeReason: string | null;
      })[];
      readonly totalPrice: Money;
      readonly charged: Money | null;
      readonly notesFrom: string | null;
      readonly notesFor: string | null;
      readonly cancellation: {
        readonly at: Instant;
        readonly by: string;
        readonly reason: string | null;
        readonly fee: Money;
      } | null;
    })[];
    readonly account: {
      readonly id: UserId;
      readonly email: string;
      readonly username: string | null;
      readonly fullName: string;
      readonly status: string;
      readonly createdAt: Instant;
      readonly emailVerifiedAt: Instant | null;
      readonly lastLoginAt: Instant | null;
      readonly sessions: readonly ({
        readonly id: SessionId;
        readonly createdAt: Instant;
        readonly rotatedAt: Instant;
        readonly expiresAt: Instant;
        readonly endedAt: Instant | null;
        readonly agent: string | null;
        readonly address: string | null;
      })[];
    } | null;
  }; failure: 'customer/unknown' };
  readonly 'customers.fleets.create': { kind: 'mutation'; input: CustomersFleetsCreateInput; output: FleetView; failure: 'customer/erased' | 'customer/merged' | 'customer/unknown' | 'fleet/name-taken' };
  readonly 'customers.fleets.get': { kind: 'query'; input: FleetRef; output: FleetView; failure: 'fleet/unknown' };
  readonly 'customers.fleets.list': { kind: 'query'; input: CustomersFleetsListInput; output: FleetPage; failure: never };
  readonly 'customers.fleets.update': { kind: 'mutation'; input: CustomersFleetsUpdateInput; output: FleetView; failure: 'customer/erased' | 'customer/merged' | 'customer/unknown' | 'fleet/name-taken' | 'fleet/unknown' };
  readonly 'customers.get': { kind: 'query'; input: CustomerRef; output: CustomerDetails; failure: 'customer/unknown' };
  readonly 'customers.import': { kind: 'mutation'; input: CustomersImportInput; output: {
    /** All rows or none: false after a dry run, and when one is invalid */
    readonly written: boolean;
    readonly rows: readonly ({
      readonly reference: string;
      readonly verdict: "created" | "same" | "invalid";
      readonly field: string | null;
      /** Who it is; null while nothing is written */
      readonly customerId: CustomerId | null;
    })[];
  }; failure: never };
  readonly 'customers.list': { kind: 'query'; input: ListCustomers; output: CustomerPage; failure: never };
  readonly 'customers.merge': { kind: 'mutation'; input: CustomersMergeInput; output: CustomerDetails; failure: 'customer/erased' | 'customer/keeps-account' | 'customer/merged' | 'customer/same' | 'customer/too-much-to-join' | 'customer/two-accounts' | 'customer/unknown' };
  readonly 'customers.update': { kind: 'mutation'; input: CustomersUpdateInput; output: CustomerDetails; failure: 'customer/erased' | 'customer/merged' | 'customer/no-way-to-reach' | 'customer/unknown' };
}

export interface CustomersProcedures {
  readonly addresses: {
    /**
     * Adds an address to a customer.
     *
     * Permission `customers.addresses.add`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
     *
     * Fails with `customer/erased`, `customer/merged`, `customer/too-many-addresses`, `customer/unknown`.
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
     * Fails with `customer/address-unknown`, `customer/erased`, `customer/merged`, `customer/unknown`.
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
     * Fails with `customer/address-unknown`, `customer/erased`, `customer/merged`, `customer/unknown`.
     *
     * @example
     * ```ts
     * await api.customers.addresses.update.mutate({ customerId: "01930000-0000-7000-8000-000000000001", addressId: "01930000-0000-7000-8000-000000000001", address: { lines: ["lines"], postcode: "postcode", city: "city", country: "EU", position: { lat: 1, lng: 1 }, accessNote: "accessNote", water: false, power: false } });
     * ```
     */
    readonly update: Mutation<{ input: CustomersAddressesUpdateInput; output: AddressView; meta: unknown }>;
  };
  /**
   * Gives an account what its owner did as a guest.
   *
   * Permission `customers.claim`: client (own), manager (all), admin (all). Since 0.2.0.
   *
   * Fails with `customer/erased`, `customer/keeps-account`, `customer/merged`, `customer/no-account`, `customer/same`, `customer/too-much-to-join`, `customer/two-accounts`, `customer/unknown`, `customer/unproven`.
   *
   * @example
   * ```ts
   * await api.customers.claim.mutate({ customerId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly claim: Mutation<{ input: CustomersClaimInput; output: {
    readonly claimed: number;
  }; meta: unknown }>;
  readonly consents: {
    /**
     * Keeps what a customer agreed to or took back, with the words they saw.
     *
     * Permission `customers.consents.set`: client (own), cashier (all), manager (all), admin (all). Since 0.2.0.
     *
     * Fails with `customer/erased`, `customer/merged`, `customer/unknown`.
     *
     * @example
     * ```ts
     * await api.customers.consents.set.mutate({ customerId: "01930000-0000-7000-8000-000000000001", purpose: "marketing_email", given: false, wording: "wording" });
     * ```
     */
    readonly set: Mutation<{ input: CustomersConsentsSetInput; output: CustomerDetails; meta: unknown }>;
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
   * Forgets a person and keeps the books.
   *
   * Permission `customers.erase`: client (own), manager (all), admin (all). Since 0.2.0.
   *
   * Fails with `customer/fleet-contact`, `customer/has-open-bookings`, `customer/merged`, `customer/unknown`, `customer/works-here`.
   *
   * @example
   * ```ts
   * await api.customers.erase.mutate({ customerId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly erase: Mutation<{ input: CustomersEraseInput; output: {
    readonly done: true;
  }; meta: unknown }>;
  /**
   * Shows everything that is held of a person.
   *
   * Permission `customers.export`: client (own), manager (all), admin (all). Since 0.2.0.
   *
   * Fails with `customer/unknown`.
   *
   * @example
   * ```ts
   * await api.customers.export.query({ customerId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly export: Query<{ input: CustomerRef; output: {
    readonly exportedAt: Instant;
    readonly customer: {
      readonly id: CustomerId;
      readonly version: number;
      readonly name: string;
      readonly phone: string | null;
      readonly email: string | null;
      readonly hasAccount: boolean;
      readonly noShowCount: number;
      readonly createdAt: Instant;
      readonly tags: readonly string[];
      readonly notes: string | null;
      readonly references: readonly string[];
      readonly addresses: readonly AddressView[];
      readonly consents: readonly ConsentView[];
      readonly erasedAt: Instant | null;
    };
    readonly cars: readonly ({
      readonly id: VehicleId;
      readonly plate: string | null;
      readonly country: string;
      readonly make: string;
      readonly model: string;
      readonly year: number | null;
      readonly colour: string | null;
      readonly sizeClass: string;
      readonly notes: string | null;
      readonly isDefault: boolean;
      readonly addedAt: Instant;
      readonly leftAt: Instant | null;
    })[];
    /** The latest first */
    readonly bookings: readonly ({
      readonly id: BookingId;
      readonly number: string;
      readonly channel: string;
      readonly status: string;
      readonly siteId: SiteId;
      readonly vehicleId: VehicleId | null;
      readonly createdAt: Instant;
      readonly scheduledAt: Instant;
      readonly endsAt: Instant;
      readonly lines: readonly ({
        readonly name: string;
        readonly amount: Money;
        readonly outcomeReason: string | null;
      })[];
      readonly totalPrice: Money;
      readonly charged: Money | null;
      readonly notesFrom: string | null;
      readonly notesFor: string | null;
      readonly cancellation: {
        readonly at: Instant;
        readonly by: string;
        readonly reason: string | null;
        readonly fee: Money;
      } | null;
    })[];
    readonly account: {
      readonly id: UserId;
      readonly email: string;
      readonly username: string | null;
      readonly fullName: string;
      readonly status: string;
      readonly createdAt: Instant;
      readonly emailVerifiedAt: Instant | null;
      readonly lastLoginAt: Instant | null;
      readonly sessions: readonly ({
        readonly id: SessionId;
        readonly createdAt: Instant;
        readonly rotatedAt: Instant;
        readonly expiresAt: Instant;
        readonly endedAt: Instant | null;
        readonly agent: string | null;
        readonly address: string | null;
      })[];
    } | null;
  }; meta: unknown }>;
  readonly fleets: {
    /**
     * Opens an account for a company.
     *
     * Permission `customers.fleets.create`: manager (all), admin (all). Since 0.2.0.
     *
     * Fails with `customer/erased`, `customer/merged`, `customer/unknown`, `fleet/name-taken`.
     *
     * @example
     * ```ts
     * await api.customers.fleets.create.mutate({ name: "name", contactId: "01930000-0000-7000-8000-000000000001", termsDays: 1, creditLimit: { amount: 1, currency: "EUR" }, statementDay: 1 });
     * ```
     */
    readonly create: Mutation<{ input: CustomersFleetsCreateInput; output: FleetView; meta: unknown }>;
    /**
     * Shows one company’s account.
     *
     * Permission `customers.fleets.get`: manager (all), admin (all). Since 0.2.0.
     *
     * Fails with `fleet/unknown`.
     *
     * @example
     * ```ts
     * await api.customers.fleets.get.query({ fleetId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly get: Query<{ input: FleetRef; output: FleetView; meta: unknown }>;
    /**
     * Lists the companies that pay on account, a page at a time.
     *
     * Permission `customers.fleets.list`: manager (all), admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.customers.fleets.list.query({});
     * ```
     */
    readonly list: Query<{ input: CustomersFleetsListInput; output: FleetPage; meta: unknown }>;
    /**
     * Changes the terms of a company’s account.
     *
     * Permission `customers.fleets.update`: manager (all), admin (all). Since 0.2.0.
     *
     * Fails with `customer/erased`, `customer/merged`, `customer/unknown`, `fleet/name-taken`, `fleet/unknown`.
     *
     * @example
     * ```ts
     * await api.customers.fleets.update.mutate({ fleetId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: CustomersFleetsUpdateInput; output: FleetView; meta: unknown }>;
  };
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
   * Takes customers over from another system, all rows or none.
   *
   * Permission `customers.import`: manager (all), admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.customers.import.mutate({ dryRun: false, rows: [{ reference: "reference", name: "name" }] });
   * ```
   */
  readonly import: Mutation<{ input: CustomersImportInput; output: {
    /** All rows or none: false after a dry run, and when one is invalid */
    readonly written: boolean;
    readonly rows: readonly ({
      readonly reference: string;
      readonly verdict: "created" | "same" | "invalid";
      readonly field: string | null;
      /** Who it is; null while nothing is written */
      readonly customerId: CustomerId | null;
    })[];
  }; meta: unknown }>;
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
   * Makes one record of two that are the same person.
   *
   * Permission `customers.merge`: manager (all), admin (all). Since 0.2.0.
   *
   * Fails with `customer/erased`, `customer/keeps-account`, `customer/merged`, `customer/same`, `customer/too-much-to-join`, `customer/two-accounts`, `customer/unknown`.
   *
   * @example
   * ```ts
   * await api.customers.merge.mutate({ keep: { customerId: "01930000-0000-7000-8000-000000000001", version: 1 }, drop: { customerId: "01930000-0000-7000-8000-000000000001", version: 1 } });
   * ```
   */
  readonly merge: Mutation<{ input: CustomersMergeInput; output: CustomerDetails; meta: unknown }>;
  /**
   * Changes what is known of a customer.
   *
   * Permission `customers.update`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/erased`, `customer/merged`, `customer/no-way-to-reach`, `customer/unknown`.
   *
   * @example
   * ```ts
   * await api.customers.update.mutate({ customerId: "01930000-0000-7000-8000-000000000001", version: 1 });
   * ```
   */
  readonly update: Mutation<{ input: CustomersUpdateInput; output: CustomerDetails; meta: unknown }>;
}
