import { facilitiesFailures } from '@bling/domain/facilities';
import { type Actor, commonFailures, may, ok, refusing, type SiteId, type Span } from '@bling/domain/kernel';
import { Resource } from '@bling/domain/scheduling';
import { businessDay, businessDayOf, openingsBetween } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import type { AskBoard } from '../contract.ts';
import type { BookingPorts, Card } from '../ports.ts';

const refuse = refusing({ ...facilitiesFailures, ...commonFailures });

const shown = (cards: readonly Card[], seesTotals: boolean): readonly Card[] =>
  seesTotals ? cards : cards.map((card) => ({ ...card, contact: null, terms: null }));

/** Who works at the site that day, and from when to when. */
const peopleOf = async ({ resources, duties }: BookingPorts, siteId: SiteId, span: Span) => {
  const onDuty = await duties.onDuty(siteId, span);
  return (await resources.ofSite(siteId)).flatMap((resource) => {
    const worker = Resource.asWorker(resource, onDuty);
    return worker === null ? [] : [{ resourceId: resource.id, name: resource.name, duties: worker.duties }];
  });
};

/** One business day of a site: its bays, its people, its bookings, and what else stands there. */
export const showBoard =
  (ports: BookingPorts) =>
  async ({ siteId, date }: z.output<typeof AskBoard>, actor: Actor) => {
    const { sites, bays, bookings, allocations, now } = ports;
    if (!may(actor, 'bookings.board', { siteId })) return refuse('not-allowed');
    const site = await sites.find(siteId);
    if (site === null) return refuse('site/unknown');
    const day = date === undefined ? businessDayOf(site, now()) : businessDay(site, date);
    const span = { start: day.start, end: day.end };
    const openings = openingsBetween(site, span);
    const columns = await bays.ofSite(siteId);
    const cards = await bookings.board(siteId, span);
    const resourceIds = columns.map(({ id }): string => id);
    const busy = await allocations.busy({ resourceIds, span, now: now(), except: null, withJobs: false });
    return ok({
      date: day.date,
      zone: site.zone,
      ...span,
      opens: openings[0]?.start ?? null,
      closes: openings.at(-1)?.end ?? null,
      asOf: now(),
      bays: columns.map(({ id, number, name, maxSize, status }) => ({ resourceId: id, number, name, maxSize, status })),
      people: await peopleOf(ports, siteId, span),
      bookings: shown(cards, may(actor, 'bookings.seeTotals', { siteId })),
      blocked: busy
        .filter(({ kind }) => kind !== 'booking')
        .map(({ resourceId, span: { start, end }, kind }) => ({ resourceId, start, end, kind })),
    });
  };
