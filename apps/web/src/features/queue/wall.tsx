import type { QueueView } from '@bling/client';
import { useNow } from '@bling/client/react';
import { Instant } from '@bling/domain/kernel';
import { Unplug } from 'lucide-react';
import { timeText } from '../../words/format.ts';
import { Called } from './called.tsx';
import { InBays, Waiting } from './lists.tsx';
import { WallWait } from './wall-wait.tsx';

type Props = {
  readonly siteId: string;
  readonly name: string;
  readonly queue: QueueView;
  readonly lostSince: number | null;
};

/** Who is called, who waits, who is in a bay, and how long it would be. */
export const Wall = ({ siteId, name, queue, lostSince }: Props) => {
  const now = useNow(1_000);
  const { zone, items } = queue;
  return (
    <div
      data-wall
      className="grid min-h-dvh grid-cols-[minmax(0,1fr)] grid-rows-[auto_1fr_auto] gap-6 wrap-anywhere bg-surface p-5 text-ink sm:p-8"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-8 gap-y-1">
        <h1 className="text-28 sm:text-40">{name}</h1>
        <p className="text-28 font-[650] sm:text-40">
          <span className="sr-only">It is </span>
          <time dateTime={now}>{timeText(now, zone)}</time>
        </p>
      </header>
      <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6 lg:grid-cols-[minmax(0,3fr)_minmax(0,2fr)]">
        <Called items={items.filter(({ status }) => status === 'called')} />
        <div className="grid grid-cols-[minmax(0,1fr)] content-start gap-6">
          <Waiting items={items.filter(({ status }) => status === 'waiting')} zone={zone} />
          <InBays items={items.filter(({ status }) => status === 'in_progress')} />
        </div>
      </div>
      <footer className="flex flex-wrap items-center justify-between gap-x-8 gap-y-2 border-t-2 border-ink pt-4 text-20 sm:text-28">
        <WallWait siteId={siteId} zone={zone} />
        {lostSince === null ? null : (
          <p role="status" className="flex items-center gap-3 text-20 figures">
            <Unplug aria-hidden size={24} /> Not live since {timeText(Instant.of(lostSince), zone)}: ask at the counter.
          </p>
        )}
      </footer>
    </div>
  );
};
