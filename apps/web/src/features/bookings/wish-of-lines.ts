import type { BookingLine } from '@bling/domain/bookings';
import type { BookingId, SiteId, SizeClass } from '@bling/domain/kernel';
import type { Wish } from '../slots/wish.ts';

type Booked = {
  readonly id: BookingId;
  readonly siteId: SiteId;
  readonly size: SizeClass;
  readonly lines: readonly Pick<BookingLine, 'kind' | 'refId'>[];
};

/** The same work again, at another time. */
export const wishOfLines = ({ id: bookingId, siteId, size, lines }: Booked): Wish => {
  const of = (kind: BookingLine['kind']): readonly string[] =>
    lines.filter((line) => line.kind === kind).map(({ refId }) => refId);
  return { bookingId, siteId, size, serviceIds: of('service'), addOnIds: of('add-on') };
};
