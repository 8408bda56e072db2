import type { SiteView } from '@bling/client';
import type { FeeTerms } from '@bling/domain/bookings';
import type { Instant, Money } from '@bling/domain/kernel';

/** A site charges the whole price when nobody comes; the schedule of cancelling does not depend on it. */
const NO_SHOW_PERCENT = 100;

/** The terms that a booking made now would keep. */
export const termsOf = ({ settings }: SiteView, scheduledAt: Instant, totalPrice: Money): FeeTerms => ({
  scheduledAt,
  totalPrice,
  moved: null,
  policy: {
    tiers: settings.cancellationTiers,
    rescheduleNoticeHours: settings.rescheduleNoticeHours,
    noShowPercent: NO_SHOW_PERCENT,
    feeHonouredMinutes: settings.feeHonouredMinutes,
  },
});
