import type { Instant, Money, SizeClass, UserId } from '../kernel/index.ts';
import type { SoilLevel } from '../pricing/index.ts';

export const consentWays = ['in_person', 'phone', 'message'] as const;
export type ConsentWay = (typeof consentWays)[number];

/** Who agreed to the difference, as they were named, how and when; and who wrote it down. */
export type Consent = {
  readonly by: string;
  readonly way: ConsentWay;
  readonly at: Instant;
  readonly recordedBy: UserId | null;
};

/** A car as it was found, and what the job would cost for it. Without consent the price stays what it was. */
export type Inspection = {
  readonly at: Instant;
  readonly by: UserId | null;
  readonly size: SizeClass;
  readonly soil: SoilLevel;
  readonly before: Money;
  readonly after: Money;
  readonly consent: Consent | null;
};

export const waiverReasons = ['our_fault', 'weather', 'illness', 'goodwill', 'first_time'] as const;
export type WaiverReason = (typeof waiverReasons)[number];

/** Who let a fee go, when and why, and how much it was. */
export type Waiver = {
  readonly at: Instant;
  readonly by: UserId | null;
  readonly reason: WaiverReason;
  readonly fee: Money;
};
/** One to five. */
export type Rating = { readonly stars: number; readonly at: Instant };
