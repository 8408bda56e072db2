import type { ConsentWay, DifferenceReason, WaiverReason } from '@bling/domain/bookings';
import type { SoilLevel } from '@bling/domain/pricing';

export const soilNames: Readonly<Record<SoilLevel, string>> = {
  light: 'Light',
  normal: 'Normal',
  heavy: 'Heavy',
  extreme: 'Extreme',
};
export const soilHints: Readonly<Record<SoilLevel, string>> = {
  light: 'dust',
  normal: 'a few weeks',
  heavy: 'mud, hair',
  extreme: 'off-road',
};

export const consentNames: Readonly<Record<ConsentWay, string>> = {
  in_person: 'At the car',
  phone: 'On the phone',
  message: 'By message',
};

export const waiverNames: Readonly<Record<WaiverReason, string>> = {
  our_fault: 'Our fault',
  weather: 'The weather',
  illness: 'They were ill',
  goodwill: 'Goodwill',
  first_time: 'The first time',
};

const steps: Readonly<Record<DifferenceReason['kind'], string>> = {
  size: 'The size',
  soil: 'The dirt',
  peak: 'The time',
  zone: 'The way there',
  fleet: 'The company’s terms',
  promo: 'An offer',
  membership: 'The membership',
  coupon: 'The coupon',
  bundle: 'Together',
  cap: 'Half off at most',
  floor: 'Our least price',
  tax: 'VAT',
};

export const reasonName = ({ kind, name }: Pick<DifferenceReason, 'kind' | 'name'>): string => name ?? steps[kind];
