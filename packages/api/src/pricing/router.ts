import * as z from 'zod';
import { command, open, procedure, query, queryOutside, router } from '../application.ts';
import { done } from '../kernel/contract.ts';
import { keyed } from '../kernel/idempotency.ts';
import { AskQuote, SignedQuote } from './contract.ts';
import {
  AskExplanation,
  CouponPage,
  CouponRef,
  CouponView,
  CreateCoupon,
  CreateRule,
  Explanation,
  ListCoupons,
  ListRules,
  RuleList,
  RuleRef,
  RuleView,
  SetTax,
  SimulateRule,
  SimulationView,
  TaxList,
  TaxRef,
  TaxView,
  UpdateCoupon,
  UpdateRule,
} from './price-list.ts';
import { askQuote } from './use-cases/ask-quote.ts';
import { createCoupon } from './use-cases/create-coupon.ts';
import { createRule } from './use-cases/create-rule.ts';
import { deactivateCoupon } from './use-cases/deactivate-coupon.ts';
import { deactivateRule } from './use-cases/deactivate-rule.ts';
import { explainQuote } from './use-cases/explain-quote.ts';
import { listCoupons } from './use-cases/list-coupons.ts';
import { listRules } from './use-cases/list-rules.ts';
import { listTaxes } from './use-cases/list-taxes.ts';
import { removeTax } from './use-cases/remove-tax.ts';
import { setTax } from './use-cases/set-tax.ts';
import { simulateRule } from './use-cases/simulate-rule.ts';
import { updateCoupon } from './use-cases/update-coupon.ts';
import { updateRule } from './use-cases/update-rule.ts';

const asking = [
  'site/unknown',
  'service/unknown',
  'add-on/unknown',
  'quote/empty',
  'quote/other-currency',
  'quote/no-tax-rate',
  'quote/add-on-does-not-apply',
  'coupon/unknown',
  'coupon/not-now',
  'coupon/not-for-this',
  'coupon/below-minimum',
  'coupon/used-up',
  'coupon/used-by-you',
] as const;
const ruleRules = [
  'rule/name-taken',
  'rule/too-many',
  'rule/condition-missing',
  'rule/never',
  'rule/too-deep',
] as const;
const nothing = z.strictObject({});

export const pricingRouter = router({
  quote: open('pricing.quote', ...asking)
    .meta({ does: 'Prices a job: lines with the reason of each, tax and total, signed and honoured until it expires.' })
    .input(AskQuote)
    .output(SignedQuote)
    .query(queryOutside(askQuote)),
  explain: procedure('pricing.explain', ...asking)
    .meta({ does: 'Prices a job and says of every rule why it did or did not change the price.' })
    .input(AskExplanation)
    .output(Explanation)
    .query(query(explainQuote)),
  simulateRule: procedure('pricing.simulateRule', 'site/unknown', 'simulation/period')
    .meta({ does: 'Replays the jobs of a past period with a drafted rule: what each and all of them would have cost.' })
    .input(SimulateRule)
    .output(SimulationView)
    .query(query(simulateRule)),
  rules: router({
    list: procedure('pricing.rules.list')
      .meta({ does: 'Lists the price rules of the house and of the sites in reach.' })
      .input(ListRules)
      .output(RuleList)
      .query(query(listRules)),
    create: procedure('pricing.rules.create', ...ruleRules)
      .meta({ does: 'Adds a price rule; prices asked for from now on know it.', touches: ['pricing'] })
      .input(keyed(CreateRule))
      .output(RuleView)
      .mutation(command(createRule)),
    update: procedure('pricing.rules.update', 'rule/unknown', ...ruleRules)
      .meta({ does: 'Changes a price rule, or brings back one that was ended.', touches: ['pricing'] })
      .input(keyed(UpdateRule))
      .output(RuleView)
      .mutation(command(updateRule)),
    deactivate: procedure('pricing.rules.deactivate', 'rule/unknown', 'rule/already-inactive')
      .meta({ does: 'Ends a price rule; signed prices keep it until they expire.', touches: ['pricing'] })
      .input(keyed(RuleRef))
      .output(RuleView)
      .mutation(command(deactivateRule)),
  }),
  coupons: router({
    list: procedure('pricing.coupons.list')
      .meta({ does: 'Lists the coupons with how often each was used.' })
      .input(ListCoupons)
      .output(CouponPage)
      .query(query(listCoupons)),
    create: procedure('pricing.coupons.create', 'coupon/code-taken', 'coupon/never', 'coupon/too-deep')
      .meta({ does: 'Gives out a coupon under a code of its own.', touches: ['pricing'] })
      .input(keyed(CreateCoupon))
      .output(CouponView)
      .mutation(command(createCoupon)),
    update: procedure('pricing.coupons.update', 'coupon/unknown', 'coupon/never', 'coupon/too-deep')
      .meta({ does: 'Changes a coupon, or brings back one that was ended; its code stays.', touches: ['pricing'] })
      .input(keyed(UpdateCoupon))
      .output(CouponView)
      .mutation(command(updateCoupon)),
    deactivate: procedure('pricing.coupons.deactivate', 'coupon/unknown', 'coupon/already-inactive')
      .meta({ does: 'Ends a coupon; bookings that used it keep their price.', touches: ['pricing'] })
      .input(keyed(CouponRef))
      .output(CouponView)
      .mutation(command(deactivateCoupon)),
  }),
  taxes: router({
    list: procedure('pricing.taxes.list')
      .meta({ does: 'Lists the tax of each category that has one.' })
      .input(nothing)
      .output(TaxList)
      .query(query(listTaxes)),
    set: procedure('pricing.taxes.set', 'category/unknown')
      .meta({ does: 'Sets the tax on a category of services.', touches: ['pricing'] })
      .input(keyed(SetTax))
      .output(TaxView)
      .mutation(command(setTax)),
    remove: procedure('pricing.taxes.remove', 'tax-rate/unknown')
      .meta({ does: 'Takes a category’s tax away: its services have no price until it has one.', touches: ['pricing'] })
      .input(keyed(TaxRef))
      .output(done)
      .mutation(command(removeTax)),
  }),
});
