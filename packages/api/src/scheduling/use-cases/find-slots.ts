import { type Actor, DAY, Instant, ok } from '@bling/domain/kernel';
import type { Preference, SlotRequest } from '@bling/domain/scheduling';
import { businessDayOf, lostTo, ranked } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import { agreedIn } from '../../catalog/index.ts';
import { type Channel, channelOf } from '../channel.ts';
import type { FindSlots } from '../contract.ts';
import type { LostDay, SchedulingPorts } from '../ports.ts';
import { asResource, type Search, searchFor, withBusy } from '../search.ts';

/** What one question may span; a longer one is answered for its first part. */
const MOST_MS = 31 * DAY;
const EARLIEST: Preference = { by: 'earliest' };

type Input = z.output<typeof FindSlots>;

const preferenceOf = ({ prefer }: Input): Preference =>
  prefer?.by === 'person' ? { by: 'person', resourceId: asResource(prefer.staffId) } : (prefer ?? EARLIEST);

/** What found nothing, and why; null for a question about what is over. */
const lostOf = ({ site }: Search, request: SlotRequest): LostDay | null => {
  const constraint = request.to <= request.now ? null : lostTo(request);
  return constraint === null ? null : { siteId: site.id, day: businessDayOf(site, request.now).date, constraint };
};

/** The free starts of a window, at a bay that takes the whole job with its buffers, in the order of a preference. */
export const findSlots = (ports: SchedulingPorts) => async (input: Input, actor: Actor) => {
  const { from, to, visitorKey, forCounter, prefer, bookingId, ...wish } = input;
  const channel: Channel = channelOf(actor, wish.siteId, forCounter);
  const person = prefer?.by === 'person' ? prefer.staffId : undefined;
  const agreed = await agreedIn(ports, bookingId);
  const search = await searchFor(ports, { ...wish, ...agreed, staffId: wish.staffId ?? person }, channel);
  if (!search.ok) return search;
  const window = { from, to: Instant.earlier(to, Instant.plus(from, MOST_MS)), except: visitorKey ?? null };
  const request = {
    ...(await withBusy(ports, search.value, window)),
    wishedFor: wish.staffId === undefined ? null : asResource(wish.staffId),
  };
  const { items, preferred } = ranked(request, preferenceOf(input));
  const lost = items.length > 0 ? null : lostOf(search.value, request);
  return ok({ items, preferred, minutes: search.value.request.job.minutes, lost });
};
