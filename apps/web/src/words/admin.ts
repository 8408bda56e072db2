import type { Instant } from '@bling/domain/kernel';
import type { Tone } from '../ui/tag.tsx';
import { readerZone, shortDay, timeText } from './format.ts';

export const accountStates: Readonly<
  Record<'pending' | 'active' | 'suspended' | 'deleted', { readonly word: string; readonly tone: Tone }>
> = {
  pending: { word: 'Not confirmed', tone: 'warn' },
  active: { word: 'Open', tone: 'good' },
  suspended: { word: 'Suspended', tone: 'bad' },
  deleted: { word: 'Deleted', tone: 'plain' },
};

export const scopeWords = { none: 'No', own: 'Own', site: 'Site', all: 'All' } as const;

export const deviceKindWords = { counter: 'Counter', bay: 'Bay', queue: 'Queue screen' } as const;

const features: Readonly<Record<string, string>> = {
  identity: 'Accounts and sign-in',
  customers: 'Customers',
  facilities: 'Sites and bays',
  catalog: 'Menu',
  vehicles: 'Cars',
  pricing: 'Prices',
  scheduling: 'Free times',
  bookings: 'Bookings',
  notifications: 'Messages',
  audit: 'Audit',
};
/** The part of the product that a permission belongs to, in words. */
export const featureWord = (feature: string): string => features[feature] ?? feature;

/** `Sun 22 Nov 10:45`, where the reader is. */
export const whenText = (instant: Instant): string =>
  `${shortDay(instant, readerZone())} ${timeText(instant, readerZone())}`;
