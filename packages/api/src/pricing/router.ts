import { open, query, router } from '../application.ts';
import { AskQuote, QuoteView } from './contract.ts';
import { askQuote } from './use-cases/ask-quote.ts';

export const pricingRouter = router({
  quote: open(
    'pricing.quote',
    'site/unknown',
    'service/unknown',
    'add-on/unknown',
    'quote/empty',
    'quote/other-currency',
    'quote/no-tax-rate',
    'quote/add-on-does-not-apply',
  )
    .meta({ does: 'Prices a job: lines with the reason of each, tax and total, valid until it expires.' })
    .input(AskQuote)
    .output(QuoteView)
    .query(query(askQuote)),
});
