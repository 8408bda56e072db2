import type { Category } from './category.ts';
import type { Service } from './service.ts';
import type { AddOn } from './add-on.ts';
import type { Bundle } from './bundle.ts';

/** Fields that the trail shows before and after; of every other it says only that it changed. */
export const categoryShown = ['name', 'order', 'status', 'removed'] as const satisfies readonly (keyof Category)[];
export const serviceShown = [
  'categoryId',
  'name',
  'order',
  'channels',
  'price',
  'minutes',
  'bySize',
  'bufferBefore',
  'bufferAfter',
  'bayKinds',
  'equipment',
  'skills',
  'mobileAllowed',
  'cureHours',
  'sites',
  'isPopular',
  'guarantee',
  'status',
] as const satisfies readonly (keyof Service)[];
export const addOnShown = [
  'name',
  'order',
  'price',
  'minutes',
  'bySize',
  'appliesTo',
  'status',
] as const satisfies readonly (keyof AddOn)[];
export const bundleShown = [
  'name',
  'order',
  'serviceIds',
  'basisPoints',
  'channels',
  'status',
] as const satisfies readonly (keyof Bundle)[];
