import type { Adjustment, Effect, PriceRule, RuleKind } from '@bling/domain/pricing';
import { listText, moneyText } from '../../words/format.ts';

export const kindWords: Readonly<Record<RuleKind, string>> = {
  size: 'Size of the car',
  soil: 'How dirty it is',
  peak: 'Time of the job',
  zone: 'Distance',
  fleet: 'Company',
  promo: 'Promotion',
  membership: 'Members',
};
export const kinds = ['peak', 'promo', 'soil', 'size', 'zone', 'fleet'] as const;

export const stepWords: Readonly<Record<Adjustment['kind'], string>> = {
  ...kindWords,
  bundle: 'Bundle',
  coupon: 'Coupon',
  cap: 'Half off at most',
  floor: 'Least price here',
};

export const soilWords = { light: 'Light', normal: 'Normal', heavy: 'Heavy', extreme: 'Extreme' } as const;
export const dayWords = { 1: 'Mon', 2: 'Tue', 3: 'Wed', 4: 'Thu', 5: 'Fri', 6: 'Sat', 7: 'Sun' } as const;

/** `+15 %`, `−5.00 €`. */
export const effectText = (effect: Effect): string => {
  const sign = effect.direction === 'up' ? '+' : '−';
  return effect.by === 'percent' ? `${sign}${effect.basisPoints / 100} %` : `${sign}${moneyText(effect.amount)}`;
};

/** `+1.50 €` of what a step adds. */
export const deltaText = (amount: Adjustment['amount']): string =>
  amount.amount > 0 ? `+${moneyText(amount)}` : moneyText(amount);

const datesText = (dates: PriceRule['conditions']['dates']): string | null => {
  if (dates === null) return null;
  return [dates.from === null ? null : `from ${dates.from}`, dates.until === null ? null : `until ${dates.until}`]
    .filter((part) => part !== null)
    .join(' ');
};
const distanceText = (distance: PriceRule['conditions']['distanceKm']): string | null => {
  if (distance === null) return null;
  return distance.below === null ? `from ${distance.from} km` : `${distance.from} to ${distance.below} km`;
};

type Names = { readonly siteOf: (id: string) => string; readonly serviceOf: (id: string) => string };
/** When and for what a rule speaks, in one line. */
export const conditionsText = ({ conditions }: PriceRule, { siteOf, serviceOf }: Names): string => {
  const { weekdays, times, sizes, soils, siteIds, serviceIds } = conditions;
  const parts = [
    listText(weekdays.map((day) => dayWords[day])),
    times.map(({ from, until }) => `${from}–${until}`).join(', '),
    datesText(conditions.dates),
    listText([...sizes, ...soils.map((soil) => soilWords[soil].toLowerCase())]),
    distanceText(conditions.distanceKm),
    listText(serviceIds.map(serviceOf)),
    siteIds.length === 0 ? 'All sites' : listText(siteIds.map(siteOf)),
  ];
  return parts.filter((part) => part !== null && part !== '').join(' · ');
};
