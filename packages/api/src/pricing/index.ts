export { couponCode, QuoteView, signedQuote, soilLevel, forBooking, wish } from './contract.ts';
export { couponFor, couponOf, redeemCoupon } from './coupons.ts';
export type { BookedJob, PricingOutside, PricingPorts } from './ports.ts';
export { type Asking, quoteFor } from './quote-for.ts';
