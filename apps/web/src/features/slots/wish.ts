import type { AddOnId, BookingId, ServiceId, SiteId, SizeClass } from '@bling/domain/kernel';

/** The work that someone wants on one car at one site. */
export type Wish = {
  readonly siteId: SiteId;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly size: SizeClass;
  /** One that is to be moved or changed. */
  readonly bookingId?: BookingId;
};
