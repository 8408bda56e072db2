/** Failures of whoever asks for work that the site may not offer. */
export const wishRules = [
  'site/unknown',
  'service/unknown',
  'service/no-common-bay',
  'add-on/unknown',
  'add-on/does-not-apply',
  'slot/not-mobile',
  'slot/position-missing',
] as const;
