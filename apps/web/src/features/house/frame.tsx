import type { SiteView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { holds, may } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { usePageTitle } from '../../app/page.tsx';
import { useWho } from '../../app/who.ts';
import { Loaded } from '../../ui/loaded.tsx';
import { NotForYou } from '../../ui/not-for-you.tsx';
import { Notice } from '../../ui/notice.tsx';

type Props = {
  readonly title: string;
  readonly permission: string;
  readonly children: (site: SiteView) => ReactNode;
};

const SITES_MS = 5 * 60_000;

/** What the address says of the page: which site, and which date. */
export const usePlace = () => {
  const search: { readonly site?: string | undefined; readonly date?: string | undefined } = useSearch({
    strict: false,
  });
  const navigate = useNavigate();
  const go = (change: { readonly site?: string; readonly date?: string }): void =>
    void navigate({ to: '.', search: (before) => ({ ...before, ...change }), replace: true });
  return { search, go };
};

/** Whether the person may do something at this site: what they may not is not offered. */
export const useMay = (siteId: string) => {
  const { actor } = useWho();
  return (permission: string): boolean => may(actor, permission, { siteId });
};

type Picked = { readonly sites: readonly SiteView[]; readonly siteId: string };
export const SitePicker = ({ sites, siteId }: Picked) => {
  const { go } = usePlace();
  return sites.length < 2 ? null : (
    <select
      aria-label="Site"
      className="min-h-11 rounded-control border border-control bg-raised px-3 font-[560]"
      value={siteId}
      onChange={({ target }) => go({ site: target.value })}
    >
      {sites.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
};

/** The sites where the person works, and the one that the address names, or the first. */
export const useMine = () => {
  const procedures = useProcedures();
  const { actor } = useWho();
  const { search } = usePlace();
  const query = useQuery({ ...procedures.facilities.sites.list.queryOptions({}), staleTime: SITES_MS });
  const mine = (query.data?.items ?? []).filter(({ id }) => may(actor, 'bookings.board', { siteId: id }));
  return { query, mine, site: mine.find(({ id }) => id === search.site) ?? mine[0] };
};

const Chosen = ({ title, children }: Omit<Props, 'permission'>) => {
  const { query, mine, site } = useMine();
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <h1>{title}</h1>
        {site === undefined ? null : <SitePicker sites={mine} siteId={site.id} />}
      </div>
      <Loaded query={query} what="the sites">
        {() =>
          site === undefined ? (
            <Notice title="You work at no site yet">Ask a manager to add you to one.</Notice>
          ) : (
            children(site)
          )
        }
      </Loaded>
    </>
  );
};

/** One page of a site, for those who may see it. What it is called stands there while it loads, too. */
export const Frame = ({ title, permission, children }: Props) => {
  usePageTitle(title);
  const { actor } = useWho();
  if (holds(actor, permission)) return <Chosen title={title}>{children}</Chosen>;
  return (
    <>
      <h1>{title}</h1>
      <NotForYou />
    </>
  );
};

/** What belongs together, in a box of its own. */
export const Panel = ({
  title,
  aside,
  children,
}: {
  readonly title: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}) => (
  <section aria-label={title} className="grid content-start gap-4 rounded-card border border-line bg-raised p-4 sm:p-5">
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h2>{title}</h2>
      {aside}
    </div>
    {children}
  </section>
);
