import {
  type AddOn,
  type AddOnFact,
  type Bundle,
  type BundleFact,
  type Category,
  type CategoryFact,
  type Service,
  type ServiceFact,
  addOnShown,
  bundleShown,
  categoryShown,
  serviceShown,
} from '@bling/domain/catalog';
import type { CatalogPorts } from '../../catalog/ports.ts';
import { inOrderOf } from './order.ts';
import { saving } from './saving.ts';
import type { Transaction } from './transaction.ts';

type OnMenu = { readonly order: number; readonly name: string };
const inMenuOrder = <T extends OnMenu>(rows: Iterable<T>): T[] =>
  inOrderOf(rows, ({ order, name }) => `${String(order).padStart(10, '0')} ${name}`);
const named = ({ name, status }: { readonly name: string; readonly status: string }): readonly string[] =>
  status === 'active' ? [name.toLowerCase()] : [];

export const catalogIn = (transaction: Transaction): Omit<CatalogPorts, 'now' | 'newId'> => {
  const { categories, services, addOns, bundles } = transaction.store;
  const liveCategory = (category: Category | undefined): Category | null =>
    category === undefined || category.removed ? null : category;
  return {
    categories: {
      find: async (id) => liveCategory(categories.get(id)),
      all: async () => inMenuOrder(categories.values()).filter(({ removed }) => !removed),
      save: saving<Category, CategoryFact>(transaction, {
        kind: 'category',
        shown: categoryShown,
        rows: categories,
        unique: ({ name, removed }) => (removed ? [] : [name.toLowerCase()]),
      }),
    },
    services: {
      find: async (id) => services.get(id) ?? null,
      all: async (categoryId) =>
        inMenuOrder(services.values()).filter((one) => categoryId === undefined || one.categoryId === categoryId),
      some: async (ids) => [...services.values()].filter(({ id }) => ids.includes(id)),
      save: saving<Service, ServiceFact>(transaction, {
        kind: 'service',
        shown: serviceShown,
        rows: services,
        unique: (service) => named(service).map((name) => `${service.categoryId} ${name}`),
      }),
    },
    addOns: {
      find: async (id) => addOns.get(id) ?? null,
      all: async () => inMenuOrder(addOns.values()),
      some: async (ids) => [...addOns.values()].filter(({ id }) => ids.includes(id)),
      save: saving<AddOn, AddOnFact>(transaction, { kind: 'add-on', shown: addOnShown, rows: addOns, unique: named }),
    },
    bundles: {
      find: async (id) => bundles.get(id) ?? null,
      all: async () => inMenuOrder(bundles.values()),
      save: saving<Bundle, BundleFact>(transaction, {
        kind: 'bundle',
        shown: bundleShown,
        rows: bundles,
        unique: named,
      }),
    },
  };
};
