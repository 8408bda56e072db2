import type { ParkedList } from '@bling/client';
import { useActions, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { whenText } from '../../words/admin.ts';
import { countText } from '../../words/format.ts';
import { Section } from '../admin/section.tsx';
import { useAct } from '../admin/use-act.ts';

type Parked = ParkedList['items'][number];

const ParkedRow = ({ parked }: { readonly parked: Parked }) => {
  const { run } = useActions();
  const { actor } = useWho();
  const { audit } = useProcedures();
  const cache = useQueryClient();
  const { subscriber, aggregate, aggregateId } = parked;
  const replay = useAct(
    () => run('audit.replay', { subscriber, aggregate, aggregateId }),
    () => void cache.invalidateQueries(audit.parked.queryFilter()),
  );
  return (
    <li className="grid gap-2 rounded-card border border-line bg-raised px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <div className="min-w-0 flex-1">
          <p className="font-semibold break-words">{parked.type}</p>
          <p className="text-14 break-words text-muted">
            {subscriber} gave up on {aggregate} <span className="font-plate text-12 break-all">{aggregateId}</span>
          </p>
          <p className="text-12 text-muted figures">
            {countText(parked.attempts, 'try', 'tries')}, since {whenText(parked.parkedAt)},{' '}
            {parked.behind === 0 ? 'nothing behind it' : `${countText(parked.behind, 'fact')} behind it`}
          </p>
        </div>
        {holds(actor, 'audit.replay') ? (
          <Button pending={replay.isPending} onClick={() => replay.mutate(undefined)}>
            Deliver again
          </Button>
        ) : null}
      </div>
      {parked.error === null ? null : <p className="text-14 break-words text-bad">{parked.error}</p>}
      {replay.error === null ? null : <ErrorNotice error={replay.error} />}
    </li>
  );
};

/** What stands still until somebody mends what stopped it. */
export const ParkedPage = () => {
  const { audit } = useProcedures();
  const query = useQuery(audit.parked.queryOptions({}));
  return (
    <Section
      title="Standing still"
      permission="audit.parked"
      lead="Work that failed again and again. Mend what stopped it, then have it delivered again."
    >
      <Loaded query={query} what="what stands still" bones={['a', 'b']}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty icon={PackageCheck} title="Nothing stands still">
              Everything that follows from what happened was done.
            </Empty>
          ) : (
            <ul aria-label="Standing still" className="grid gap-2">
              {items.map((parked) => (
                <ParkedRow key={`${parked.subscriber} ${parked.aggregateId}`} parked={parked} />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Section>
  );
};
