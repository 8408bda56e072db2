import { type Actor, DAY, Instant, ok } from '@bling/domain/kernel';
import { explainSlot as explained } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import { agreedIn } from '../../catalog/index.ts';
import { channelOf } from '../channel.ts';
import type { ExplainSlot } from '../contract.ts';
import type { SchedulingPorts } from '../ports.ts';
import { searchFor, withBusy } from '../search.ts';

const AROUND_MS = 3 * DAY;

/** Why this time is not free, reason by reason, with the nearest that are. */
export const explainSlot =
  (ports: SchedulingPorts) =>
  async ({ startsAt, visitorKey, forCounter, bookingId, ...wish }: z.output<typeof ExplainSlot>, actor: Actor) => {
    const agreed = await agreedIn(ports, bookingId);
    const search = await searchFor(ports, { ...wish, ...agreed }, channelOf(actor, wish.siteId, forCounter));
    if (!search.ok) return search;
    const request = await withBusy(ports, search.value, {
      from: Instant.plus(startsAt, -AROUND_MS),
      to: Instant.plus(startsAt, AROUND_MS),
      except: visitorKey ?? null,
      withJobs: true,
    });
    return ok(explained(request, startsAt));
  };
