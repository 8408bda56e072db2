import {
  type Category,
  catalogStatuses,
  guarantees,
  LEAST_TOGETHER,
  MOST_OFF,
  serviceChannels,
} from '@bling/domain/catalog';
import { bayKinds } from '@bling/domain/kernel';
import * as z from 'zod';
import { idOf, line, money, price, text } from '../kernel/contract.ts';

const version = z.int().min(0).max(1_000_000);
const order = z.int().min(0).max(100_000);
const jobMinutes = z.int().min(0).max(1440);
const figures = z.object({ price: money, minutes: jobMinutes });
const figuresInput = z.strictObject({ price, minutes: jobMinutes });
const bySize = <F extends z.ZodType>(one: F) => ({
  compact: one.optional(),
  standard: one.optional(),
  large: one.optional(),
  oversized: one.optional(),
});

export const CategoryView = z.object({
  id: idOf('Category'),
  version,
  name: z.string().max(80),
  description: z.string().max(1000),
  order,
  status: z.enum(catalogStatuses),
}) satisfies z.ZodType<Pick<Category, 'id' | 'version' | 'name' | 'description' | 'order' | 'status'>>;
export const CategoryList = z.object({ items: z.array(CategoryView).max(500) });
export const CreateCategory = z.strictObject({
  name: line(80),
  description: text(1000).default(''),
  order: order.default(0),
});
export const UpdateCategory = z.strictObject({
  categoryId: idOf('Category'),
  version,
  name: line(80).optional(),
  description: text(1000).optional(),
  order: order.optional(),
  status: z.enum(catalogStatuses).optional(),
});
export const CategoryRef = z.strictObject({ categoryId: idOf('Category') });

const cureHours = z.int().min(1).max(8760);
const siteShape = { siteId: idOf('Site'), available: z.boolean(), minutes: z.int().min(5).max(1440).nullable() };

export const ServiceView = z.object({
  id: idOf('Service'),
  version,
  categoryId: idOf('Category'),
  name: z.string().max(80),
  description: z.string().max(1000),
  includes: z.array(z.string().max(120)).max(20),
  order,
  channels: z.array(z.enum(serviceChannels)).max(4),
  price: money,
  minutes: jobMinutes,
  bySize: z.object(bySize(figures)),
  bufferBefore: jobMinutes,
  bufferAfter: jobMinutes,
  bayKinds: z.array(z.enum(bayKinds)).max(3),
  equipment: z.array(z.string().max(40)).max(30),
  isPopular: z.boolean(),
  guarantee: z.enum(guarantees),
  skills: z.array(z.string().max(40)).max(20).meta({ description: 'What those who do it must be able to, together' }),
  mobileAllowed: z.boolean(),
  cureHours: cureHours.nullable(),
  image: z.string().max(200).nullable(),
  sites: z
    .array(z.object({ ...siteShape, price: money.nullable() }))
    .max(200)
    .meta({ description: 'The sites that differ; every other offers it as listed' }),
  status: z.enum(catalogStatuses),
});
export const ServiceList = z.object({ items: z.array(ServiceView).max(500) });
export const ListServices = z.strictObject({
  categoryId: idOf('Category').optional(),
  siteId: idOf('Site').optional().meta({ description: 'As this site sells them: only what it offers, at its figures' }),
  inactive: z.boolean().default(false).meta({ description: 'Those off the menu too' }),
});
export const ServiceRef = z.strictObject({ serviceId: idOf('Service') });

const serviceInput = z.strictObject({
  categoryId: idOf('Category'),
  name: line(80),
  description: text(1000),
  includes: z.array(line(120)).max(20),
  order,
  channels: z.array(z.enum(serviceChannels)).min(1).max(4),
  price,
  minutes: z.int().min(5).max(1440),
  bySize: z.strictObject(bySize(figuresInput)),
  bufferBefore: jobMinutes,
  bufferAfter: jobMinutes,
  bayKinds: z.array(z.enum(bayKinds)).max(3),
  equipment: z.array(line(40)).max(30),
  isPopular: z.boolean(),
  guarantee: z.enum(guarantees),
});
const siteInput = z.strictObject({
  ...siteShape,
  price: price.nullable().default(null),
  minutes: siteShape.minutes.default(null),
});
/** What a service may say besides; left out of an update it stays. */
const besides = {
  skills: z.array(line(40)).max(20),
  mobileAllowed: z.boolean(),
  cureHours: cureHours.nullable(),
  image: z
    .string()
    .max(200)
    .regex(/^\/[\w./-]+$/u)
    .nullable()
    .meta({ description: 'A path on this server', examples: ['/menu/full-wash.jpg'] }),
  sites: z.array(siteInput).max(200),
};
export const CreateService = z.strictObject({
  ...serviceInput.shape,
  skills: besides.skills.default([]),
  mobileAllowed: besides.mobileAllowed.default(false),
  cureHours: besides.cureHours.default(null),
  image: besides.image.default(null),
  sites: besides.sites.default([]),
});
export const UpdateService = z.strictObject({
  ...serviceInput.partial().shape,
  ...z.strictObject(besides).partial().shape,
  status: z.enum(catalogStatuses).optional(),
  serviceId: idOf('Service'),
  version,
});

export const AddOnView = z.object({
  id: idOf('AddOn'),
  version,
  name: z.string().max(80),
  description: z.string().max(1000),
  order,
  price: money,
  minutes: jobMinutes,
  bySize: z.object(bySize(figures)),
  appliesTo: z.union([z.literal('all'), z.array(idOf('Service')).max(200)]),
  status: z.enum(catalogStatuses),
});
export const AddOnList = z.object({ items: z.array(AddOnView).max(500) });
const addOnInput = z.strictObject({
  name: line(80),
  description: text(1000),
  order,
  price,
  minutes: jobMinutes,
  bySize: z.strictObject(bySize(figuresInput)),
  appliesTo: z.union([z.literal('all'), z.array(idOf('Service')).max(200)]),
});
export const CreateAddOn = addOnInput;
export const UpdateAddOn = z.strictObject({ ...addOnInput.partial().shape, addOnId: idOf('AddOn'), version });
export const AddOnRef = z.strictObject({ addOnId: idOf('AddOn') });

const basisPoints = z.int().min(1).max(MOST_OFF).meta({ description: 'Percent with two decimals: 1000 is 10 %' });
export const BundleView = z.object({
  id: idOf('Bundle'),
  version,
  name: z.string().max(80),
  description: z.string().max(1000),
  order,
  serviceIds: z.array(idOf('Service')).max(10),
  basisPoints,
  channels: z.array(z.enum(serviceChannels)).max(4),
  status: z.enum(catalogStatuses),
});
export const BundleList = z.object({ items: z.array(BundleView).max(200) });
export const ListBundles = z.strictObject({
  inactive: z.boolean().default(false).meta({ description: 'Those off the menu too' }),
});
const bundleInput = z.strictObject({
  name: line(80),
  description: text(1000),
  order,
  serviceIds: z.array(idOf('Service')).min(LEAST_TOGETHER).max(10),
  basisPoints,
  channels: z.array(z.enum(serviceChannels)).min(1).max(4),
});
export const CreateBundle = bundleInput;
export const UpdateBundle = z.strictObject({
  ...bundleInput.partial().shape,
  bundleId: idOf('Bundle'),
  version,
  status: z.enum(catalogStatuses).optional(),
});
export const BundleRef = z.strictObject({ bundleId: idOf('Bundle') });
