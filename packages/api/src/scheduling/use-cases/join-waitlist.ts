import { customerFailures } from '@bling/domain/customers';
import { type Actor, commonFailures, DAY, Instant, may, ok, refusing } from '@bling/domain/kernel';
import { NEAREST, schedulingFailures, WaitlistEntry } from '@bling/domain/scheduling';
import { slots } from '@bling/domain/scheduling/calendar';
import type * as z from 'zod';
import type { JoinWaitlist } from '../contract.ts';
import type { PlanningPorts } from '../ports.ts';
import { searchFor, withBusy } from '../search.ts';
import { customerOf } from '../waiting.ts';

const refuse = refusing({ ...schedulingFailures, ...customerFailures, ...commonFailures });
const MOST_OPEN = 5;
const MOST_MS = 31 * DAY;

/** Waits for a time to come free: only where there is none, and in a few places at once. */
export const joinWaitlist =
  (ports: PlanningPorts) =>
  async ({ customerId: asked, vehicleId, window, ...wish }: z.output<typeof JoinWaitlist>, actor: Actor) => {
    const customerId = customerOf(actor, asked);
    if (customerId === null) return refuse('customer/not-ready');
    const { siteId, serviceIds, addOnIds, size } = wish;
    if (!may(actor, 'scheduling.waitlist.join', { siteId, customerId })) return refuse('not-allowed');
    const search = await searchFor(ports, wish, 'web');
    if (!search.ok) return search;
    if (!(await ports.jobs.knows(customerId))) return refuse('customer/unknown');
    const draft = { id: ports.newId(), siteId, customerId, vehicleId: vehicleId ?? null, serviceIds, addOnIds, size };
    const joined = WaitlistEntry.join({ ...draft, window }, ports.now());
    if (!joined.ok) return joined;
    const open = await ports.waitlist.openOf(customerId);
    if (open.length >= MOST_OPEN) return refuse('waitlist/too-many', { most: MOST_OPEN });
    const to = Instant.earlier(window.end, Instant.plus(window.start, MOST_MS));
    const free = slots(await withBusy(ports, search.value, { from: window.start, to, except: null }));
    if (free.length > 0)
      return refuse('waitlist/slot-free', { nearest: free.slice(0, NEAREST).map(({ startsAt }) => startsAt) });
    await ports.waitlist.save(joined.value);
    return ok(joined.value.next);
  };
