// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { CustomerId, SizeClass, VehicleId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface ByPlate {
  readonly plate: string;
}
export interface FoundVehicles {
  readonly items: readonly {
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
    readonly drivers: readonly {
      readonly customerId: CustomerId;
      readonly isDefault: boolean;
    }[];
  }[];
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
export interface VehiclesUpdateInput {
  readonly customerId?: CustomerId;
  readonly vehicleId: VehicleId;
  readonly version: number;
  readonly make?: string;
  readonly model?: string;
  readonly year?: number | null;
  readonly colour?: string | null;
  readonly plate?: string | null;
  readonly country?: string;
  readonly sizeClass?: SizeClass;
  readonly notes?: string | null;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}

export interface VehiclesProcedures {
  /**
   * Permission: `vehicles.byPlate`.
   *
   * Fails with `vehicle/no-plate`.
   */
  readonly byPlate: Query<{ input: ByPlate; output: FoundVehicles; meta: unknown }>;
  /**
   * Permission: `vehicles.list`.
   *
   * Fails with `customer/not-ready`, `customer/unknown`.
   */
  readonly list: Query<{ input: ListVehicles; output: VehicleList; meta: unknown }>;
  /**
   * Permission: `vehicles.register`.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/already-yours`, `vehicle/no-plate`, `vehicle/odd-year`.
   */
  readonly register: Mutation<{ input: VehiclesRegisterInput; output: VehicleView; meta: unknown }>;
  /**
   * Permission: `vehicles.remove`.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/has-open-bookings`, `vehicle/unknown`.
   */
  readonly remove: Mutation<{
    input: VehiclesRemoveInput;
    output: {
      readonly done: true;
    };
    meta: unknown;
  }>;
  /**
   * Permission: `vehicles.restore`.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/not-removed`, `vehicle/unknown`.
   */
  readonly restore: Mutation<{ input: VehiclesRestoreInput; output: VehicleView; meta: unknown }>;
  /**
   * Permission: `vehicles.setDefault`.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/unknown`.
   */
  readonly setDefault: Mutation<{ input: VehiclesSetDefaultInput; output: VehicleView; meta: unknown }>;
  /**
   * Permission: `vehicles.update`.
   *
   * Fails with `customer/not-ready`, `customer/unknown`, `vehicle/already-yours`, `vehicle/no-plate`, `vehicle/odd-year`, `vehicle/unknown`.
   */
  readonly update: Mutation<{ input: VehiclesUpdateInput; output: VehicleView; meta: unknown }>;
}
