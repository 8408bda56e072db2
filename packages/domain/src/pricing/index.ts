export { pricingAccess } from './access.ts';
export { type PricingFailure, pricingFailures } from './failures.ts';
export { type QuoteRequest, quote } from './price.ts';
export {
  type BasisPoints,
  type LineReason,
  type Quote,
  type QuoteLine,
  type TaxRate,
} from './quote.ts';
