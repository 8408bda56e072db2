export { facilitiesAccess } from './access.ts';
export {
  type BayDraft,
  type BayFact,
  type BayPatch,
  type OtherBays,
  MOST_BAYS,
  WashBay,
} from './bay.ts';
export { type BayStatus, bayMachine, bayStatuses } from './bay-status.ts';
export {
  Closure,
  type ClosureDraft,
  type ClosureFact,
  type ClosureId,
  type ClosureKind,
  closureKinds,
} from './closure.ts';
export { type FacilitiesFailure, facilitiesFailures } from './failures.ts';
export {
  type DatedException,
  type LocalDate,
  MINUTES_A_DAY,
  minutesOfDay,
  type OpeningHours,
  type OpeningInterval,
  type WallTime,
  type Weekday,
  type WeeklyInterval,
  wallMinutes,
} from './hours.ts';
export { bayOwned, closureOwned, siteOwned } from './policy.ts';
export {
  type CancellationTier,
  defaultSiteSettings,
  type Limits,
  type PerChannel,
  type SiteSettings,
} from './settings.ts';
export {
  type OtherSites,
  Site,
  type SiteAddress,
  type SiteDraft,
  type SiteFact,
  type SitePatch,
} from './site.ts';
export { siteShown, bayShown, closureShown } from './shown.ts';
