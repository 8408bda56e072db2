import type { AddOns, Bundles, Categories, Services } from '@bling/api/ports';
import type { Money } from '@bling/domain/kernel';
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
import type { Category as CategoryRow } from '../../generated/client.ts';
import { mappedRows, tableRows } from '../table-rows.ts';
import { knowing, saving, stored, type Transaction } from '../transaction.ts';

const inMenuOrder = [{ order: 'asc' }, { name: 'asc' }, { id: 'asc' }] as const;
const ORDER = 'order by "order", name, id';

type Flat<T extends { readonly price: Money }> = Omit<T, 'price'> & {
  readonly priceAmount: number;
  readonly priceCurrency: string;
};
const flat = <T extends { readonly price: Money }>({ price, ...rest }: T): Flat<T> => ({
  ...rest,
  priceAmount: price.amount,
  priceCurrency: price.currency,
});
const priceOf = ({ priceAmount, priceCurrency }: { priceAmount: number; priceCurrency: string }): Money => ({
  amount: priceAmount,
  currency: priceCurrency,
});

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

/** What everything that is sold has. */
const sold = {
  id: 'id',
  version: 'version',
  name: 'name',
  description: 'description',
  order: '"order"',
  priceAmount: 'price_amount',
  priceCurrency: 'price_currency',
  minutes: 'minutes',
  bySize: 'by_size',
  status: 'status',
} as const;

const serviceRows = mappedRows<Service, ServiceFact, Flat<Service>>({
  kind: 'service',
  table: 'catalog.service',
  isStamped: true,
  shown: serviceShown,
  json: ['bySize', 'sites'],
  columns: {
    ...sold,
    categoryId: 'category_id',
    includes: 'includes',
    channels: 'channels',
    bufferBefore: 'buffer_before',
    bufferAfter: 'buffer_after',
    bayKinds: 'bay_kinds',
    equipment: 'equipment',
    isPopular: 'is_popular',
    guarantee: 'guarantee',
    skills: 'skills',
    mobileAllowed: 'mobile_allowed',
    cureHours: 'cure_hours',
    image: 'image',
    sites: 'sites',
  },
  toRow: flat,
  toWhole: ({ priceAmount, priceCurrency, ...row }) => ({ ...row, price: priceOf({ priceAmount, priceCurrency }) }),
});

export const sqlServices = (transaction: Transaction): Services => {
  const { find, save, where } = serviceRows(transaction);
  return {
    find,
    save,
    all: (categoryId) => where('all', `$1::uuid is null or category_id = $1 ${ORDER}`, [categoryId ?? null]),
    some: (ids) => where('some', 'id = any($1::uuid[])', [ids]),
  };
};

const addOnRows = mappedRows<AddOn, AddOnFact, Flat<AddOn>>({
  kind: 'add-on',
  table: 'catalog.add_on',
  isStamped: true,
  shown: addOnShown,
  json: ['bySize', 'appliesTo'],
  columns: {
    ...sold,
    appliesTo: 'applies_to',
  },
  toRow: flat,
  toWhole: ({ priceAmount, priceCurrency, ...row }) => ({ ...row, price: priceOf({ priceAmount, priceCurrency }) }),
});

export const sqlAddOns = (transaction: Transaction): AddOns => {
  const { find, save, where } = addOnRows(transaction);
  return {
    find,
    save,
    all: () => where('all', `true ${ORDER}`, []),
    some: (ids) => where('some', 'id = any($1::uuid[])', [ids]),
  };
};

const bundleRows = tableRows<Bundle, BundleFact>({
  kind: 'bundle',
  table: 'catalog.bundle',
  isStamped: true,
  shown: bundleShown,
  columns: {
    id: 'id',
    version: 'version',
    name: 'name',
    description: 'description',
    order: '"order"',
    serviceIds: 'service_ids',
    basisPoints: 'basis_points',
    channels: 'channels',
    status: 'status',
  },
});

export const sqlBundles = (transaction: Transaction): Bundles => {
  const { find, save, where } = bundleRows(transaction);
  return { find, save, all: () => where('all', `true ${ORDER}`, []) };
};
