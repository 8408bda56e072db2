import type { CancellationPolicy } from '@bling/domain/bookings';
import type { SiteSettings } from '@bling/domain/facilities';

const NO_SHOW_PERCENT = 100;

/** The terms of a site as a booking keeps them. */
export const policyOf = (settings: SiteSettings): CancellationPolicy => ({
  tiers: settings.cancellationTiers,
  rescheduleNoticeHours: settings.rescheduleNoticeHours,
  noShowPercent: NO_SHOW_PERCENT,
  feeHonouredMinutes: settings.feeHonouredMinutes,
});
