import type { Instant } from '@bling/domain/kernel';
import { lazy, Suspense } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { describeFailure } from '../../words/describe.ts';
import { durationText, localDate, momentText, timeText } from '../../words/format.ts';
import { SlotsSkeleton } from '../slots/slots-skeleton.tsx';
import { visitorKey } from './draft.ts';
import { Step } from './step.tsx';
import type { BookingInTheMaking, Lost } from './use-booking.ts';

/** Nobody needs it before a service is chosen. */
const SlotPicker = lazy(async () => ({ default: (await import('../slots/slot-picker.tsx')).SlotPicker }));

const JoinWaitlist = lazy(async () => ({ default: (await import('../waitlist/join-waitlist.tsx')).JoinWaitlist }));

type LostProps = { readonly lost: Lost; readonly zone: string; readonly onChoose: (at: Instant) => void };

const nearestOf = ({ failure }: Lost): readonly Instant[] =>
  failure.code === 'slot/taken' || failure.code === 'slot/outside-hours' ? failure.details.nearest : [];

/** The time is gone; the nearest ones are a press away. */
const LostTime = ({ lost, zone, onChoose }: LostProps) => {
  const nearest = nearestOf(lost);
  const isToday = (at: Instant): boolean => localDate(at, zone) === localDate(lost.startsAt, zone);
  const buttons = nearest.map((at) => (
    <Button key={at} className="figures" onClick={() => onChoose(at)}>
      {isToday(at) ? timeText(at, zone) : momentText(at, zone, lost.startsAt)}
    </Button>
  ));
  return (
    <Notice tone="warn" live {...(buttons.length === 0 ? {} : { actions: <>{buttons}</> })}>
      <p>
        {lost.failure.code === 'slot/taken'
          ? `Someone just took ${timeText(lost.startsAt, zone)}.${nearest.length > 0 ? ' Nearest:' : ' Choose another time.'}`
          : describeFailure(lost.failure, zone)}
      </p>
    </Notice>
  );
};

export const TimeStep = ({ booking }: { readonly booking: BookingInTheMaking }) => {
  const { wish, site, job, draft, lost, chooseTime, limits } = booking;
  if (wish === null || site === null || job?.ok !== true || limits?.ok === false) return null;
  return (
    <Step
      id="time"
      number={4}
      title="When?"
      isDone={draft.startsAt !== null}
      aside={`${durationText(job.value.minutes)}${wish.serviceIds.length + wish.addOnIds.length > 1 ? ' together' : ''}`}
    >
      {lost === null ? null : <LostTime lost={lost} zone={site.zone} onChoose={chooseTime} />}
      <Suspense fallback={<SlotsSkeleton />}>
        <SlotPicker
          wish={wish}
          site={site}
          value={draft.startsAt}
          onChoose={chooseTime}
          asking={{ visitorKey: visitorKey() }}
          renderFull={(date) => (
            <JoinWaitlist wish={wish} site={site} date={date} vehicleId={booking.car?.id ?? null} />
          )}
        />
      </Suspense>
    </Step>
  );
};
