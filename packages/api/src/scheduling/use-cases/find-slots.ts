import { type Actor, DAY, Instant, ok } from '@bling/domain/kernel';
import { slots } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import { channelOf } from '../channel.ts';
import type { FindSlots } from '../contract.ts';
import type { SchedulingPorts } from '../ports.ts';
import { searchFor, withBusy } from '../search.ts';

/** What one question may span; a longer one is answered for its first part. */
const MOST_MS = 31 * DAY;

/** The free starts of a window, at a bay that takes the whole job with its buffers. */
export const findSlots =
  (ports: SchedulingPorts) =>
  async ({ from, to, visitorKey, forCounter, ...wish }: z.output<typeof FindSlots>, actor: Actor) => {
    const search = await searchFor(ports, wish, channelOf(actor, wish.siteId, forCounter));
    if (!search.ok) return search;
    const window = { from, to: Instant.earlier(to, Instant.plus(from, MOST_MS)), except: visitorKey ?? null };
    const found = slots(await withBusy(ports, search.value, window));
    return ok({
      items: found,
      minutes: search.value.request.job.minutes,
    });
  };
