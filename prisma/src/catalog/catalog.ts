import type { AddOns, Bundles, Categories, Services } from '@bling/api/ports';
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
import type {
  AddOn as AddOnRow,
  Bundle as BundleRow,
  Category as CategoryRow,
  Service as ServiceRow,
} from '../../generated/client.ts';
import { json, knowing, saving, stored, type Transaction } from '../transaction.ts';

const inMenuOrder = [{ order: 'asc' }, { name: 'asc' }, { id: 'asc' }] as const;

const toCategory = ({ id, version, name, description, order, status, deletedAt }: CategoryRow): Category => ({
  id,
  version,
  name,
  description,
  order,
  status: stored(status),
  removed: deletedAt !== null,
});

export const prismaCategories = (transaction: Transaction): Categories => {
  const { prisma, now } = transaction;
  const known = knowing(transaction, 'category');
  const toRow = ({ removed, ...category }: Category) => ({
    ...category,
    deletedAt: removed ? new Date(now()) : null,
  });
  return {
    find: async (id) => {
      const row = await prisma.category.findFirst({ where: { id, deletedAt: null } });
      return known(row && toCategory(row));
    },
    all: async () =>
      (await prisma.category.findMany({ where: { deletedAt: null }, orderBy: [...inMenuOrder] })).map(toCategory),
    save: saving<Category, CategoryFact>(transaction, {
      kind: 'category',
      shown: categoryShown,
      create: (next) => prisma.category.create({ data: toRow(next) }),
      update: async (next, version) =>
        (await prisma.category.updateMany({ where: { id: next.id, version }, data: toRow(next) })).count,
    }),
  };
};

const toService = ({ priceAmount, priceCurrency, createdAt: _, updatedAt: __, ...row }: ServiceRow): Service => ({
  ...row,
  price: { amount: priceAmount, currency: priceCurrency },
  bySize: stored(row.bySize),
  channels: stored(row.channels),
  bayKinds: stored(row.bayKinds),
  guarantee: stored(row.guarantee),
  sites: stored(row.sites),
  status: stored(row.status),
});

const fromService = ({ price, bySize, ...service }: Service) => ({
  ...service,
  includes: [...service.includes],
  channels: [...service.channels],
  bayKinds: [...service.bayKinds],
  equipment: [...service.equipment],
  skills: [...service.skills],
  sites: json(service.sites),
  priceAmount: price.amount,
  priceCurrency: price.currency,
  bySize: json(bySize),
});

export const prismaServices = (transaction: Transaction): Services => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'service');
  return {
    find: async (id) => {
      const row = await prisma.service.findUnique({ where: { id } });
      return known(row && toService(row));
    },
    all: async (categoryId) => {
      const where = categoryId === undefined ? {} : { categoryId };
      return (await prisma.service.findMany({ where, orderBy: [...inMenuOrder] })).map(toService);
    },
    some: async (ids) => (await prisma.service.findMany({ where: { id: { in: [...ids] } } })).map(toService),
    save: saving<Service, ServiceFact>(transaction, {
      kind: 'service',
      shown: serviceShown,
      create: (next) => prisma.service.create({ data: fromService(next) }),
      update: async (next, version) =>
        (await prisma.service.updateMany({ where: { id: next.id, version }, data: fromService(next) })).count,
    }),
  };
};

const toAddOn = ({ priceAmount, priceCurrency, createdAt: _, updatedAt: __, ...row }: AddOnRow): AddOn => ({
  ...row,
  price: { amount: priceAmount, currency: priceCurrency },
  bySize: stored(row.bySize),
  appliesTo: stored(row.appliesTo),
  status: stored(row.status),
});

const fromAddOn = ({ price, bySize, appliesTo, ...addOn }: AddOn) => ({
  ...addOn,
  priceAmount: price.amount,
  priceCurrency: price.currency,
  bySize: json(bySize),
  appliesTo: json(appliesTo),
});

export const prismaAddOns = (transaction: Transaction): AddOns => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'add-on');
  return {
    find: async (id) => {
      const row = await prisma.addOn.findUnique({ where: { id } });
      return known(row && toAddOn(row));
    },
    all: async () => (await prisma.addOn.findMany({ orderBy: [...inMenuOrder] })).map(toAddOn),
    some: async (ids) => (await prisma.addOn.findMany({ where: { id: { in: [...ids] } } })).map(toAddOn),
    save: saving<AddOn, AddOnFact>(transaction, {
      kind: 'add-on',
      shown: addOnShown,
      create: (next) => prisma.addOn.create({ data: fromAddOn(next) }),
      update: async (next, version) =>
        (await prisma.addOn.updateMany({ where: { id: next.id, version }, data: fromAddOn(next) })).count,
    }),
  };
};

const toBundle = ({ createdAt: _, updatedAt: __, ...row }: BundleRow): Bundle => ({
  ...row,
  channels: stored(row.channels),
  status: stored(row.status),
});
const fromBundle = (bundle: Bundle) => ({
  ...bundle,
  serviceIds: [...bundle.serviceIds],
  channels: [...bundle.channels],
});

export const prismaBundles = (transaction: Transaction): Bundles => {
  const { prisma } = transaction;
  const known = knowing(transaction, 'bundle');
  return {
    find: async (id) => {
      const row = await prisma.bundle.findUnique({ where: { id } });
      return known(row && toBundle(row));
    },
    all: async () => (await prisma.bundle.findMany({ orderBy: [...inMenuOrder] })).map(toBundle),
    save: saving<Bundle, BundleFact>(transaction, {
      kind: 'bundle',
      shown: bundleShown,
      create: (next) => prisma.bundle.create({ data: fromBundle(next) }),
      update: async (next, version) =>
        (await prisma.bundle.updateMany({ where: { id: next.id, version }, data: fromBundle(next) })).count,
    }),
  };
};
