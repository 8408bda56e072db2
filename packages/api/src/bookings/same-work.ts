import type { Booking } from '@bling/domain/bookings';
import type { Wish } from '../scheduling/index.ts';

/** The wish that a booking stands for, to look for another time for it. */
export const wishOf = ({ siteId, size, lines, mode, visit }: Booking): Wish => ({
  siteId,
  size,
  mode,
  position: visit?.position,
  serviceIds: lines.filter(({ kind }) => kind === 'service').map(({ refId }) => refId),
  addOnIds: lines.filter(({ kind }) => kind === 'add-on').map(({ refId }) => refId),
  agreed: lines.map(({ refId }) => refId),
});

/** What its price was asked for, to ask alike for another time; its coupon is used already. */
export const pricedAs = ({ channel, customerId, visit, quote: { soil, couponCode } }: Booking) => ({
  channel,
  customerId,
  position: visit?.position,
  soil,
  couponCode,
  isRedeemed: couponCode !== null,
});
