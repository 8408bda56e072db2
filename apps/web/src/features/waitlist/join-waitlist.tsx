import { useActions, useProcedures } from '@bling/client/react';
import type { SiteView } from '@bling/client';
import type { VehicleId } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellRing } from 'lucide-react';
import { useState } from 'react';
import { clock } from '../../app/api.ts';
import { useWho } from '../../app/who.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { dateText, dayAfter } from '../../words/format.ts';
import { instantAt } from '../../words/typed.ts';
import type { Wish } from '../slots/wish.ts';

type Props = {
  readonly wish: Wish;
  readonly site: SiteView;
  readonly date: string;
  readonly vehicleId: VehicleId | null;
};

const dayOf = (date: string, zone: string) => {
  const start = instantAt(zone, date, '00:00');
  const now = clock.now();
  return { start: start > now ? start : now, end: instantAt(zone, dayAfter(date, 1), '00:00') };
};

/** Nothing is free that day: to be told when something is. */
export const JoinWaitlist = ({ wish, site, date, vehicleId }: Props) => {
  const { run } = useActions();
  const { scheduling } = useProcedures();
  const { status, customerId } = useWho();
  const own = useQuery({ ...scheduling.waitlist.list.queryOptions({}), enabled: customerId !== null });
  const [isPending, setIsPending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const day = dateText(date, 'long');
  const window = dayOf(date, site.zone);
  const waits = own.data?.items.some(
    (entry) =>
      entry.siteId === site.id &&
      entry.status === 'waiting' &&
      entry.window.start < window.end &&
      window.start < entry.window.end,
  );
  const join = async (): Promise<void> => {
    setIsPending(true);
    setError(null);
    try {
      await run('scheduling.waitlist.join', { ...wish, window, ...(vehicleId !== null && { vehicleId }) });
    } catch (problem) {
      setError(problem);
    } finally {
      setIsPending(false);
    }
  };
  if (status === 'signed-out')
    return (
      <Notice title="Shall we tell you when a time comes free?">
        <p>
          <Link to="/sign-in" search={{ next: '/' }} className="font-semibold text-accent underline">
            Sign in
          </Link>{' '}
          and wait for {day}. What you have chosen here stays.
        </p>
      </Notice>
    );
  if (customerId === null) return null;
  if (waits === true)
    return (
      <Notice
        tone="good"
        live
        title={`You wait for ${day}`}
        actions={
          <Link to="/bookings" className={buttonLook()}>
            See it in My bookings
          </Link>
        }
      >
        <p>When a time comes free it is kept for you for ten minutes, and a mail tells you.</p>
      </Notice>
    );
  return (
    <div className="grid justify-items-start gap-3">
      {error === null ? null : <ErrorNotice error={error} zone={site.zone} />}
      <Button pending={isPending} onClick={() => void join()}>
        <BellRing aria-hidden size={18} /> Tell me when a time comes free on {day}
      </Button>
    </div>
  );
};
