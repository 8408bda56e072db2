import { type Actor, DAY, type HoldId, Instant, ok, type SiteId } from '@bling/domain/kernel';
import { Hold, WaitlistEntry, type WaitlistOffer } from '@bling/domain/scheduling';
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
    visitorKey: entry.id,
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

/** Something came free at a site: whoever waits longest is offered it for ten minutes, then the next. */
export const offerFreed =
  (ports: PlanningPorts) =>
  async ({ siteId, holdId }: { readonly siteId: SiteId; readonly holdId?: HoldId }, _system: Actor) => {
    const { waitlist, now } = ports;
    const unanswered = holdId === undefined ? null : await waitlist.offeredBy(holdId);
    const expired = unanswered === null ? null : WaitlistEntry.expire(unanswered);
    if (expired?.ok) await waitlist.save(expired.value);
    for (const entry of await waitlist.waitingAt(siteId, AT_ONCE)) {
      const over = entry.window.end <= now() ? WaitlistEntry.expire(entry) : null;
      const offer = over === null ? await kept(ports, entry) : null;
      const change = offer === null ? over : WaitlistEntry.offer(entry, offer);
      if (change?.ok) await waitlist.save(change.value);
    }
    return ok(null);
  };
