export { QuoteView, wish } from './contract.ts';
export type { PricingPorts } from './ports.ts';
export { quoteFor } from './quote-for.ts';
