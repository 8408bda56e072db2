import '../../words/house-failures.ts';
import { useProcedures } from '@bling/client/react';
import { may } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { clock } from '../../app/api.ts';
import { Approval } from '../../app/approval.tsx';
import { usePageTitle } from '../../app/page.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { localDate } from '../../words/format.ts';
import { BoardSkeleton } from './board-skeleton.tsx';
import { Day } from './day.tsx';

const route = getRouteApi('/board');
const SITES_MS = 5 * 60_000;

const Sites = () => {
  const procedures = useProcedures();
  const { actor, me } = useWho();
  const search = route.useSearch();
  const navigate = route.useNavigate();
  const sites = useQuery({ ...procedures.facilities.sites.list.queryOptions({}), staleTime: SITES_MS });
  if (sites.data === undefined || me === null)
    return sites.error === null ? (
      <BoardSkeleton />
    ) : (
      <div className="p-6">
        <ErrorNotice error={sites.error} onRetry={() => void sites.refetch()} />
      </div>
    );
  const mine = sites.data.items.filter(({ id }) => may(actor, 'bookings.board', { siteId: id }));
  const site = mine.find(({ id }) => id === search.site) ?? mine[0];
  if (site === undefined)
    return (
      <div className="p-6">
        <Notice title="You work at no site yet">Ask a manager to add you to one.</Notice>
      </div>
    );
  const today = localDate(clock.now(), site.zone);
  return (
    <Day
      key={site.id}
      me={me}
      actor={actor}
      site={site}
      sites={mine}
      today={today}
      date={search.date ?? null}
      selected={search.booking ?? null}
      onSearch={(change) => void navigate({ search: (before) => ({ ...before, ...change }), replace: true })}
    />
  );
};

export const BoardPage = () => {
  usePageTitle('Board');
  const { isStaff } = useWho();
  if (isStaff)
    return (
      <Approval>
        <Sites />
      </Approval>
    );
  return (
    <div className="mx-auto max-w-[720px] px-4 py-10">
      <h1 className="mb-6">Board</h1>
      <SignedIn as="staff">
        <Sites />
      </SignedIn>
    </div>
  );
};
