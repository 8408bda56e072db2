import { facilitiesFailures } from '@bling/domain/facilities';
import {
  type Actor,
  commonFailures,
  may,
  ok,
  refusing,
  type SiteId,
  type StaffId,
  type UserId,
} from '@bling/domain/kernel';
import { documentState, mayOfMember, type StaffMember, staffFailures } from '@bling/domain/staff';
import type { StaffPorts } from './ports.ts';

const refuse = refusing({ ...staffFailures, ...facilitiesFailures, ...commonFailures });

type Asking = { readonly actor: Actor; readonly permission: string };

const accountOf = (actor: Actor): UserId | null => (actor.kind === 'user' ? actor.userId : null);

/** Who an account is, of those who work here. */
export const whoIs = async ({ staffMembers }: Pick<StaffPorts, 'staffMembers'>, actor: Actor) => {
  const userId = accountOf(actor);
  return userId === null ? null : staffMembers.ofUser(userId);
};

/** Whether this is the actor themselves. */
export const isThemselves = (actor: Actor, { userId }: Pick<StaffMember, 'userId'>): boolean =>
  userId !== null && userId === accountOf(actor);

/** Whom a call is about: the one named, else whoever asks. Somebody of other sites is as unknown as nobody. */
export const findMember = async (
  ports: Pick<StaffPorts, 'staffMembers'>,
  staffId: StaffId | undefined,
  { actor, permission }: Asking,
) => {
  const member = staffId === undefined ? await whoIs(ports, actor) : await ports.staffMembers.find(staffId);
  return member === null || !mayOfMember(actor, permission, member) ? refuse('staff/unknown') : ok(member);
};

/** The same, of those who have not left. */
export const findActive = async (
  ports: Pick<StaffPorts, 'staffMembers'>,
  staffId: StaffId | undefined,
  asking: Asking,
) => {
  const found = await findMember(ports, staffId, asking);
  return found.ok && found.value.status === 'terminated' ? refuse('staff/already-terminated') : found;
};

/** What people are called; also those who no longer work at the site. */
export const namesOf = async (
  { staffMembers }: Pick<StaffPorts, 'staffMembers'>,
  siteId: SiteId,
  staffIds: readonly StaffId[],
): Promise<(staffId: StaffId) => string> => {
  const names = new Map((await staffMembers.ofSite(siteId)).map(({ id, fullName }) => [id, fullName]));
  for (const id of new Set(staffIds.filter((one) => !names.has(one))))
    names.set(id, (await staffMembers.find(id))?.fullName ?? '');
  return (staffId) => names.get(staffId) ?? '';
};

type Wish = Pick<StaffMember, 'siteIds' | 'userId'>;
type Before = Wish & { readonly id: StaffId };

/** Sites that only one of two lists names: whoever changes a person's sites must run each of these. */
const changedSites = (siteIds: readonly SiteId[], before: readonly SiteId[]): readonly SiteId[] => [
  ...siteIds.filter((id) => !before.includes(id)),
  ...before.filter((id) => !siteIds.includes(id)),
];

type Runs = (siteId: SiteId | null) => boolean;

/** An account that is new to somebody: it may reach no further than whoever gives it, and be nobody else’s. */
const newAccount = async ({ staffAccounts, staffMembers }: StaffPorts, userId: UserId | null, runs: Runs) => {
  if (userId === null) return ok({ isUserTaken: false });
  if (!(await staffAccounts.reach(userId)).every(runs)) return refuse('staff/account-beyond');
  return ok({ isUserTaken: (await staffMembers.ofUser(userId))?.status === 'active' });
};

/** What the rules must know of the house before somebody is taken on, or put elsewhere. */
export const houseFor = async (
  ports: StaffPorts,
  { wish, before }: { readonly wish: Wish; readonly before: Before | null },
  { actor, permission }: Asking,
) => {
  const runs: Runs = (siteId) => may(actor, permission, siteId === null ? {} : { siteId });
  if (!changedSites(wish.siteIds, before?.siteIds ?? []).every(runs)) return refuse('not-allowed');
  const sites = await Promise.all(wish.siteIds.map((id) => ports.sites.find(id)));
  const [first = null] = sites;
  if (first === null || sites.includes(null)) return refuse('site/unknown');
  const account = await newAccount(ports, wish.userId === before?.userId ? null : wish.userId, runs);
  return account.ok ? ok({ ...account.value, currency: first.currency }) : account;
};

/** Somebody with the state of their papers at a moment. */
export const staffView = (member: StaffMember, now: string) => ({
  ...member,
  documents: member.documents.map((document) => ({ ...document, state: documentState(document, now) })),
});
