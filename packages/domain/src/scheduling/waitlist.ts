import {
  type AddOnId,
  allows,
  type Change,
  change,
  type CustomerId,
  type HoldId,
  type Id,
  Instant,
  ok,
  refusing,
  type ServiceId,
  type SiteId,
  type SizeClass,
  type Span,
  type VehicleId,
} from '../kernel/index.ts';
import { schedulingFailures } from './failures.ts';
import { waitlistMachine, type WaitlistStatus } from './waitlist-status.ts';

export type WaitlistId = Id<'Waitlist'>;

/** A time that is kept for whoever waited longest, as a hold of its own. */
export type WaitlistOffer = { readonly holdId: HoldId; readonly startsAt: Instant; readonly expiresAt: Instant };

/** Someone who takes a time if one comes free. */
export type WaitlistEntry = {
  readonly id: WaitlistId;
  readonly version: number;
  readonly siteId: SiteId;
  readonly customerId: CustomerId;
  readonly vehicleId: VehicleId | null;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly size: SizeClass;
  /** Any start from here (included) to here (excluded) will do. */
  readonly window: Span;
  readonly status: WaitlistStatus;
  readonly joinedAt: Instant;
  readonly offer: WaitlistOffer | null;
};

type OfEntry = { readonly waitlistId: WaitlistId; readonly siteId: SiteId; readonly customerId: CustomerId };
export type WaitlistFact = OfEntry &
  (
    | { readonly type: 'waitlist/joined' | 'waitlist/declined' | 'waitlist/accepted' | 'waitlist/expired' }
    | {
        readonly type: 'waitlist/offered';
        readonly holdId: HoldId;
        readonly startsAt: Instant;
        readonly expiresAt: Instant;
      }
  );
export type WaitlistChange = Change<WaitlistEntry, WaitlistFact>;
export type WaitlistDraft = Omit<WaitlistEntry, 'version' | 'status' | 'joinedAt' | 'offer'>;

const refuse = refusing(schedulingFailures);
const of = ({ id, siteId, customerId }: WaitlistEntry): OfEntry => ({ waitlistId: id, siteId, customerId });

const moved = (entry: WaitlistEntry, status: 'accepted' | 'declined' | 'expired') =>
  allows(waitlistMachine, entry.status, status)
    ? ok<WaitlistChange>(change({ ...entry, status }, { type: `waitlist/${status}` as const, ...of(entry) }))
    : refuse('waitlist/ended', { status: entry.status });

export const WaitlistEntry = {
  join: (draft: WaitlistDraft, now: Instant) => {
    if (draft.window.end <= Instant.later(now, draft.window.start)) return refuse('waitlist/window-over');
    const entry: WaitlistEntry = { ...draft, version: 0, status: 'waiting', joinedAt: now, offer: null };
    return ok<WaitlistChange>(change(entry, { type: 'waitlist/joined', ...of(entry) }));
  },

  offer: (entry: WaitlistEntry, offer: WaitlistOffer) =>
    allows(waitlistMachine, entry.status, 'offered')
      ? ok<WaitlistChange>(
          change({ ...entry, status: 'offered', offer }, { type: 'waitlist/offered', ...of(entry), ...offer }),
        )
      : refuse('waitlist/ended', { status: entry.status }),

  /** While the offer stands; a moment later it is somebody else's. */
  accept: (entry: WaitlistEntry, now: Instant) => {
    if (entry.offer === null) return refuse('waitlist/no-offer');
    const { expiresAt: expiredAt } = entry.offer;
    return now < expiredAt ? moved(entry, 'accepted') : refuse('waitlist/offer-over', { expiredAt });
  },

  /** They leave, or say no to the offer. */
  decline: (entry: WaitlistEntry) => moved(entry, 'declined'),

  /** The offer was not answered, or the last time that would have done is over. */
  expire: (entry: WaitlistEntry) => moved(entry, 'expired'),
} as const;
