import { type Actor, DAY, type HoldId, Instant, ok, type SiteId } from '@bling/domain/kernel';
import { Hold, type WaitlistChange, WaitlistEntry, type WaitlistOffer } from '@bling/domain/scheduling';
import { slots } from '@bling/domain/scheduling/calendar';
import type { PlanningPorts } from '../ports.ts';
import { searchFor, withBusy } from '../search.ts';
import { takeSlot } from '../take-slot.ts';
import { wishOfEntry } from '../waiting.ts';

/** So many are asked when something comes free; a bounded step, the next fact goes on. */
const AT_ONCE = 50;
const MOST_MS = 31 * DAY;
const OFFER_MINUTES = 10;

/** Keeps the first time that would do for the one who waits; null when there is none. */
const kept = async (ports: PlanningPorts, entry: WaitlistEntry): Promise<WaitlistOffer | null> => {
  const search = await searchFor(ports, wishOfEntry(entry), 'web');
  if (!search.ok) return null;
  const { start: from, end } = entry.window;
  const window = { from, to: Instant.earlier(end, Instant.plus(from, MOST_MS)), except: null };
  const [slot] = slots(await withBusy(ports, search.value, window));
  if (slot === undefined) return null;
  const { startsAt } = slot;
  const draft = {
    id: ports.newId(),
    siteId: entry.siteId,
    resourceId: '',
    // Known to nobody: the offer is taken by accepting it, not as a hold.
    visitorKey: ports.newId(),
    job: { ...search.value.request.job, startsAt },
  };
  const terms = { holdMinutes: OFFER_MINUTES, holdMaxMinutes: OFFER_MINUTES };
  const { expiresAt } = Hold.place(draft, terms, ports.now()).next;
  const ref = { kind: 'hold', id: draft.id };
  const taken = await takeSlot(ports, {
    search: search.value,
    startsAt,
    kind: 'hold',
    ref,
    expiresAt,
    hold: null,
    replaces: null,
  });
  if (!taken.ok) return null;
  await ports.holds.save(Hold.place({ ...draft, resourceId: taken.value.resourceId }, terms, ports.now()));
  return { holdId: draft.id, startsAt, expiresAt };
};

/** An offer that was not answered while its hold lasted. */
const letGo = async ({ waitlist }: PlanningPorts, holdId: HoldId): Promise<void> => {
  const entry = await waitlist.offeredBy(holdId);
  const expired = entry === null ? null : WaitlistEntry.expire(entry);
  if (expired?.ok) await waitlist.save(expired.value);
};

/** Offers what would do for one who waits, or lets them go when their time is over; null when nothing changes. */
const served = async (ports: PlanningPorts, entry: WaitlistEntry, now: Instant): Promise<WaitlistChange | null> => {
  const offer = entry.window.end <= now ? null : await kept(ports, entry);
  if (offer === null && entry.window.end > now) return null;
  const change = offer === null ? WaitlistEntry.expire(entry) : WaitlistEntry.offer(entry, offer);
  return change.ok ? change.value : null;
};

/** Something came free at a site: whoever waits longest is offered it for ten minutes, then the next. */
export const offerFreed =
  (ports: PlanningPorts) =>
  async ({ siteId, holdId }: { readonly siteId: SiteId; readonly holdId?: HoldId }, _system: Actor) => {
    const { waitlist, now } = ports;
    if (holdId !== undefined) await letGo(ports, holdId);
    for (const entry of await waitlist.waitingAt(siteId, AT_ONCE)) {
      const change = await served(ports, entry, now());
      if (change !== null) await waitlist.save(change);
    }
    return ok(null);
  };
