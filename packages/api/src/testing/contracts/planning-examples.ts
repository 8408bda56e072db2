import { DAY, HOUR, Instant } from '@bling/domain/kernel';
import { Disruption, RecurringPlan, WaitlistEntry } from '@bling/domain/scheduling';
import type { Clock } from '../../kernel/context.ts';
import { valueOf } from './under-test.ts';

type Work = { readonly siteId: string; readonly customerId: string; readonly serviceId: string };

export const exampleWaitlistEntry = (
  { newId, now }: Clock,
  { serviceId, siteId, customerId }: Work,
  window = { from: 1, to: 2 },
) =>
  valueOf(
    WaitlistEntry.join(
      {
        id: newId(),
        siteId,
        customerId,
        vehicleId: null,
        serviceIds: [serviceId],
        addOnIds: [],
        size: 'compact',
        window: { start: Instant.plus(now(), window.from * DAY), end: Instant.plus(now(), window.to * DAY) },
      },
      now(),
    ),
  );

/** A plan with one date in ten days, not booked yet. */
export const examplePlan = ({ newId, now }: Clock, { serviceId, siteId, customerId }: Work) => {
  const startsAt = Instant.plus(now(), 10 * DAY);
  const date = startsAt.slice(0, 10);
  return valueOf(
    RecurringPlan.create(
      {
        id: newId(),
        siteId,
        customerId,
        vehicleId: null,
        serviceIds: [serviceId],
        addOnIds: [],
        size: 'compact',
        recurrence: { everyWeeks: 1, weekday: 1, time: '10:00', from: date, times: 1 },
        occurrences: [{ date, status: 'planned', startsAt, bookingId: null, why: null }],
      },
      now(),
    ),
  );
};

/** From in an hour until in two. */
export const exampleDisruption = (
  { newId, now }: Clock,
  { siteId, resourceId }: { readonly siteId: string; readonly resourceId: string },
) =>
  valueOf(
    Disruption.apply(
      {
        id: newId(),
        siteId,
        kind: 'bay-down',
        resourceIds: [resourceId],
        span: { start: Instant.plus(now(), HOUR), end: Instant.plus(now(), 2 * HOUR) },
        reason: 'The pump',
        moved: 2,
        cancelled: 1,
      },
      now(),
    ),
  );
