export { facilitiesAccess } from './access.ts';
export {
  type AssetChange,
  type AssetDraft,
  type AssetFact,
  type AssetId,
  type AssetPatch,
  EquipmentAsset,
  MOST_ASSETS,
  type OtherAssets,
} from './asset.ts';
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
  type LocalClock,
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
export { assetOwned, bayOwned, closureOwned, siteOwned, teamOwned } from './policy.ts';
export {
  type CancellationTier,
  defaultSiteSettings,
  type Limits,
  type PerChannel,
  type SiteSettings,
} from './settings.ts';
export {
  blankLetterhead,
  type Letterhead,
  type OtherSites,
  Site,
  type SiteAddress,
  type SiteDraft,
  type SiteFact,
  type SitePatch,
} from './site.ts';
export { assetShown, bayShown, closureShown, siteShown, teamShown } from './shown.ts';
export {
  defaultTeamTerms,
  MobileTeam,
  MOST_TEAMS,
  type OtherTeams,
  type TeamChange,
  type TeamDraft,
  type TeamFact,
  type TeamId,
  type TeamPatch,
} from './team.ts';
