export { pricingAccess } from './access.ts';
export {
  always,
  type Condition,
  type Conditions,
  type JobMode,
  jobModes,
  type Occasion,
  type WallRange,
} from './conditions.ts';
export {
  Coupon,
  type CouponChange,
  type CouponDraft,
  type CouponFact,
  type CouponId,
  type CouponPatch,
  normaliseCode,
  type Uses,
  usable,
} from './coupon.ts';
export { DEEP, depthOf, type Effect } from './effect.ts';
export { type PricingFailure, pricingFailures } from './failures.ts';
export { Offer, type PricedWish } from './offer.ts';
export { priceOwned } from './policy.ts';
export { explain, quote } from './price.ts';
export {
  type Adjustment,
  adjustmentKinds,
  type BasisPoints,
  type CategoryRate,
  type LineReason,
  type Quote,
  type QuoteLine,
} from './quote.ts';
export type { QuoteRequest } from './request.ts';
export {
  type Leave,
  MOST_RULES,
  type OtherRules,
  PriceRule,
  type PriceStatus,
  priceStatuses,
  type RuleChange,
  type RuleDraft,
  type RuleFact,
  type RuleId,
  type RulePatch,
} from './rule.ts';
export { type RuleKind, ruleKinds } from './rule-kind.ts';
export { couponShown, ruleShown, taxRateShown } from './shown.ts';
export { type PastJob, type Replayed, type Simulation, simulate } from './simulation.ts';
export { type SoilLevel, soilLevels } from './soil.ts';
export { type Heard, type Silence } from './stage.ts';
export { TaxRate, type TaxRateChange, type TaxRateFact } from './tax-rate.ts';
export { type Window, isOpen } from './window.ts';
