import type { SiteView } from '@bling/client';
import type { BayKind, SizeClass } from '@bling/domain/kernel';
import { readerZone } from '../../words/format.ts';

export type BayDraft = { readonly name: string; readonly kind: BayKind; readonly maxSize: SizeClass };
/** As it was typed: an amount may not be one yet. */
export type ServiceDraft = { readonly name: string; readonly price: string; readonly minutes: string };

/** Everything that the wizard asks, as far as it was answered. */
export type SetupDraft = {
  readonly step: number;
  readonly place: Readonly<Record<PlaceField, string>>;
  readonly hours: SiteView['hours'];
  readonly bays: readonly BayDraft[];
  readonly services: readonly ServiceDraft[];
  readonly confirmation: 'manual' | 'instant';
  readonly freeHours: string;
};
export type PlaceField =
  | 'name'
  | 'code'
  | 'line'
  | 'postcode'
  | 'city'
  | 'country'
  | 'zone'
  | 'currency'
  | 'taxMode'
  | 'taxNumber';

const WEEK = [1, 2, 3, 4, 5, 6] as const;

export const emptyDraft: SetupDraft = {
  step: 0,
  place: {
    name: '',
    code: '',
    line: '',
    postcode: '',
    city: '',
    country: 'PT',
    zone: readerZone(),
    currency: 'EUR',
    taxMode: 'inclusive',
    taxNumber: '',
  },
  hours: WEEK.map((weekday) => ({ weekday, opens: '08:00', closes: '19:00' })),
  bays: [{ name: 'Bay 1', kind: 'hand', maxSize: 'large' }],
  services: [
    { name: 'Outside', price: '12.00', minutes: '30' },
    { name: 'Outside and inside', price: '25.00', minutes: '60' },
    { name: 'Inside', price: '18.00', minutes: '45' },
    { name: 'Wax', price: '35.00', minutes: '75' },
    { name: 'Full detail', price: '120.00', minutes: '240' },
  ],
  confirmation: 'manual',
  freeHours: '24',
};
