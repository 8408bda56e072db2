import { allows, type Change, change, type Id, ok, type Position, refusing, type SiteId } from '../kernel/index.ts';
import { type BayStatus, bayMachine } from './bay-status.ts';
import { facilitiesFailures } from './failures.ts';

export type TeamId = Id<'Team'>;

/** People with a van who wash where the car stands. */
export type MobileTeam = {
  readonly id: TeamId;
  readonly version: number;
  readonly siteId: SiteId;
  /** Unique per site, whatever its case. */
  readonly name: string;
  /** Where the van starts from. */
  readonly base: Position;
  /** How far from the base it goes, as the crow flies. */
  readonly radiusKm: number;
  /** Jobs of one business day at the most. */
  readonly dailyCapacity: number;
  readonly equipment: readonly string[];
  readonly status: BayStatus;
};

/** What a team is given unless told otherwise. */
export const defaultTeamTerms = { radiusKm: 50, dailyCapacity: 8 } as const;
export const MOST_TEAMS = 50;

type OfTeam = { readonly teamId: TeamId; readonly siteId: SiteId };
export type TeamFact = OfTeam &
  (
    | { readonly type: 'team/added' | 'team/changed' }
    | { readonly type: 'team/status-changed'; readonly from: BayStatus; readonly to: BayStatus }
  );
export type TeamChange = Change<MobileTeam, TeamFact>;
export type TeamDraft = Omit<MobileTeam, 'version' | 'status'>;
export type TeamPatch = Partial<Omit<TeamDraft, 'id' | 'siteId'>>;
/** What the rules must know of the site's other teams. */
export type OtherTeams = { readonly names: readonly string[] };

const refuse = refusing(facilitiesFailures);
const of = ({ id, siteId }: MobileTeam): OfTeam => ({ teamId: id, siteId });
const isTaken = (name: string, { names }: OtherTeams): boolean =>
  names.some((other) => other.toLowerCase() === name.toLowerCase());

export const MobileTeam = {
  add: (draft: TeamDraft, others: OtherTeams) => {
    if (others.names.length >= MOST_TEAMS) return refuse('team/too-many', { most: MOST_TEAMS });
    if (isTaken(draft.name, others)) return refuse('team/name-taken');
    const team: MobileTeam = { ...draft, version: 0, status: 'active' };
    return ok<TeamChange>(change(team, { type: 'team/added', ...of(team) }));
  },

  /** `others` leaves this team out. */
  update: (team: MobileTeam, patch: TeamPatch, others: OtherTeams) => {
    const changed: MobileTeam = { ...team, ...patch };
    if (isTaken(changed.name, others)) return refuse('team/name-taken');
    return ok<TeamChange>(change(changed, { type: 'team/changed', ...of(changed) }));
  },

  setStatus: (team: MobileTeam, to: BayStatus) => {
    const from = team.status;
    if (!allows(bayMachine, from, to)) return refuse('team/status-not-allowed', { from, to });
    return ok<TeamChange>(change({ ...team, status: to }, { type: 'team/status-changed', ...of(team), from, to }));
  },
} as const;
