import { facilitiesFailures, type LocalDate, type Site } from '@bling/domain/facilities';
import {
  type BusinessDay,
  businessDay,
  dateOf,
  dayOf,
  spanOfWall,
  wallOfSpan,
  type WallSpan,
} from '@bling/domain/facilities/calendar';
import { ok, refusing, type SiteId } from '@bling/domain/kernel';
import { type Shift, staffFailures, type StaffMember, type TimeOff } from '@bling/domain/staff';
import type { StaffPorts } from './ports.ts';

const refuse = refusing({ ...staffFailures, ...facilitiesFailures });

const MOST_DAYS = 62;

export const siteOf = async ({ sites }: Pick<StaffPorts, 'sites'>, siteId: SiteId) => {
  const site = await sites.find(siteId);
  return site === null ? refuse('site/unknown') : ok(site);
};

/** Business days of a site from one date to another, both included, and the span of them all. */
export const periodOf = (site: Site, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }) => {
  const [first, last] = [dayOf(from), dayOf(to)];
  if (last < first || last - first >= MOST_DAYS) return refuse('staff/period', { mostDays: MOST_DAYS });
  const days: BusinessDay[] = [];
  for (let day = first; day <= last; day++) days.push(businessDay(site, dateOf(day)));
  return ok({ days, span: { start: businessDay(site, from).start, end: businessDay(site, to).end } });
};

/** A shift as the clocks of its site show it. */
export const shiftView = (shift: Shift, { zone }: Pick<Site, 'zone'>) => ({
  ...shift,
  ...wallOfSpan(zone, shift.span),
});

export const shiftSpan = ({ zone }: Pick<Site, 'zone'>, { date, starts, ends }: WallSpan) =>
  spanOfWall(zone, { date, starts, ends });

/** Time off with whose it is. */
export const timeOffView = (timeOff: TimeOff, people: readonly StaffMember[]) => ({
  ...timeOff,
  fullName: people.find(({ id }) => id === timeOff.staffId)?.fullName ?? '',
});
