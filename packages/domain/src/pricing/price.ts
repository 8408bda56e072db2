import { AddOn, Service } from '../catalog/index.ts';
import { Instant, MINUTE, Money, ok, refusing, type SizeClass } from '../kernel/index.ts';
import { pricingFailures } from './failures.ts';
import type { BasisPoints, LineReason, Quote, QuoteLine, TaxRate } from './quote.ts';
import { type TaxRules, taxed } from './tax.ts';

export type QuoteRequest = TaxRules & {
  readonly currency: string;
  readonly services: readonly Service[];
  readonly addOns: readonly AddOn[];
  readonly size: SizeClass;
  readonly taxRates: readonly TaxRate[];
  /** The least that the listed prices may sum to, in the minor unit. */
  readonly priceFloor: number;
  readonly at: Instant;
  readonly validForMinutes: number;
};

/** A line whose tax is not known yet. */
type Listed = Omit<QuoteLine, 'tax'>;

const refuse = refusing(pricingFailures);

const reasonOf = (thing: Service | AddOn, size: SizeClass): LineReason =>
  thing.bySize[size] === undefined ? { code: 'base' } : { code: 'size', size, base: thing.price };

const foreign = ({ services, addOns, size, currency }: QuoteRequest): Service | AddOn | undefined =>
  services.find((service) => Service.forSize(service, size).price.currency !== currency) ??
  addOns.find((addOn) => AddOn.forSize(addOn, size).price.currency !== currency);

const rateOf = ({ taxRates }: QuoteRequest, { categoryId }: Service): BasisPoints | undefined =>
  taxRates.find((rate) => rate.categoryId === categoryId)?.basisPoints;

const serviceLines = (request: QuoteRequest) => {
  const lines: Listed[] = [];
  for (const service of request.services) {
    const taxRateBp = rateOf(request, service);
    if (taxRateBp === undefined) return refuse('quote/no-tax-rate', { categoryId: service.categoryId });
    const { price: amount, minutes } = Service.forSize(service, request.size);
    const reason = reasonOf(service, request.size);
    lines.push({ kind: 'service', refId: service.id, name: service.name, minutes, amount, taxRateBp, reason });
  }
  return ok(lines);
};

/** An add-on is taxed like the first chosen service that it applies to, as an accessory follows what it is sold with. */
const addOnLines = (request: QuoteRequest) => {
  const lines: Listed[] = [];
  for (const addOn of request.addOns) {
    const main = request.services.find(({ id }) => AddOn.appliesTo(addOn, id));
    const taxRateBp = main && rateOf(request, main);
    if (taxRateBp === undefined) return refuse('quote/add-on-does-not-apply', { addOnId: addOn.id });
    const { price: amount, minutes } = AddOn.forSize(addOn, request.size);
    const reason = reasonOf(addOn, request.size);
    lines.push({ kind: 'add-on', refId: addOn.id, name: addOn.name, minutes, amount, taxRateBp, reason });
  }
  return ok(lines);
};

const amountsOf = (lines: readonly { readonly amount: Money }[]): readonly Money[] => lines.map(({ amount }) => amount);

/** What is missing to the floor goes on the first line, so that the lines still sum. */
const raised = (lines: readonly Listed[], { priceFloor, currency }: QuoteRequest): readonly Listed[] => {
  const lacking = priceFloor - Money.sum(amountsOf(lines), currency).amount;
  if (lacking <= 0) return lines;
  const floor = Money.of(priceFloor, currency);
  return lines.map((line, index) => {
    if (index > 0) return line;
    const amount = Money.plus(line.amount, Money.of(lacking, currency));
    return { ...line, amount, reason: { code: 'floor', floor, before: line.amount } };
  });
};

const totalled = (listed: readonly Listed[], request: QuoteRequest): Quote => {
  const { currency, taxMode, at, validForMinutes } = request;
  const lines = taxed(listed, request);
  const taxes = lines.map((line) => line.tax);
  const tax = Money.sum(taxes, currency);
  const sum = Money.sum(amountsOf(lines), currency);
  return {
    lines,
    subtotal: taxMode === 'inclusive' ? Money.of(sum.amount - tax.amount, currency) : sum,
    tax,
    total: taxMode === 'inclusive' ? sum : Money.plus(sum, tax),
    taxMode,
    asOf: at,
    expiresAt: Instant.plus(at, validForMinutes * MINUTE),
  };
};

/**
 * The price of a job, in the order base → size → add-ons → floor → tax. The lines sum to the total (exclusive: with
 * their taxes). Refused when there is no service, a price is in another currency, a category has no tax rate, or an
 * add-on belongs to none of the services.
 */
export const quote = (request: QuoteRequest) => {
  if (request.services.length === 0) return refuse('quote/empty');
  const other = foreign(request);
  if (other !== undefined) return refuse('quote/other-currency', { currency: other.price.currency, refId: other.id });
  const services = serviceLines(request);
  if (!services.ok) return services;
  const addOns = addOnLines(request);
  if (!addOns.ok) return addOns;
  return ok(totalled(raised([...services.value, ...addOns.value], request), request));
};
