import type { SiteView, WaitlistView } from '@bling/client';
import { useActions, useNow, useProcedures } from '@bling/client/react';
import { Instant } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { BellRing, Hourglass } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { When } from '../../ui/moment.tsx';
import { countdownText, longDay } from '../../words/format.ts';

/** An offer lasts minutes: whoever looks at the page sees it come. */
const WATCH_MS = 5_000;

type RowProps = { readonly entry: WaitlistView; readonly site: SiteView };

const Row = ({ entry, site }: RowProps) => {
  const { run } = useActions();
  const navigate = useNavigate();
  const now = useNow(1_000);
  const [pending, setPending] = useState<'accept' | 'leave' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { zone } = site;
  const offer = entry.status === 'offered' && entry.offer !== null && entry.offer.expiresAt > now ? entry.offer : null;
  const act = async (name: 'accept' | 'leave'): Promise<void> => {
    setPending(name);
    setError(null);
    try {
      if (name === 'leave') await run('scheduling.waitlist.leave', { waitlistId: entry.id });
      else {
        const { bookingId } = await run('scheduling.waitlist.accept', { waitlistId: entry.id });
        void navigate({ to: '/bookings/$id', params: { id: bookingId } });
      }
    } catch (problem) {
      setError(problem);
    } finally {
      setPending(null);
    }
  };
  const Icon = offer === null ? Hourglass : BellRing;
  return (
    <li
      className={
        offer === null
          ? 'grid gap-3 rounded-card border border-line bg-raised p-4'
          : 'grid gap-3 rounded-card border border-good bg-good-soft p-4'
      }
    >
      <div className="flex flex-wrap items-center gap-x-4 gap-y-3">
        <Icon aria-hidden size={20} className={offer === null ? 'text-muted' : 'text-good'} />
        <div className="min-w-0 flex-1 basis-56">
          {offer === null ? (
            <>
              <b className="block font-semibold">Waiting for {longDay(entry.window.start, zone)}</b>
              <span className="text-14 text-muted">{site.name}. A mail tells you when a time comes free.</span>
            </>
          ) : (
            <>
              <b className="block text-20 leading-tight font-semibold">
                <When at={offer.startsAt} zone={zone} />
              </b>
              <span className="text-14 figures">
                came free at {site.name}. Yours for {countdownText(Instant.between(now, offer.expiresAt))}.
              </span>
            </>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          {offer === null ? null : (
            <Button look="primary" pending={pending === 'accept'} onClick={() => void act('accept')}>
              Take it
            </Button>
          )}
          <Button pending={pending === 'leave'} onClick={() => void act('leave')}>
            {offer === null ? 'Stop waiting' : 'No, thanks'}
          </Button>
        </div>
      </div>
      {error === null ? null : <ErrorNotice error={error} zone={zone} />}
    </li>
  );
};

/** What a customer waits for, and what was offered to them. Nothing where they wait for nothing. */
export const OwnWaits = () => {
  const { scheduling, facilities } = useProcedures();
  const sites = useQuery(facilities.sites.list.queryOptions({}));
  const waits = useQuery({
    ...scheduling.waitlist.list.queryOptions({}),
    refetchInterval: ({ state: { data } }) => (data?.items.length === 0 ? false : WATCH_MS),
  });
  const open = (waits.data?.items ?? []).filter(({ status }) => status === 'waiting' || status === 'offered');
  const rows = open.flatMap((entry) => {
    const site = sites.data?.items.find(({ id }) => id === entry.siteId);
    return site === undefined ? [] : [{ entry, site }];
  });
  return (
    <section aria-label="Waiting list" aria-live="polite" className={rows.length === 0 ? 'hidden' : 'grid gap-3'}>
      <h2>Waiting list</h2>
      <ul className="grid gap-3">
        {rows.map(({ entry, site }) => (
          <Row key={entry.id} entry={entry} site={site} />
        ))}
      </ul>
    </section>
  );
};
