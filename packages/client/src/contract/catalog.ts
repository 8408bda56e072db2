// Generated from the router by `pnpm contract`. Change the contract, not this file.

import type { AddOnId, CategoryId, Id, Money, ServiceId, SiteId } from '@bling/domain/kernel';
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
  readonly appliesTo: "all" | readonly ServiceId[];
  readonly status: "active" | "inactive";
}
export interface BundleList {
  readonly items: readonly BundleView[];
}
export interface BundleView {
  readonly id: Id<'Bundle'>;
  readonly version: number;
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly serviceIds: readonly ServiceId[];
  /** Percent with two decimals: 1000 is 10 % */
  readonly basisPoints: number;
  readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
  readonly status: "active" | "inactive";
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
  readonly appliesTo: "all" | readonly ServiceId[];
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
  readonly appliesTo?: "all" | readonly ServiceId[];
  readonly addOnId: AddOnId;
  readonly version: number;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogBundlesCreateInput {
  readonly name: string;
  readonly description: string;
  readonly order: number;
  readonly serviceIds: readonly ServiceId[];
  /** Percent with two decimals: 1000 is 10 % */
  readonly basisPoints: number;
  readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogBundlesDeactivateInput {
  readonly bundleId: Id<'Bundle'>;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogBundlesUpdateInput {
  readonly name?: string;
  readonly description?: string;
  readonly order?: number;
  readonly serviceIds?: readonly ServiceId[];
  /** Percent with two decimals: 1000 is 10 % */
  readonly basisPoints?: number;
  readonly channels?: readonly ("web" | "phone" | "counter" | "partner")[];
  readonly bundleId: Id<'Bundle'>;
  readonly version: number;
  readonly status?: "active" | "inactive";
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
  readonly status?: "active" | "inactive";
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogServicesCreateInput {
  readonly categoryId: CategoryId;
  readonly name: string;
  readonly description: string;
  readonly includes: readonly string[];
  readonly order: number;
  readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
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
  readonly bayKinds: readonly ("hand" | "tunnel" | "detail")[];
  readonly equipment: readonly string[];
  readonly isPopular: boolean;
  readonly guarantee: "none" | "card" | "deposit";
  readonly skills?: readonly string[];
  readonly mobileAllowed?: boolean;
  readonly cureHours?: number | null;
  /** A path on this server */
  readonly image?: string | null;
  readonly sites?: readonly ({
    readonly siteId: SiteId;
    readonly available: boolean;
    readonly minutes?: number | null;
    readonly price?: {
      readonly amount: number;
      /** ISO 4217 */
      readonly currency: string;
    } | null;
  })[];
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogServicesDeactivateInput {
  readonly serviceId: ServiceId;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogServicesImportInput {
  /** Does the whole work, answers what came of it, and keeps nothing */
  readonly dryRun: boolean;
  readonly rows: readonly ({
    /** What the other system calls it, or the number of its line */
    readonly reference: string;
    /** Its name; a category that is not there yet is made */
    readonly category: string;
    readonly name: string;
    readonly description?: string | null;
    /** Minor units: cents */
    readonly price: number;
    readonly minutes: number;
    /** Left out: as for a standard car */
    readonly compactPrice?: number | null;
    readonly largePrice?: number | null;
    readonly oversizedPrice?: number | null;
    readonly bufferAfter?: number | null;
  })[];
  /** ISO 4217 */
  readonly currency: string;
  /** One per user action; the client fills it. */
  readonly idempotencyKey?: string;
}
export interface CatalogServicesUpdateInput {
  readonly categoryId?: CategoryId;
  readonly name?: string;
  readonly description?: string;
  readonly includes?: readonly string[];
  readonly order?: number;
  readonly channels?: readonly ("web" | "phone" | "counter" | "partner")[];
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
  readonly bayKinds?: readonly ("hand" | "tunnel" | "detail")[];
  readonly equipment?: readonly string[];
  readonly isPopular?: boolean;
  readonly guarantee?: "none" | "card" | "deposit";
  readonly skills?: readonly string[];
  readonly mobileAllowed?: boolean;
  readonly cureHours?: number | null;
  /** A path on this server */
  readonly image?: string | null;
  readonly sites?: readonly ({
    readonly siteId: SiteId;
    readonly available: boolean;
    readonly minutes?: number | null;
    readonly price?: {
      readonly amount: number;
      /** ISO 4217 */
      readonly currency: string;
    } | null;
  })[];
  readonly status?: "active" | "inactive";
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
  readonly status: "active" | "inactive";
}
export interface ListBundles {
  /** Those off the menu too */
  readonly inactive?: boolean;
}
export interface ListServices {
  readonly categoryId?: CategoryId;
  /** As this site sells them: only what it offers, at its figures */
  readonly siteId?: SiteId;
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
  readonly channels: readonly ("web" | "phone" | "counter" | "partner")[];
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
  readonly bayKinds: readonly ("hand" | "tunnel" | "detail")[];
  readonly equipment: readonly string[];
  readonly isPopular: boolean;
  readonly guarantee: "none" | "card" | "deposit";
  /** What those who do it must be able to, together */
  readonly skills: readonly string[];
  readonly mobileAllowed: boolean;
  readonly cureHours: number | null;
  readonly image: string | null;
  /** The sites that differ; every other offers it as listed */
  readonly sites: readonly ({
    readonly siteId: SiteId;
    readonly available: boolean;
    readonly minutes: number | null;
    readonly price: Money | null;
  })[];
  readonly status: "active" | "inactive";
}

export interface CatalogCalls {
  readonly 'catalog.addOns.create': { kind: 'mutation'; input: CatalogAddOnsCreateInput; output: AddOnView; failure: 'add-on/name-taken' | 'add-on/other-currency' | 'service/unknown' };
  readonly 'catalog.addOns.deactivate': { kind: 'mutation'; input: CatalogAddOnsDeactivateInput; output: AddOnView; failure: 'add-on/already-inactive' | 'add-on/unknown' };
  readonly 'catalog.addOns.list': { kind: 'query'; input: CatalogAddOnsListInput; output: AddOnList; failure: never };
  readonly 'catalog.addOns.update': { kind: 'mutation'; input: CatalogAddOnsUpdateInput; output: AddOnView; failure: 'add-on/name-taken' | 'add-on/other-currency' | 'add-on/unknown' | 'service/unknown' };
  readonly 'catalog.bundles.create': { kind: 'mutation'; input: CatalogBundlesCreateInput; output: BundleView; failure: 'bundle/name-taken' | 'bundle/too-few-services' | 'service/unknown' };
  readonly 'catalog.bundles.deactivate': { kind: 'mutation'; input: CatalogBundlesDeactivateInput; output: BundleView; failure: 'bundle/already-inactive' | 'bundle/unknown' };
  readonly 'catalog.bundles.list': { kind: 'query'; input: ListBundles; output: BundleList; failure: never };
  readonly 'catalog.bundles.update': { kind: 'mutation'; input: CatalogBundlesUpdateInput; output: BundleView; failure: 'bundle/name-taken' | 'bundle/too-few-services' | 'bundle/unknown' | 'service/unknown' };
  readonly 'catalog.categories.create': { kind: 'mutation'; input: CatalogCategoriesCreateInput; output: CategoryView; failure: 'category/name-taken' };
  readonly 'catalog.categories.list': { kind: 'query'; input: CatalogCategoriesListInput; output: CategoryList; failure: never };
  readonly 'catalog.categories.remove': { kind: 'mutation'; input: CatalogCategoriesRemoveInput; output: {
    readonly done: true;
  }; failure: 'category/has-services' | 'category/unknown' };
  readonly 'catalog.categories.update': { kind: 'mutation'; input: CatalogCategoriesUpdateInput; output: CategoryView; failure: 'category/name-taken' | 'category/unknown' };
  readonly 'catalog.services.create': { kind: 'mutation'; input: CatalogServicesCreateInput; output: ServiceView; failure: 'category/not-active' | 'category/unknown' | 'service/name-taken' | 'service/other-currency' | 'service/site-twice' | 'service/too-many-popular' };
  readonly 'catalog.services.deactivate': { kind: 'mutation'; input: CatalogServicesDeactivateInput; output: ServiceView; failure: 'service/already-inactive' | 'service/unknown' };
  readonly 'catalog.services.get': { kind: 'query'; input: ServiceRef; output: ServiceView; failure: 'service/unknown' };
  readonly 'catalog.services.import': { kind: 'mutation'; input: CatalogServicesImportInput; output: {
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
      readonly id: ServiceId | null;
    })[];
  }; failure: never };
  readonly 'catalog.services.list': { kind: 'query'; input: ListServices; output: ServiceList; failure: never };
  readonly 'catalog.services.update': { kind: 'mutation'; input: CatalogServicesUpdateInput; output: ServiceView; failure: 'category/unknown' | 'service/name-taken' | 'service/other-currency' | 'service/site-twice' | 'service/too-many-popular' | 'service/unknown' };
}

export interface CatalogProcedures {
  readonly addOns: {
    /**
     * Adds an add-on to the menu.
     *
     * Permission `catalog.addOns.create`: admin (all). Since 0.1.0.
     *
     * Fails with `add-on/name-taken`, `add-on/other-currency`, `service/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.addOns.create.mutate({ name: "name", description: "description", order: 1, price: { amount: 1, currency: "EUR" }, minutes: 1, bySize: {}, appliesTo: "all" });
     * ```
     */
    readonly create: Mutation<{ input: CatalogAddOnsCreateInput; output: AddOnView; meta: unknown }>;
    /**
     * Takes an add-on off the menu.
     *
     * Permission `catalog.addOns.deactivate`: admin (all). Since 0.1.0.
     *
     * Fails with `add-on/already-inactive`, `add-on/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.addOns.deactivate.mutate({ addOnId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly deactivate: Mutation<{ input: CatalogAddOnsDeactivateInput; output: AddOnView; meta: unknown }>;
    /**
     * Lists the add-ons of the menu.
     *
     * Permission `catalog.addOns.list`: anyone. Since 0.1.0.
     *
     * @example
     * ```ts
     * await api.catalog.addOns.list.query({});
     * ```
     */
    readonly list: Query<{ input: CatalogAddOnsListInput; output: AddOnList; meta: unknown }>;
    /**
     * Changes an add-on; booked jobs keep what they were sold as.
     *
     * Permission `catalog.addOns.update`: admin (all). Since 0.1.0.
     *
     * Fails with `add-on/name-taken`, `add-on/other-currency`, `add-on/unknown`, `service/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.addOns.update.mutate({ addOnId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: CatalogAddOnsUpdateInput; output: AddOnView; meta: unknown }>;
  };
  readonly bundles: {
    /**
     * Sells services cheaper together, from now on.
     *
     * Permission `catalog.bundles.create`: admin (all). Since 0.2.0.
     *
     * Fails with `bundle/name-taken`, `bundle/too-few-services`, `service/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.bundles.create.mutate({ name: "name", description: "description", order: 1, serviceIds: ["01930000-0000-7000-8000-000000000001","01930000-0000-7000-8000-000000000001"], basisPoints: 1, channels: ["web"] });
     * ```
     */
    readonly create: Mutation<{ input: CatalogBundlesCreateInput; output: BundleView; meta: unknown }>;
    /**
     * Takes a bundle off the menu.
     *
     * Permission `catalog.bundles.deactivate`: admin (all). Since 0.2.0.
     *
     * Fails with `bundle/already-inactive`, `bundle/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.bundles.deactivate.mutate({ bundleId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly deactivate: Mutation<{ input: CatalogBundlesDeactivateInput; output: BundleView; meta: unknown }>;
    /**
     * Lists the services that cost less together.
     *
     * Permission `catalog.bundles.list`: anyone. Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.catalog.bundles.list.query({});
     * ```
     */
    readonly list: Query<{ input: ListBundles; output: BundleList; meta: unknown }>;
    /**
     * Changes a bundle; booked jobs keep their price.
     *
     * Permission `catalog.bundles.update`: admin (all). Since 0.2.0.
     *
     * Fails with `bundle/name-taken`, `bundle/too-few-services`, `bundle/unknown`, `service/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.bundles.update.mutate({ bundleId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: CatalogBundlesUpdateInput; output: BundleView; meta: unknown }>;
  };
  readonly categories: {
    /**
     * Adds a category to the menu.
     *
     * Permission `catalog.categories.create`: admin (all). Since 0.1.0.
     *
     * Fails with `category/name-taken`.
     *
     * @example
     * ```ts
     * await api.catalog.categories.create.mutate({ name: "name" });
     * ```
     */
    readonly create: Mutation<{ input: CatalogCategoriesCreateInput; output: CategoryView; meta: unknown }>;
    /**
     * Lists the categories of the menu, in order.
     *
     * Permission `catalog.categories.list`: anyone. Since 0.1.0.
     *
     * @example
     * ```ts
     * await api.catalog.categories.list.query({});
     * ```
     */
    readonly list: Query<{ input: CatalogCategoriesListInput; output: CategoryList; meta: unknown }>;
    /**
     * Removes a category that has no services.
     *
     * Permission `catalog.categories.remove`: admin (all). Since 0.1.0.
     *
     * Fails with `category/has-services`, `category/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.categories.remove.mutate({ categoryId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly remove: Mutation<{ input: CatalogCategoriesRemoveInput; output: {
      readonly done: true;
    }; meta: unknown }>;
    /**
     * Renames, reorders or closes a category.
     *
     * Permission `catalog.categories.update`: admin (all). Since 0.1.0.
     *
     * Fails with `category/name-taken`, `category/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.categories.update.mutate({ categoryId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: CatalogCategoriesUpdateInput; output: CategoryView; meta: unknown }>;
  };
  readonly services: {
    /**
     * Adds a service to the menu.
     *
     * Permission `catalog.services.create`: admin (all). Since 0.1.0.
     *
     * Fails with `category/not-active`, `category/unknown`, `service/name-taken`, `service/other-currency`, `service/site-twice`, `service/too-many-popular`.
     *
     * @example
     * ```ts
     * await api.catalog.services.create.mutate({ categoryId: "01930000-0000-7000-8000-000000000001", name: "name", description: "description", includes: [], order: 1, channels: ["web"], price: { amount: 1, currency: "EUR" }, minutes: 5, bySize: {}, bufferBefore: 1, bufferAfter: 1, bayKinds: [], equipment: [], isPopular: false, guarantee: "none" });
     * ```
     */
    readonly create: Mutation<{ input: CatalogServicesCreateInput; output: ServiceView; meta: unknown }>;
    /**
     * Takes a service off the menu; booked jobs are still done.
     *
     * Permission `catalog.services.deactivate`: admin (all). Since 0.1.0.
     *
     * Fails with `service/already-inactive`, `service/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.services.deactivate.mutate({ serviceId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly deactivate: Mutation<{ input: CatalogServicesDeactivateInput; output: ServiceView; meta: unknown }>;
    /**
     * Shows one service.
     *
     * Permission `catalog.services.get`: anyone. Since 0.1.0.
     *
     * Fails with `service/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.services.get.query({ serviceId: "01930000-0000-7000-8000-000000000001" });
     * ```
     */
    readonly get: Query<{ input: ServiceRef; output: ServiceView; meta: unknown }>;
    /**
     * Takes a price list over from another system, all rows or none.
     *
     * Permission `catalog.services.import`: admin (all). Since 0.2.0.
     *
     * @example
     * ```ts
     * await api.catalog.services.import.mutate({ dryRun: false, rows: [{ reference: "reference", category: "category", name: "name", price: 1, minutes: 1 }], currency: "EUR" });
     * ```
     */
    readonly import: Mutation<{ input: CatalogServicesImportInput; output: {
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
        readonly id: ServiceId | null;
      })[];
    }; meta: unknown }>;
    /**
     * Lists the services of the menu with price and minutes for each size.
     *
     * Permission `catalog.services.list`: anyone. Since 0.1.0.
     *
     * @example
     * ```ts
     * await api.catalog.services.list.query({});
     * ```
     */
    readonly list: Query<{ input: ListServices; output: ServiceList; meta: unknown }>;
    /**
     * Changes a service; booked jobs keep what they were sold as.
     *
     * Permission `catalog.services.update`: admin (all). Since 0.1.0.
     *
     * Fails with `category/unknown`, `service/name-taken`, `service/other-currency`, `service/site-twice`, `service/too-many-popular`, `service/unknown`.
     *
     * @example
     * ```ts
     * await api.catalog.services.update.mutate({ serviceId: "01930000-0000-7000-8000-000000000001", version: 1 });
     * ```
     */
    readonly update: Mutation<{ input: CatalogServicesUpdateInput; output: ServiceView; meta: unknown }>;
  };
}
