// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { CustomerId, SizeClass, VehicleId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface ByPlate {
  readonly plate: string;
}
export interface FoundVehicles {
  readonly items: readonly ({
    readonly id: VehicleId;
    readonly version: number;
    readonly make: string;
    readonly model: string;
    readonly year: number | null;
    readonly colour: string | null;
    readonly plate: string | null;
    readonly country: string;
    readonly sizeClass: SizeClass;
    readonly notes: string | null;
    readonly isDefault: boolean;
    readonly drivers: readonly ({
      readonly customerId: CustomerId;
      readonly isDefault: boolean;
    })[];
  })[];
}
export interface ListVehicles {
  readonly customerId?: CustomerId;
  readonly removed?: boolean;
}
export interface VehicleList {
  readonly items: readonly VehicleView[];
}
export interface VehicleView {
  readonly id: VehicleId;
  readonly version: number;
  readonly make: string;
  readonly model: string;
  readonly year: number | null;
  readonly colour: string | null;
  readonly plate: string | null;
  readonly country: string;
  readonly sizeClass: SizeClass;
  readonly notes: string | null;
  readonly isDefault: boolean;
}
export interface VehiclesClaimInput {
  /** Who came with the car */
  readonly customerId: CustomerId;
  readonly plate: string;
  /** ISO 3166-1 alpha-2 of the plate */
  readonly country: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface VehiclesImportInput {
  /** Does the whole work, answers what came of it, and keeps nothing */
  readonly dryRun: boolean;
  readonly rows: readonly ({
    /** What the other system calls it, or the number of its line */
    readonly reference: string;
    /** Whose it is: the reference of an imported customer, a phone number or an address */
    readonly customer: string;
    readonly plate?: string | null;
    readonly country: string;
    readonly make: string;
    readonly model: string;
    readonly year?: number | null;
    readonly colour?: string | null;
    readonly sizeClass: string;
    readonly notes?: string | null;
  })[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface VehiclesRegisterInput {
  readonly customerId?: CustomerId;
  readonly make: string;
  readonly model: string;
  readonly year: number | null;
  readonly colour: string | null;
  readonly plate: string | null;
  /** ISO 3166-1 alpha-2 of the plate */
  readonly country: string;
  readonly sizeClass: SizeClass;
  readonly notes: string | null;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface VehiclesRemoveInput {
  readonly customerId?: CustomerId;
  readonly vehicleId: VehicleId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface VehiclesRestoreInput {
  readonly customerId?: CustomerId;
  readonly vehicleId: VehicleId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface VehiclesSetDefaultInput {
  readonly customerId?: CustomerId;
  readonly vehicleId: VehicleId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface VehiclesTransferInput {
  /** Whose it was */
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId;
  readonly toCustomerId: CustomerId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface VehiclesUpdateInput {
  readonly customerId?: CustomerId;
  readonly vehicleId: VehicleId;
  readonly version: number;
  readonly make?: string;
  readonly model?: string;
  readonly year?: number | null;
  readonly colour?: string | null;
  readonly plate?: string | null;
  /** ISO 3166-1 alpha-2 of the plate */
  readonly country?: string;
  readonly sizeClass?: SizeClass;
  readonly notes?: string | null;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}

export interface VehiclesCalls {
  readonly 'vehicles.byPlate': { kind: 'query'; input: ByPlate; output: FoundVehicles; failure: 'vehicle/no-plate' };
  readonly 'vehicles.claim': { kind: 'mutation'; input: VehiclesClaimInput; output: VehicleView; failure: 'customer/not-ready' | 'customer/unknown' | 'vehicle/already-yours' | 'vehicle/no-plate' | 'vehicle/odd-year' | 'vehicle/unknown' };
  readonly 'vehicles.import': { kind: 'mutation'; input: VehiclesImportInput; output: {
    /** All rows or none: false after a dry run, and when one is invalid */
    readonly written: boolean;
    readonly rows: readonly ({
      readonly reference: string;
      readonly verdict: "created" | "same" | "invalid";
      /** Of an invalid row: the cell that is in the way */
      readonly field: string | null;
      /** Of an invalid row: the refusal of the work itself */
      readonly code: string | null;
      /** What it is here; null while nothing is written */
      readonly id: VehicleId | null;
    })[];
  }; failure: never };
  readonly 'vehicles.list': { kind: 'query'; input: ListVehicles; output: VehicleList; failure: 'customer/not-ready' | 'customer/unknown' };
  readonly 'vehicles.register': { kind: 'mutation'; input: VehiclesRegisterInput; output: VehicleView; failure: 'customer/not-ready' | 'customer/unknown' | 'vehicle/already-yours' | 'vehicle/no-plate' | 'vehicle/odd-year' };
  readonly 'vehicles.remove': { kind: 'mutation'; input: VehiclesRemoveInput; output: {
    readonly done: true;
  }; failure: 'customer/not-ready' | 'customer/unknown' | 'vehicle/has-open-bookings' | 'vehicle/unknown' };
  readonly 'vehicles.restore': { kind: 'mutation'; input: VehiclesRestoreInput; output: VehicleView; failure: 'customer/not-ready' | 'customer/unknown' | 'vehicle/not-removed' | 'vehicle/unknown' };
  readonly 'vehicles.setDefault': { kind: 'mutation'; input: VehiclesSetDefaultInput; output: VehicleView; failure: 'customer/not-ready' | 'customer/unknown' | 'vehicle/unknown' };
  readonly 'vehicles.transfer': { kind: 'mutation'; input: VehiclesTransferInput; output: VehicleView; failure: 'customer/not-ready' | 'customer/unknown' | 'vehicle/already-yours' | 'vehicle/has-open-bookings' | 'vehicle/odd-year' | 'vehicle/unknown' };
  readonly 'vehicles.update': { kind: 'mutation'; input: VehiclesUpdateInput; output: VehicleView; failure: 'customer/not-ready' | 'customer/unknown' | 'vehicle/already-yours' | 'vehicle/no-plate' | 'vehicle/odd-year' | 'vehicle/unknown' };
}

export interface VehiclesProcedures {
  /**
   * Finds cars by plate, forgiving what is easily misread.
   *
   * Permission `vehicles.byPlate`: washer (all), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `vehicle/no-plate`.
   *
   * @example
   * ```ts
   * await api.vehicles.byPlate.query({ plate: "plate" });
   * ```
   */
  readonly byPlate: Query<{ input: ByPlate; output: FoundVehicles; meta: unknown }>;
  /**
   * Puts a car that the house knows by its plate into a customer’s garage too.
   *
   * Permission `vehicles.claim`: cashier (all), manager (all), admin (all). Since 0.2.0.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/already-yours`, `vehicle/no-plate`, `vehicle/odd-year`, `vehicle/unknown`.
   *
   * @example
   * ```ts
   * await api.vehicles.claim.mutate({ customerId: "01930000-0000-7000-8000-000000000001", plate: "plate", country: "EU" });
   * ```
   */
  readonly claim: Mutation<{ input: VehiclesClaimInput; output: VehicleView; meta: unknown }>;
  /**
   * Takes cars over from another system, all rows or none.
   *
   * Permission `vehicles.import`: manager (all), admin (all). Since 0.2.0.
   *
   * @example
   * ```ts
   * await api.vehicles.import.mutate({ dryRun: false, rows: [{ reference: "reference", customer: "customer", country: "country", make: "make", model: "model", sizeClass: "sizeClass" }] });
   * ```
   */
  readonly import: Mutation<{ input: VehiclesImportInput; output: {
    /** All rows or none: false after a dry run, and when one is invalid */
    readonly written: boolean;
    readonly rows: readonly ({
      readonly reference: string;
      readonly verdict: "created" | "same" | "invalid";
      /** Of an invalid row: the cell that is in the way */
      readonly field: string | null;
      /** Of an invalid row: the refusal of the work itself */
      readonly code: string | null;
      /** What it is here; null while nothing is written */
      readonly id: VehicleId | null;
    })[];
  }; meta: unknown }>;
  /**
   * Lists the cars of a customer.
   *
   * Permission `vehicles.list`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/not-ready`, `customer/unknown`.
   *
   * @example
   * ```ts
   * await api.vehicles.list.query({});
   * ```
   */
  readonly list: Query<{ input: ListVehicles; output: VehicleList; meta: unknown }>;
  /**
   * Adds a car to a customer’s garage; a car that others drive too is shared by its plate.
   *
   * Permission `vehicles.register`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/already-yours`, `vehicle/no-plate`, `vehicle/odd-year`.
   *
   * @example
   * ```ts
   * await api.vehicles.register.mutate({ make: "make", model: "model", year: 1, colour: "colour", plate: "plate", country: "EU", sizeClass: "compact", notes: "notes" });
   * ```
   */
  readonly register: Mutation<{ input: VehiclesRegisterInput; output: VehicleView; meta: unknown }>;
  /**
   * Takes a car out of a customer’s garage, unless a booking waits for it.
   *
   * Permission `vehicles.remove`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/has-open-bookings`, `vehicle/unknown`.
   *
   * @example
   * ```ts
   * await api.vehicles.remove.mutate({ vehicleId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly remove: Mutation<{ input: VehiclesRemoveInput; output: {
    readonly done: true;
  }; meta: unknown }>;
  /**
   * Puts a removed car back.
   *
   * Permission `vehicles.restore`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/not-removed`, `vehicle/unknown`.
   *
   * @example
   * ```ts
   * await api.vehicles.restore.mutate({ vehicleId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly restore: Mutation<{ input: VehiclesRestoreInput; output: VehicleView; meta: unknown }>;
  /**
   * Makes a car the one that is chosen first.
   *
   * Permission `vehicles.setDefault`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/unknown`.
   *
   * @example
   * ```ts
   * await api.vehicles.setDefault.mutate({ vehicleId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly setDefault: Mutation<{ input: VehiclesSetDefaultInput; output: VehicleView; meta: unknown }>;
  /**
   * Hands a car on to another customer; who had it keeps its history.
   *
   * Permission `vehicles.transfer`: cashier (all), manager (all), admin (all). Since 0.2.0.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/already-yours`, `vehicle/has-open-bookings`, `vehicle/odd-year`, `vehicle/unknown`.
   *
   * @example
   * ```ts
   * await api.vehicles.transfer.mutate({ customerId: "01930000-0000-7000-8000-000000000001", vehicleId: "01930000-0000-7000-8000-000000000001", toCustomerId: "01930000-0000-7000-8000-000000000001" });
   * ```
   */
  readonly transfer: Mutation<{ input: VehiclesTransferInput; output: VehicleView; meta: unknown }>;
  /**
   * Changes how a customer’s car is described.
   *
   * Permission `vehicles.update`: client (own), cashier (all), manager (all), admin (all). Since 0.1.0.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/already-yours`, `vehicle/no-plate`, `vehicle/odd-year`, `vehicle/unknown`.
   *
   * @example
   * ```ts
   * await api.vehicles.update.mutate({ vehicleId: "01930000-0000-7000-8000-000000000001", version: 1 });
   * ```
   */
  readonly update: Mutation<{ input: VehiclesUpdateInput; output: VehicleView; meta: unknown }>;
}
