import { AddOn, Service } from '../catalog/index.ts';
import { Instant, MINUTE, Money, ok, refusing } from '../kernel/index.ts';
import { bundled } from './bundled.ts';
import { centsOf, type Drawn, subjectOf, sumOf } from './drawn.ts';
import { capped, raised, redeemed } from './ends.ts';
import { pricingFailures } from './failures.ts';
import type { BasisPoints, LineReason, Quote } from './quote.ts';
import type { QuoteRequest } from './request.ts';
import { payerKinds, type RuleKind, workKinds } from './rule-kind.ts';
import { type Heard, stageOf } from './stage.ts';
import { taxed } from './tax.ts';

const refuse = refusing(pricingFailures);

const reasonOf = (thing: Service | AddOn, { occasion: { size } }: QuoteRequest): LineReason =>
  thing.bySize[size] === undefined ? { code: 'base' } : { code: 'size', size, base: thing.price };

const foreign = ({ services, addOns, occasion: { size }, currency }: QuoteRequest): Service | AddOn | undefined =>
  services.find((service) => Service.forSize(service, size).price.currency !== currency) ??
  addOns.find((addOn) => AddOn.forSize(addOn, size).price.currency !== currency);

const rateOf = ({ taxRates }: QuoteRequest, { categoryId }: Service): BasisPoints | undefined =>
  taxRates.find((rate) => rate.categoryId === categoryId)?.basisPoints;

const serviceLines = (request: QuoteRequest) => {
  const lines: Drawn[] = [];
  for (const service of request.services) {
    const taxRateBp = rateOf(request, service);
    if (taxRateBp === undefined) return refuse('quote/no-tax-rate', { categoryId: service.categoryId });
    const { price, minutes } = Service.forSize(service, request.occasion.size);
    const { id: refId, name } = service;
    const line = { kind: 'service', refId, name, minutes, listed: price, amount: price, taxRateBp } as const;
    lines.push({ ...line, adjustments: [], reason: reasonOf(service, request), subject: subjectOf(service) });
  }
  return ok(lines);
};

const agreedWith = ({ id }: AddOn, { agreed = [] }: QuoteRequest, services: readonly Drawn[]): Drawn | undefined =>
  agreed.includes(id) ? services[0] : undefined;

/** An add-on is taxed like the first chosen service that it applies to, as an accessory follows what it is sold with. */
const addOnLines = (request: QuoteRequest, services: readonly Drawn[]) => {
  const lines: Drawn[] = [];
  for (const addOn of request.addOns) {
    const main =
      services.find(({ subject }) => AddOn.appliesTo(addOn, subject.serviceId)) ?? agreedWith(addOn, request, services);
    if (main === undefined) return refuse('quote/add-on-does-not-apply', { addOnId: addOn.id });
    const { price, minutes } = AddOn.forSize(addOn, request.occasion.size);
    const { id: refId, name } = addOn;
    const { taxRateBp, subject } = main;
    const line = { kind: 'add-on', refId, name, minutes, listed: price, amount: price, taxRateBp, subject } as const;
    lines.push({ ...line, adjustments: [], reason: reasonOf(addOn, request) });
  }
  return ok(lines);
};

type Ruled = { readonly lines: readonly Drawn[]; readonly heard: readonly Heard[] };
const ruled = (kinds: readonly RuleKind[], lines: readonly Drawn[], request: QuoteRequest): Ruled => {
  let after: Ruled = { lines, heard: [] };
  for (const kind of kinds) {
    const stage = stageOf(kind, after.lines, { rules: request.rules, asked: request });
    after = { lines: stage.lines, heard: [...after.heard, ...stage.heard] };
  }
  return after;
};

/** The lines with all their steps, and what each rule said on the way. */
const drawn = (request: QuoteRequest) => {
  if (request.services.length === 0) return refuse('quote/empty');
  const other = foreign(request);
  if (other !== undefined) return refuse('quote/other-currency', { currency: other.price.currency, refId: other.id });
  const services = serviceLines(request);
  if (!services.ok) return services;
  const addOns = addOnLines(request, services.value);
  if (!addOns.ok) return addOns;
  const work = ruled(workKinds, services.value, request);
  const whole = ruled(payerKinds, [...bundled(work.lines, request), ...addOns.value], request);
  const paid = redeemed(whole.lines, request);
  if (!paid.ok) return paid;
  return ok({ lines: raised(capped(paid.value, request), request), heard: [...work.heard, ...whole.heard] });
};

const totalled = (lines: readonly Drawn[], request: QuoteRequest): Quote => {
  const { currency, taxMode, at, validForMinutes } = request;
  const whole = taxed(
    lines.map(({ subject: _, ...line }) => line),
    request,
  );
  const tax = Money.of(sumOf(whole.map((line) => line.tax.amount)), currency);
  const sum = Money.of(sumOf(centsOf(lines)), currency);
  return {
    lines: whole,
    subtotal: taxMode === 'inclusive' ? Money.of(sum.amount - tax.amount, currency) : sum,
    tax,
    total: taxMode === 'inclusive' ? sum : Money.plus(sum, tax),
    taxMode,
    soil: request.occasion.soil,
    couponCode: request.coupon?.code ?? null,
    asOf: at,
    expiresAt: Instant.plus(at, validForMinutes * MINUTE),
  };
};

/**
 * The price of a job, in the order base → size → soil → peak → zone → bundle → add-ons → fleet → promo → membership → coupon →
 * half at most → floor → tax. The lines sum to the total (exclusive: with their taxes), and each sums from its listed
 * price by its steps. Refused when there is no service, a price is in another currency, a category has no tax rate, an
 * add-on belongs to none of the services, or the coupon is not for this.
 */
export const quote = (request: QuoteRequest) => {
  const lines = drawn(request);
  return lines.ok ? ok(totalled(lines.value.lines, request)) : lines;
};

/** The same price, with what every rule said to it. Amounts are in the minor unit. */
export const explain = (request: QuoteRequest) => {
  const lines = drawn(request);
  return lines.ok ? ok({ quote: totalled(lines.value.lines, request), heard: lines.value.heard }) : lines;
};
