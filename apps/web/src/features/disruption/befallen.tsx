import type { DisruptionView, SiteView } from '@bling/client';
import { useActions, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { listText, momentText, timeText } from '../../words/format.ts';
import { kindWords } from './words.ts';

const DAY_MS = 86_400_000;
type NameOf = (id: string) => string;

const titleOf = ({ kind, resourceIds }: DisruptionView, nameOf: NameOf): string =>
  kind === 'storm' ? kindWords.storm : listText(resourceIds.map(nameOf));

type RowProps = {
  readonly one: DisruptionView;
  readonly zone: string;
  readonly nameOf: NameOf;
  readonly onLift: () => void;
};
const Row = ({ one, zone, nameOf, onLift }: RowProps) => (
  <li className="flex flex-wrap items-center gap-x-4 gap-y-2 rounded-card border border-line bg-raised px-4 py-3">
    <div className="min-w-0 flex-1 basis-64">
      <p className="flex flex-wrap items-center gap-2">
        <b className="font-semibold">{titleOf(one, nameOf)}</b>
        {one.liftedAt === null ? (
          <Tag tone="warn">Out</Tag>
        ) : (
          <Tag tone="good">Back since {timeText(one.liftedAt, zone)}</Tag>
        )}
      </p>
      <p className="text-14 text-muted figures">
        {momentText(one.span.start, zone, clock.now())} – {timeText(one.span.end, zone)} · {one.reason} · {one.moved}{' '}
        moved, {one.cancelled} cancelled
      </p>
    </div>
    {one.liftedAt === null && one.span.end > clock.now() ? (
      <Button aria-label={`It is over: ${titleOf(one, nameOf)}`} onClick={onLift}>
        It is over…
      </Button>
    ) : null}
  </li>
);

/** What befell the site yesterday, today and in the days to come. */
export const Befallen = ({ site, nameOf }: { readonly site: SiteView; readonly nameOf: NameOf }) => {
  const { run } = useActions();
  const { scheduling } = useProcedures();
  const [span] = useState(() => {
    const now = Date.parse(clock.now());
    return { start: new Date(now - DAY_MS).toISOString(), end: new Date(now + 7 * DAY_MS).toISOString() };
  });
  const [lifting, setLifting] = useState<DisruptionView | null>(null);
  const query = useQuery(scheduling.disruption.list.queryOptions({ siteId: site.id, span }));
  return (
    <section aria-label="What befell us" className="grid gap-3">
      <h2>What befell us</h2>
      <Loaded query={query} what="the list" bones={['a']}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-muted">Nothing since yesterday, and nothing planned.</p>
          ) : (
            <ul className="grid gap-2">
              {items.map((one) => (
                <Row key={one.id} one={one} zone={site.zone} nameOf={nameOf} onLift={() => setLifting(one)} />
              ))}
            </ul>
          )
        }
      </Loaded>
      {lifting === null ? null : (
        <Confirm
          title={`${titleOf(lifting, nameOf)}: is it over?`}
          action="It is over"
          onConfirm={() => run('scheduling.disruption.lift', { disruptionId: lifting.id })}
          onClose={() => setLifting(null)}
        >
          <p>Its time can be booked again at once. What was moved stays where it is.</p>
        </Confirm>
      )}
    </section>
  );
};
