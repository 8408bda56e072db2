export { couponCode, QuoteView, signedQuote, soilLevel, forBooking, wish } from './contract.ts';
export { couponFor, couponOf, redeemAgain, redeemCoupon } from './coupons.ts';
export type { BookedJob, PricingOutside, PricingPorts, Whose } from './ports.ts';
export { type Asking, quoteFor } from './quote-for.ts';
