import { useProcedures } from '@bling/client/react';
import type { Instant } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { sayIn } from '../../words/describe.ts';
import { localDate, momentText, timeText } from '../../words/format.ts';
import { reasonSentences } from '../../words/reasons.ts';
import type { Asking } from './use-slots.ts';
import type { Wish } from './wish.ts';

type Props = {
  readonly wish: Wish;
  readonly startsAt: Instant;
  readonly zone: string;
  readonly now: Instant;
  readonly asking: Asking;
  readonly onChoose: (startsAt: Instant) => void;
};

/** Why a time is not to be had, with figures, and the nearest that are. */
export const WhyNot = ({ wish, startsAt, zone, now, asking, onChoose }: Props) => {
  const procedures = useProcedures();
  const { data, error, refetch } = useQuery(
    procedures.scheduling.explainSlot.queryOptions({ ...wish, ...asking, startsAt }),
  );
  if (error !== null) return <ErrorNotice error={error} zone={zone} onRetry={() => void refetch()} />;
  if (data === undefined)
    return (
      <Skeleton label="Asking why">
        <Bone className="h-28" />
      </Skeleton>
    );

  const time = timeText(startsAt, zone);
  const sameDay = (at: Instant): boolean => localDate(at, zone) === localDate(startsAt, zone);
  const nearest = data.nearest.map((at) => (
    <Button key={at} onClick={() => onChoose(at)} className="figures">
      {sameDay(at) ? timeText(at, zone) : momentText(at, zone, now)}
    </Button>
  ));
  if (data.free)
    return (
      <Notice
        tone="good"
        live
        title={`${time} has just become free`}
        actions={
          <Button look="primary" onClick={() => onChoose(startsAt)}>
            Take {time}
          </Button>
        }
      />
    );
  return (
    <Notice tone="warn" live title={`Why not ${time}?`} {...(nearest.length === 0 ? {} : { actions: <>{nearest}</> })}>
      {reasonSentences(data.reasons, { say: sayIn(zone), size: wish.size }).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {nearest.length === 0 ? null : <p className="text-muted">Nearest free times:</p>}
    </Notice>
  );
};
