import type { FacilitiesSetupInput } from '@bling/client';
import { centsOf } from '../../words/typed.ts';
import type { SetupDraft } from './setup-answers.ts';

type Wish = FacilitiesSetupInput;

const tiersOf = (freeHours: string): NonNullable<Wish['policy']['cancellationTiers']> => [
  ...(Number(freeHours) > 0 ? [{ hoursBefore: Number(freeHours), percent: 50 }] : []),
  { hoursBefore: 0, percent: 100 },
];

/** A percent has two decimals, as an amount of money has. */
const taxOf = (percent: string): Pick<Wish, 'taxBasisPoints'> => {
  const basisPoints = centsOf(percent);
  return basisPoints === null ? {} : { taxBasisPoints: basisPoints };
};

/** What is sent once everything was answered. */
export const wishOf = ({ place, hours, bays, services, confirmation, freeHours }: SetupDraft): Wish => ({
  site: {
    name: place.name.trim(),
    code: place.code.trim().toUpperCase(),
    zone: place.zone.trim(),
    address: {
      lines: [place.line.trim()],
      postcode: place.postcode.trim(),
      city: place.city.trim(),
      country: place.country.trim().toUpperCase(),
    },
    hours: [...hours],
    currency: place.currency.trim().toUpperCase(),
    taxMode: place.taxMode === 'exclusive' ? 'exclusive' : 'inclusive',
    taxRounding: 'line',
    taxNumber: place.taxNumber.trim() === '' ? null : place.taxNumber.trim(),
  },
  bays: bays.map(({ key: _, ...bay }) => bay),
  services: services.map(({ name, price, minutes }) => ({
    name: name.trim(),
    price: centsOf(price) ?? -1,
    minutes: Number(minutes),
  })),
  ...taxOf(place.taxPercent),
  policy: { confirmation, cancellationTiers: tiersOf(freeHours) },
});
