import type {
  AddOn,
  AddOnFact,
  Bundle,
  BundleFact,
  Category,
  CategoryFact,
  Service,
  ServiceFact,
} from '@bling/domain/catalog';
import type { AddOnId, BookingId, CategoryId, ServiceId } from '@bling/domain/kernel';
import type { Clock } from '../kernel/context.ts';
import type { Repository } from '../kernel/repository.ts';

export interface Categories extends Repository<Category, CategoryFact> {
  /** Those not removed, in menu order. */
  readonly all: () => Promise<readonly Category[]>;
}
export interface Services extends Repository<Service, ServiceFact> {
  /** In menu order; of one category when it is named. */
  readonly all: (categoryId?: CategoryId) => Promise<readonly Service[]>;
  readonly some: (ids: readonly ServiceId[]) => Promise<readonly Service[]>;
}
export interface AddOns extends Repository<AddOn, AddOnFact> {
  readonly all: () => Promise<readonly AddOn[]>;
  readonly some: (ids: readonly AddOnId[]) => Promise<readonly AddOn[]>;
}

/** What a booking was made of, whatever the menu says by now; nothing for an id that is none. */
export type BookedWork = (id: BookingId) => Promise<readonly (ServiceId | AddOnId)[]>;

export interface Bundles extends Repository<Bundle, BundleFact> {
  /** In menu order. */
  readonly all: () => Promise<readonly Bundle[]>;
}

export interface CatalogPorts extends Clock {
  readonly categories: Categories;
  readonly services: Services;
  readonly addOns: AddOns;
  readonly bundles: Bundles;
}
