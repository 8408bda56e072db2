import type { Instant } from '@bling/domain/kernel';
import { clocksDiffer, longDay, readerZone, shortDay, timeText, zoneName } from '../words/format.ts';

type Props = { readonly at: Instant; readonly zone: string };

/** Day and time at the site; the reader's own beside it when their clock shows another. */
export const When = ({ at, zone }: Props) => {
  const reader = readerZone();
  return (
    <>
      <time dateTime={at}>
        {longDay(at, zone)}, {timeText(at, zone)}
      </time>
      {clocksDiffer(at, zone, reader) ? (
        <span className="block text-14 font-normal tracking-normal text-muted figures">
          {zoneName(zone)} time. {shortDay(at, reader)} {timeText(at, reader)} where you are ({zoneName(reader)}).
        </span>
      ) : null}
    </>
  );
};
