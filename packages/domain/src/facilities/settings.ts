/** Cancelling at least so many hours before the start costs so many percent of the total. */
export type CancellationTier = { readonly hoursBefore: number; readonly percent: number };
/** A figure for guests of the web, and one for staff at the counter or on the phone. */
export type PerChannel = { readonly web: number; readonly staff: number };
export type Limits = { readonly min: number; readonly max: number };

/** What an owner may change per site. Amounts are in the minor unit of the site's currency. */
export type SiteSettings = {
  readonly confirmation: 'manual' | 'instant';
  readonly gridMinutes: PerChannel;
  readonly noticeMinutes: PerChannel;
  readonly horizonDays: number;
  /** From the longest notice to the shortest; the last one is 0 hours. */
  readonly cancellationTiers: readonly CancellationTier[];
  readonly rescheduleNoticeHours: number;
  readonly noShowAfterMinutes: number;
  readonly holdMinutes: number;
  readonly holdMaxMinutes: number;
  readonly pendingExpiry: { readonly hours: number; readonly hoursBeforeStart: number };
  readonly maxPending: { readonly verified: number; readonly unverified: number };
  readonly servicesPerBooking: Limits;
  readonly jobMinutes: Limits;
  readonly maxTotal: number;
  readonly priceFloor: number;
  readonly quoteValidMinutes: number;
  /** How long a previewed cancellation fee is honoured. */
  readonly feeHonouredMinutes: number;
  readonly undoMinutes: number;
  /** How fast a mobile team drives on average. */
  readonly travelKmPerHour: number;
  /** How long before its start a customer is reminded of a booking, in elapsed time; 0 for never. */
  readonly reminderHours: number;
};

export const defaultSiteSettings: SiteSettings = {
  confirmation: 'manual',
  gridMinutes: { web: 15, staff: 5 },
  noticeMinutes: { web: 120, staff: 0 },
  horizonDays: 90,
  cancellationTiers: [
    { hoursBefore: 24, percent: 50 },
    { hoursBefore: 0, percent: 100 },
  ],
  rescheduleNoticeHours: 2,
  noShowAfterMinutes: 30,
  holdMinutes: 10,
  holdMaxMinutes: 20,
  pendingExpiry: { hours: 24, hoursBeforeStart: 2 },
  maxPending: { verified: 2, unverified: 1 },
  servicesPerBooking: { min: 1, max: 10 },
  jobMinutes: { min: 30, max: 240 },
  maxTotal: 1_000_000,
  priceFloor: 500,
  quoteValidMinutes: 30,
  feeHonouredMinutes: 5,
  undoMinutes: 2,
  travelKmPerHour: 30,
  reminderHours: 24,
};

const isShare = ({ percent }: CancellationTier): boolean => percent >= 0 && percent <= 100;

/** Whether every notice, down to none at all, has exactly one tier. */
export const tiersComplete = (tiers: readonly CancellationTier[]): boolean =>
  tiers.at(-1)?.hoursBefore === 0 &&
  tiers.every(isShare) &&
  tiers.every(({ hoursBefore }, index) => {
    const longer = tiers[index - 1];
    return longer === undefined || hoursBefore < longer.hoursBefore;
  });
