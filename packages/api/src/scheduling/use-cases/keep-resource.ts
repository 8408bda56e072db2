import { type Actor, type Instant, ok } from '@bling/domain/kernel';
import { Resource } from '@bling/domain/scheduling';
import type { StaffMember } from '@bling/domain/staff';
import type { SchedulingPorts } from '../ports.ts';

/** What has changed elsewhere: a bay, a team, a person or an asset. Its resource has the same id. */
export type Changed =
  | { readonly bayId: string }
  | { readonly teamId: string }
  | { readonly staffId: string }
  | { readonly assetId: string };
type Sources = Pick<SchedulingPorts, 'bays' | 'teams' | 'assets' | 'staffMembers'>;

const ofBay = async ({ bays }: Sources, id: string) => {
  const bay = await bays.find(id);
  return bay === null ? null : Resource.ofBay(id, bay);
};

/** Teams have names, not numbers: they stand in the order in which they were added. */
const ofTeam = async ({ teams }: Sources, id: string) => {
  const team = await teams.find(id);
  return team === null ? null : Resource.ofTeam({ ...team, resourceId: id, number: 0 });
};

const ofAsset = async ({ assets }: Sources, id: string) => {
  const asset = await assets.find(id);
  return asset === null ? null : Resource.ofAsset({ ...asset, resourceId: id, item: asset.kind, name: asset.label });
};

/** When the first of the papers that they must have ends. */
const firstToEnd = ({ documents }: StaffMember): Instant | null =>
  documents
    .filter(({ required }) => required)
    .map(({ expiresAt }) => expiresAt)
    .toSorted()[0] ?? null;

const ofWorker = async ({ staffMembers }: Sources, id: string) => {
  const member = await staffMembers.find(id);
  const [siteId, ...alsoAt] = member?.siteIds ?? [];
  if (member === null || siteId === undefined) return null;
  return Resource.ofWorker({
    resourceId: id,
    siteId,
    alsoAt,
    number: Number(member.code.replaceAll(/\D/gu, '')),
    name: member.fullName,
    skills: member.skills,
    papersUntil: firstToEnd(member),
    status: member.status === 'active' ? 'active' : 'inactive',
  });
};

const resourceOf = (sources: Sources, changed: Changed): Promise<Resource | null> => {
  if ('bayId' in changed) return ofBay(sources, changed.bayId);
  if ('teamId' in changed) return ofTeam(sources, changed.teamId);
  return 'staffId' in changed ? ofWorker(sources, changed.staffId) : ofAsset(sources, changed.assetId);
};

/** Scheduling's own row of whatever can be busy, as its feature last told it. */
export const keepResource = (ports: SchedulingPorts) => async (changed: Changed, _system: Actor) => {
  const resource = await resourceOf(ports, changed);
  if (resource !== null) await ports.resources.put(resource);
  return ok(null);
};
