import { type Actor, ok } from '@bling/domain/kernel';
import { Hold } from '@bling/domain/scheduling';
import type * as z from 'zod';
import type { PlaceHold } from '../contract.ts';
import type { SchedulingPorts } from '../ports.ts';
import { candidatesOf, searchFor } from '../search.ts';
import { takeSlot } from '../take-slot.ts';

/** Keeps a slot for someone who is still typing. A visitor has one live hold: a new one gives the old one back. */
export const placeHold =
  (ports: SchedulingPorts) =>
  async ({ startsAt, visitorKey, ...wish }: z.output<typeof PlaceHold>, _visitor: Actor) => {
    const { holds, newId } = ports;
    const search = await searchFor(ports, wish, 'web');
    if (!search.ok) return search;
    const { site, request } = search.value;
    const candidates = candidatesOf(search.value);
    const had = await holds.activeOf(visitorKey);
    await ports.resources.lock(had === null ? candidates : [...candidates, had.resourceId]);
    const before = await holds.lockActiveOf(visitorKey);
    const id = newId();
    const draft = { id, siteId: site.id, visitorKey, job: { ...request.job, startsAt } };
    const terms = Hold.place({ ...draft, resourceId: '' }, site.settings, request.now).next;
    const taken = await takeSlot(ports, {
      search: search.value,
      startsAt,
      kind: 'hold',
      ref: { kind: 'hold', id },
      expiresAt: terms.expiresAt,
      hold: before,
      replaces: null,
    });
    if (!taken.ok) return taken;
    if (before !== null) {
      const released = Hold.isLive(before, request.now) ? Hold.release(before) : Hold.expire(before, request.now);
      if (released.ok) await holds.save(released.value);
    }
    const placed = Hold.place({ ...draft, resourceId: taken.value.resourceId }, site.settings, request.now);
    await holds.save(placed);
    return ok(placed.next);
  };
