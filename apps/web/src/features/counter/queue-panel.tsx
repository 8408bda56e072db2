import type { QueueView, SiteView } from '@bling/client';
import { useNow } from '@bling/client/react';
import { CarFront } from 'lucide-react';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Empty } from '../../ui/empty.tsx';
import { walk } from '../../ui/walk.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { type Ask, QueueRow } from './queue-row.tsx';
import { StartDialog } from './start-dialog.tsx';
import { useActs } from './use-acts.ts';
import { scoreText } from './words.ts';

type Props = { readonly site: SiteView; readonly queue: QueueView };
type Asked = { readonly id: string; readonly ask: Ask };
const groups = [
  { title: 'Called', status: 'called' },
  { title: 'Waiting', status: 'waiting' },
  { title: 'In the bays', status: 'in_progress' },
] as const;

/** Everyone who waits, is called or is being worked on. */
export const QueuePanel = ({ site, queue }: Props) => {
  const { actor } = useWho();
  const now = useNow(5_000);
  const acts = useActs();
  const [open, setOpen] = useState<string | null>(null);
  const [asked, setAsked] = useState<Asked | null>(null);
  const item = queue.items.find(({ id }) => id === asked?.id);
  const close = (): void => {
    setAsked(null);
    acts.forget();
  };
  const dialog = item === undefined ? null : { item, zone: site.zone, acts, onClose: close };
  return (
    <div role="group" aria-label="Queue" className="grid content-start gap-5" onKeyDown={walk}>
      {queue.items.length === 0 ? (
        <Empty icon={CarFront} title="Nobody waits">
          Whoever comes by without a booking gets a number, a place and an honest time.
        </Empty>
      ) : null}
      {groups.map(({ title, status }) => {
        const items = queue.items.filter((one) => one.status === status);
        return items.length === 0 ? null : (
          <section key={status} aria-label={title} className="grid gap-2">
            <h2 className="flex items-baseline gap-2 text-16">
              {title} <span className="text-14 font-normal text-muted figures">{items.length}</span>
            </h2>
            <ul className="grid gap-2">
              {items.map((one) => (
                <QueueRow
                  key={one.id}
                  item={one}
                  actor={actor}
                  siteId={site.id}
                  zone={site.zone}
                  now={now}
                  acts={acts}
                  isOpen={open === one.id}
                  onToggle={() => setOpen(open === one.id ? null : one.id)}
                  onAsk={(ask) => setAsked({ id: one.id, ask })}
                />
              ))}
            </ul>
          </section>
        );
      })}
      <p className="text-14 text-muted figures">{scoreText(queue.score)}</p>
      {dialog !== null && asked?.ask === 'start' ? (
        <StartDialog {...dialog} queue={queue.items} siteId={site.id} />
      ) : null}
      {dialog !== null && asked?.ask === 'cancel' ? <CancelDialog {...dialog} /> : null}
    </div>
  );
};
