// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, CategoryId, Money, ServiceId } from '@bling/domain/kernel';
import type { TRPCMutationProcedure as Mutation, TRPCQueryProcedure as Query } from '@trpc/server';

export interface AddOnList {
  readonly items: readonly AddOnView[];
}
export interface AddOnView {
  readonly id: AddOnId;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly price: Money;
  readonly minutes: number;
  readonly bySize: {
    readonly compact?: {
      readonly price: Money;
      readonly minutes: number;
    };
    readonly standard?: {
      readonly price: Money;
      readonly minutes: number;
    };
    readonly large?: {
      readonly price: Money;
      readonly minutes: number;
    };
    readonly oversized?: {
      readonly price: Money;
      readonly minutes: number;
    };
  };
  readonly appliesTo: 'all' | readonly ServiceId[];
  readonly status: 'active' | 'inactive';
}
export interface CatalogAddOnsCreateInput {
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly price: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly minutes: number;
  readonly bySize: {
    readonly compact?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly standard?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly large?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly oversized?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
  };
  readonly appliesTo: 'all' | readonly ServiceId[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogAddOnsDeactivateInput {
  readonly addOnId: AddOnId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export type CatalogAddOnsListInput = Record<string, never>;
export interface CatalogAddOnsUpdateInput {
  readonly name?: string;
  readonly description?: string;
  readonly order?: number;
  readonly price?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly minutes?: number;
  readonly bySize?: {
    readonly compact?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly standard?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly large?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly oversized?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
  };
  readonly appliesTo?: 'all' | readonly ServiceId[];
  readonly addOnId: AddOnId;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogCategoriesCreateInput {
  readonly name: string;
  readonly description?: string;
  readonly order?: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export type CatalogCategoriesListInput = Record<string, never>;
export interface CatalogCategoriesRemoveInput {
  readonly categoryId: CategoryId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogCategoriesUpdateInput {
  readonly categoryId: CategoryId;
  readonly version: number;
  readonly name?: string;
  readonly description?: string;
  readonly order?: number;
  readonly status?: 'active' | 'inactive';
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogServicesCreateInput {
  readonly categoryId: CategoryId;
  readonly name: string;
  readonly description: string;
  readonly includes: readonly string[];
  readonly order: number;
  readonly channels: readonly ('web' | 'phone' | 'counter' | 'partner')[];
  readonly price: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly minutes: number;
  readonly bySize: {
    readonly compact?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly standard?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly large?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly oversized?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
  };
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly bayKinds: readonly ('hand' | 'tunnel' | 'detail')[];
  readonly equipment: readonly string[];
  readonly isPopular: boolean;
  readonly guarantee: 'none' | 'card' | 'deposit';
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogServicesDeactivateInput {
  readonly serviceId: ServiceId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogServicesUpdateInput {
  readonly categoryId?: CategoryId;
  readonly name?: string;
  readonly description?: string;
  readonly includes?: readonly string[];
  readonly order?: number;
  readonly channels?: readonly ('web' | 'phone' | 'counter' | 'partner')[];
  readonly price?: {
    readonly amount: number;
    /** ISO 4217 */
    readonly currency: string;
  };
  readonly minutes?: number;
  readonly bySize?: {
    readonly compact?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly standard?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly large?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
    readonly oversized?: {
      readonly price: {
        readonly amount: number;
        /** ISO 4217 */
        readonly currency: string;
      };
      readonly minutes: number;
    };
  };
  readonly bufferBefore?: number;
  readonly bufferAfter?: number;
  readonly bayKinds?: readonly ('hand' | 'tunnel' | 'detail')[];
  readonly equipment?: readonly string[];
  readonly isPopular?: boolean;
  readonly guarantee?: 'none' | 'card' | 'deposit';
  readonly serviceId: ServiceId;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CategoryList {
  readonly items: readonly CategoryView[];
}
export interface CategoryView {
  readonly id: CategoryId;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly status: 'active' | 'inactive';
}
export interface ListServices {
  readonly categoryId?: CategoryId;
  /** Those off the menu too */
  readonly inactive?: boolean;
}
export interface ServiceList {
  readonly items: readonly ServiceView[];
}
export interface ServiceRef {
  readonly serviceId: ServiceId;
}
export interface ServiceView {
  readonly id: ServiceId;
  readonly version: number;
  readonly categoryId: CategoryId;
  readonly name: string;
  readonly description: string;
  readonly includes: readonly string[];
  readonly order: number;
  readonly channels: readonly ('web' | 'phone' | 'counter' | 'partner')[];
  readonly price: Money;
  readonly minutes: number;
  readonly bySize: {
    readonly compact?: {
      readonly price: Money;
      readonly minutes: number;
    };
    readonly standard?: {
      readonly price: Money;
      readonly minutes: number;
    };
    readonly large?: {
      readonly price: Money;
      readonly minutes: number;
    };
    readonly oversized?: {
      readonly price: Money;
      readonly minutes: number;
    };
  };
  readonly bufferBefore: number;
  readonly bufferAfter: number;
  readonly bayKinds: readonly ('hand' | 'tunnel' | 'detail')[];
  readonly equipment: readonly string[];
  readonly isPopular: boolean;
  readonly guarantee: 'none' | 'card' | 'deposit';
  readonly status: 'active' | 'inactive';
}

export interface CatalogProcedures {
  readonly addOns: {
    /**
     * Permission: `catalog.addOns.create`.
     *
     * Fails with `add-on/name-taken`, `add-on/other-currency`, `service/unknown`.
     */
    readonly create: Mutation<{ input: CatalogAddOnsCreateInput; output: AddOnView; meta: unknown }>;
    /**
     * Permission: `catalog.addOns.deactivate`.
     *
     * Fails with `add-on/already-inactive`, `add-on/unknown`.
     */
    readonly deactivate: Mutation<{ input: CatalogAddOnsDeactivateInput; output: AddOnView; meta: unknown }>;
    /**
     * Permission: `catalog.addOns.list`.
     */
    readonly list: Query<{ input: CatalogAddOnsListInput; output: AddOnList; meta: unknown }>;
    /**
     * Permission: `catalog.addOns.update`.
     *
     * Fails with `add-on/name-taken`, `add-on/other-currency`, `add-on/unknown`, `service/unknown`.
     */
    readonly update: Mutation<{ input: CatalogAddOnsUpdateInput; output: AddOnView; meta: unknown }>;
  };
  readonly categories: {
    /**
     * Permission: `catalog.categories.create`.
     *
     * Fails with `category/name-taken`.
     */
    readonly create: Mutation<{ input: CatalogCategoriesCreateInput; output: CategoryView; meta: unknown }>;
    /**
     * Permission: `catalog.categories.list`.
     */
    readonly list: Query<{ input: CatalogCategoriesListInput; output: CategoryList; meta: unknown }>;
    /**
     * Permission: `catalog.categories.remove`.
     *
     * Fails with `category/has-services`, `category/unknown`.
     */
    readonly remove: Mutation<{
      input: CatalogCategoriesRemoveInput;
      output: {
        readonly done: true;
      };
      meta: unknown;
    }>;
    /**
     * Permission: `catalog.categories.update`.
     *
     * Fails with `category/name-taken`, `category/unknown`.
     */
    readonly update: Mutation<{ input: CatalogCategoriesUpdateInput; output: CategoryView; meta: unknown }>;
  };
  readonly services: {
    /**
     * Permission: `catalog.services.create`.
     *
     * Fails with `category/not-active`, `category/unknown`, `service/name-taken`, `service/other-currency`, `service/too-many-popular`.
     */
    readonly create: Mutation<{ input: CatalogServicesCreateInput; output: ServiceView; meta: unknown }>;
    /**
     * Permission: `catalog.services.deactivate`.
     *
     * Fails with `service/already-inactive`, `service/unknown`.
     */
    readonly deactivate: Mutation<{ input: CatalogServicesDeactivateInput; output: ServiceView; meta: unknown }>;
    /**
     * Permission: `catalog.services.get`.
     *
     * Fails with `service/unknown`.
     */
    readonly get: Query<{ input: ServiceRef; output: ServiceView; meta: unknown }>;
    /**
     * Permission: `catalog.services.list`.
     */
    readonly list: Query<{ input: ListServices; output: ServiceList; meta: unknown }>;
    /**
     * Permission: `catalog.services.update`.
     *
     * Fails with `category/unknown`, `service/name-taken`, `service/other-currency`, `service/too-many-popular`, `service/unknown`.
     */
    readonly update: Mutation<{ input: CatalogServicesUpdateInput; output: ServiceView; meta: unknown }>;
  };
}
