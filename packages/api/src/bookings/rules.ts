/** What may be in the way of other work where a booking stands. */
export const fitRules = [
  'booking/bay-unfit',
  'booking/no-room',
  'booking/after-hours',
  'booking/off-duty',
  'booking/skill-missing',
  'booking/person-unknown',
] as const;
const slotRules = [
  'slot/taken',
  'slot/outside-hours',
  'slot/too-soon',
  'slot/too-far',
  'slot/off-grid',
  'slot/no-bay',
  'slot/no-skill',
  'slot/out-of-reach',
] as const;
const quoteRules = [
  'quote/empty',
  'quote/other-currency',
  'quote/no-tax-rate',
  'quote/add-on-does-not-apply',
  'quote/tampered',
  'coupon/unknown',
  'coupon/not-now',
  'coupon/not-for-this',
  'coupon/below-minimum',
  'coupon/used-up',
  'coupon/used-by-you',
] as const;
/** What may be wrong with some work, whenever it is wanted. */
export const workRules = [
  'site/unknown',
  'service/unknown',
  'service/no-common-bay',
  'add-on/unknown',
  'add-on/does-not-apply',
  'slot/not-mobile',
  'slot/position-missing',
  'booking/price-changed',
  'booking/too-many-services',
  'booking/too-short',
  'booking/too-long',
  'booking/too-expensive',
  ...quoteRules,
] as const;
/** What may be wrong with a job that is wanted at a time. */
export const orderRules = [...workRules, 'booking/in-the-past', ...slotRules] as const;
