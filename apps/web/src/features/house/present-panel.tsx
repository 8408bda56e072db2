import type { Present, SiteView } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { durationText, timeText } from '../../words/format.ts';
import { useAct } from '../admin/use-act.ts';
import { Panel, useMay } from './frame.tsx';

type There = Present['items'][number];
const WATCH_MS = 60_000;

/** Whoever looks, if they work here: a manager may run a house without being on its rota. */
const useSelf = (): string | null => {
  const procedures = useProcedures();
  const { data } = useQuery({ ...procedures.staff.get.queryOptions({}), retry: false, staleTime: WATCH_MS });
  return data?.status === 'active' ? data.id : null;
};

const Own = ({ site, isIn }: { readonly site: SiteView; readonly isIn: boolean }) => {
  const { clock } = useApi().staff;
  const come = useAct(clock.in.mutate);
  const leave = useAct(clock.out.mutate);
  const error = come.error ?? leave.error;
  return (
    <>
      {isIn ? (
        <Button pending={leave.isPending} onClick={() => leave.mutate({})}>
          Clock out
        </Button>
      ) : (
        <Button look="primary" pending={come.isPending} onClick={() => come.mutate({ siteId: site.id })}>
          Clock in
        </Button>
      )}
      {error === null ? null : <ErrorNotice error={error} zone={site.zone} />}
    </>
  );
};

const Row = ({
  one,
  site,
  mayLetOut,
}: {
  readonly one: There;
  readonly site: SiteView;
  readonly mayLetOut: boolean;
}) => {
  const leave = useAct(useApi().staff.clock.out.mutate);
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2">
      <div className="min-w-0 flex-1">
        <p className="flex flex-wrap items-center gap-2">
          <b className="text-14 font-semibold">{one.fullName}</b>
          {one.isLate ? <Tag tone="warn">{durationText(one.lateMinutes)} late</Tag> : null}
          {one.flaggedAt === null ? null : <Tag tone="bad">Forgot to clock out</Tag>}
        </p>
        <p className="text-14 text-muted figures">since {timeText(one.inAt, site.zone)}</p>
      </div>
      {mayLetOut ? (
        <Button
          aria-label={`Clock ${one.fullName} out`}
          pending={leave.isPending}
          onClick={() => leave.mutate({ staffId: one.staffId })}
        >
          Clock out
        </Button>
      ) : null}
    </li>
  );
};

/** Who is clocked in, and one's own clock. */
export const PresentPanel = ({ site }: { readonly site: SiteView }) => {
  const procedures = useProcedures();
  const may = useMay(site.id);
  const self = useSelf();
  const query = useQuery({
    ...procedures.staff.clock.present.queryOptions({ siteId: site.id }),
    refetchInterval: WATCH_MS,
  });
  const isIn = query.data?.items.some(({ staffId }) => staffId === self) ?? false;
  return (
    <Panel title="Here now" aside={self === null ? null : <Own site={site} isIn={isIn} />}>
      <Loaded query={query} what="who is here" bones={['a']}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="text-14 text-muted">Nobody is clocked in.</p>
          ) : (
            <ul className="grid gap-3" aria-label="Here now">
              {items.map((one) => (
                <Row
                  key={one.id}
                  one={one}
                  site={site}
                  mayLetOut={one.staffId !== self && may('staff.clock.correct')}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
    </Panel>
  );
};
