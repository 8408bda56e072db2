import { Instant, MINUTE } from '@bling/domain/kernel';
import { CirclePlay, Clock, Megaphone, TriangleAlert } from 'lucide-react';
import { Plate } from '../../ui/plate.tsx';
import { Tag } from '../../ui/tag.tsx';
import { durationText, listText, moneyText, sizeNames, timeText } from '../../words/format.ts';
import { type QueueItem, ticketText } from './words.ts';

type Props = { readonly item: QueueItem; readonly zone: string; readonly now: Instant };
const since = (at: Instant | null, now: Instant): number =>
  at === null ? 0 : Math.max(0, Math.floor(Instant.between(at, now) / MINUTE));

const Running = ({ item, now, zone }: Props) => {
  const { details } = item;
  if (details?.startedAt == null) return <Tag tone="good">In work</Tag>;
  const ends = Instant.plus(details.startedAt, details.minutes * MINUTE);
  const over = since(ends, now);
  return over > 0 ? (
    <Tag tone="bad" icon={TriangleAlert}>
      {durationText(over)} over
    </Tag>
  ) : (
    <Tag tone="good" icon={CirclePlay}>
      until {timeText(ends, zone)}
    </Tag>
  );
};

const Waiting = ({ item, zone }: Props) => {
  const { expectedAt, details } = item;
  const latest = details === null ? null : Instant.plus(details.arrivedAt, details.promised.most * MINUTE);
  const isLate = expectedAt !== null && latest !== null && expectedAt > latest;
  return (
    <>
      <Tag icon={Clock}>
        {expectedAt === null ? 'does not begin today any more' : `about ${timeText(expectedAt, zone)}`}
      </Tag>
      {isLate ? (
        <Tag tone="warn" icon={TriangleAlert}>
          promised by {timeText(latest, zone)}
        </Tag>
      ) : null}
    </>
  );
};

/** How a car of the queue stands, as shape, word and colour. */
const State = (props: Props) => {
  const { status, bay, details } = props.item;
  if (status === 'in_progress')
    return (
      <>
        {bay === null ? null : <Tag tone="accent">{bay}</Tag>}
        <Running {...props} />
      </>
    );
  if (status === 'called')
    return (
      <Tag tone="info" icon={Megaphone}>
        called {durationText(since(details?.calledAt ?? null, props.now))} ago
      </Tag>
    );
  return <Waiting {...props} />;
};

export const RowFacts = (props: Props) => {
  const { ticket, plate, details } = props.item;
  return (
    <div className="flex min-w-0 flex-1 basis-72 items-center gap-4">
      <b className="min-w-[3ch] text-28 font-[650] figures" aria-label={`Number ${ticket}`}>
        {ticketText(ticket)}
      </b>
      <div className="grid min-w-0 gap-1">
        <p className="flex flex-wrap items-center gap-2">
          <Plate plate={plate} />
          <State {...props} />
        </p>
        {details === null ? null : (
          <p className="text-14 text-muted figures">
            {listText(details.services)} · {sizeNames[details.size].toLowerCase()} · {durationText(details.minutes)}
            {details.totalPrice === null ? '' : ` · ${moneyText(details.totalPrice)}`}
          </p>
        )}
      </div>
    </div>
  );
};
