import { facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, mayForHouse, ok, refusing } from '@bling/domain/kernel';
import { type Offer, type PricedWish, quote } from '@bling/domain/pricing';
import type * as z from 'zod';
import { agreedIn, workWanted } from '../../catalog/index.ts';
import type { Run } from '../../kernel/context.ts';
import type { AskQuote } from '../contract.ts';
import { couponFor } from '../coupons.ts';
import type { PricingOutside, PricingPorts } from '../ports.ts';
import { requestFor } from '../quote-for.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });
type Input = z.output<typeof AskQuote>;

/** For whom it is asked: staff say, everyone else asks for themselves and on the web. */
const askerOf = (actor: Actor, { siteId, customerId, channel }: Input) => {
  if (mayForHouse(actor, 'pricing.explain', { siteId }))
    return ok({ customerId: customerId ?? null, channel: channel ?? ('counter' as const) });
  const own = actor.kind === 'user' ? actor.customerId : null;
  if ((customerId !== undefined && customerId !== own) || (channel !== undefined && channel !== 'web'))
    return refuse('not-allowed');
  return ok({ customerId: own, channel: 'web' as const });
};

const whenOf = ({ startsAt, soil, position, mode }: Input) => ({
  startsAt: startsAt ?? null,
  soil: soil ?? null,
  position: position ?? null,
  mode,
});

/** What was asked, whole: the wish that an answer is for, and the request that it is reckoned from. */
export const asked = async (ports: PricingPorts, input: Input, actor: Actor) => {
  const { siteId, serviceIds, addOnIds, size, bookingId, couponCode: code = null } = input;
  const asker = askerOf(actor, input);
  if (!asker.ok) return asker;
  const site = await ports.sites.find(siteId);
  if (site === null) return refuse('site/unknown');
  const agreed = await agreedIn(ports, bookingId);
  const work = await workWanted(ports, { siteId, serviceIds, addOnIds, ...agreed });
  if (!work.ok) return work;
  const coupon = await couponFor(ports, { code, siteId, customerId: asker.value.customerId });
  if (!coupon.ok) return coupon;
  const asking = { ...whenOf(input), ...asker.value };
  const couponCode = coupon.value === null ? null : coupon.value.code;
  const wish: PricedWish = { siteId, serviceIds, addOnIds, size, ...asking, couponCode };
  const mayGoDeep = may(actor, 'pricing.deepDiscount', { siteId });
  const whole = { ...asking, coupon: coupon.value, mayGoDeep };
  return ok({ wish, request: await requestFor(ports, { site, size, ...agreed, ...work.value }, whole) });
};

const offered = async (ports: PricingPorts, input: Input, actor: Actor) => {
  const whole = await asked(ports, input, actor);
  if (!whole.ok) return whole;
  const price = quote(whole.value.request);
  return price.ok ? ok<Offer>({ wish: whole.value.wish, quote: price.value }) : price;
};

/** The price of a job, with the reason of every line, and the house's word for it. */
export const askQuote =
  ({ read, quoteSeal }: PricingOutside & { readonly read: Run<PricingPorts> }) =>
  async (input: Input, actor: Actor) => {
    const offer = await read((ports) => offered(ports, input, actor));
    return offer.ok ? ok({ ...offer.value.quote, signed: quoteSeal.seal(offer.value) }) : offer;
  };
