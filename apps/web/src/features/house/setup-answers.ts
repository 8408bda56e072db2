import type { SiteView } from '@bling/client';
import type { BayKind, SizeClass } from '@bling/domain/kernel';
import { readerZone } from '../../words/format.ts';

/** Tells a row from the others, whatever is typed into it. */
type Row = { readonly key: string };
export type BayDraft = Row & { readonly name: string; readonly kind: BayKind; readonly maxSize: SizeClass };
/** As it was typed: an amount may not be one yet. */
export type ServiceDraft = Row & { readonly name: string; readonly price: string; readonly minutes: string };

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
  | 'taxPercent'
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
    taxPercent: '23',
    taxNumber: '',
  },
  hours: WEEK.map((weekday) => ({ weekday, opens: '08:00', closes: '19:00' })),
  bays: [{ key: 'a', name: 'Bay 1', kind: 'hand', maxSize: 'large' }],
  services: [
    { key: 'a', name: 'Outside', price: '12.00', minutes: '30' },
    { key: 'b', name: 'Outside and inside', price: '25.00', minutes: '60' },
    { key: 'c', name: 'Inside', price: '18.00', minutes: '45' },
    { key: 'd', name: 'Wax', price: '35.00', minutes: '75' },
    { key: 'e', name: 'Full detail', price: '120.00', minutes: '240' },
  ],
  confirmation: 'manual',
  freeHours: '24',
};
