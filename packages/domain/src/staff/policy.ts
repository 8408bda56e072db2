import { type Actor, may, type Owned } from '../kernel/index.ts';
import type { StaffMember } from './member.ts';

type Member = Pick<StaffMember, 'siteIds' | 'userId'>;

/** Of somebody who works at several sites, each of them is one. */
export const memberOwned = ({ siteIds, userId }: Member): readonly Owned[] =>
  siteIds.map((siteId) => ({ siteId, userId }));

/** Whoever runs one of a person's sites, or is that person. */
export const mayOfMember = (actor: Actor, permission: string, member: Member): boolean =>
  memberOwned(member).some((owned) => may(actor, permission, owned));

/** Whoever runs all of a person's sites: for what reaches into each of them. */
export const mayOfWholeMember = (actor: Actor, permission: string, member: Member): boolean =>
  memberOwned(member).every((owned) => may(actor, permission, owned));
