import type { ClosureView, SiteView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { DoorClosed, Plus } from 'lucide-react';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { shortDay, timeText } from '../../words/format.ts';
import { useAct } from '../admin/use-act.ts';
import { ClosureDialog } from './closure-dialog.tsx';
import { Frame, useMay } from './frame.tsx';
import { usePlaces } from './use-places.ts';

const AHEAD_MS = 365 * 86_400_000;
const momentIn = (instant: string, zone: string): string => `${shortDay(instant, zone)} ${timeText(instant, zone)}`;

type RowProps = {
  readonly closure: ClosureView;
  readonly site: SiteView;
  readonly placeName: string;
  readonly onRemove: (() => void) | null;
};

const ClosureRow = ({ closure, site, placeName, onRemove }: RowProps) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-3">
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{placeName}</b>
        <Tag tone={closure.kind === 'maintenance' ? 'warn' : 'bad'}>
          {closure.kind === 'maintenance' ? 'Maintenance' : 'Closed'}
        </Tag>
      </p>
      <p className="text-14 text-muted figures">
        {momentIn(closure.span.start, site.zone)} – {momentIn(closure.span.end, site.zone)} · {closure.reason}
      </p>
    </div>
    {onRemove === null ? null : (
      <Button aria-label={`Open again ${placeName}`} onClick={onRemove}>
        Open again…
      </Button>
    )}
  </li>
);

const SiteClosures = ({ site }: { readonly site: SiteView }) => {
  const procedures = useProcedures();
  const api = useApi();
  const may = useMay(site.id);
  const { nameOf, places } = usePlaces(site.id);
  const [isClosing, setClosing] = useState(false);
  const [going, setGoing] = useState<ClosureView | null>(null);
  const [from] = useState(() => clock.now());
  const query = useQuery(
    procedures.facilities.closures.list.queryOptions({
      siteId: site.id,
      from,
      to: new Date(Date.parse(from) + AHEAD_MS).toISOString(),
    }),
  );
  const remove = useAct(api.facilities.closures.remove.mutate);
  return (
    <>
      {may('facilities.closures.create') ? (
        <div>
          <Button look="primary" onClick={() => setClosing(true)}>
            <Plus aria-hidden size={18} /> Close something
          </Button>
        </div>
      ) : null}
      <Loaded query={query} what="the closures">
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={DoorClosed} title="Everything is open">
              What is closed takes no bookings: a bay, a van, or the whole site.
            </Empty>
          ) : (
            <ul aria-label="Closures" className="grid gap-2">
              {items.map((closure) => (
                <ClosureRow
                  key={closure.id}
                  closure={closure}
                  site={site}
                  placeName={nameOf(closure)}
                  onRemove={may('facilities.closures.remove') ? () => setGoing(closure) : null}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      {isClosing ? <ClosureDialog site={site} places={places} onClose={() => setClosing(false)} /> : null}
      {going === null ? null : (
        <Confirm
          title={`Open ${nameOf(going)} again?`}
          action="Open it"
          onConfirm={() => remove.mutateAsync({ closureId: going.id })}
          onClose={() => setGoing(null)}
        >
          <p>Its time can be booked again at once.</p>
        </Confirm>
      )}
    </>
  );
};

export const ClosuresPage = () => (
  <Frame title="Closures" permission="facilities.closures.list">
    {(site) => <SiteClosures key={site.id} site={site} />}
  </Frame>
);
