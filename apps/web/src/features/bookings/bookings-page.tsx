import { getRouteApi, Link } from '@tanstack/react-router';
import { CalendarDays } from 'lucide-react';
import { Page } from '../../app/page.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { buttonLook } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { More } from '../../ui/pages.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { timeText } from '../../words/format.ts';
import { OwnWaits } from '../waitlist/own-waits.tsx';
import { BookingRow } from './booking-row.tsx';
import { useList, type Which, whiches } from './use-list.ts';

const route = getRouteApi('/bookings');
const NothingYet = ({ which }: { readonly which: Which }) => (
  <Empty
    icon={CalendarDays}
    title={which === 'upcoming' ? 'Nothing booked' : 'No bookings yet'}
    action={
      <Link to="/" className={buttonLook('primary')}>
        Book a wash
      </Link>
    }
  >
    {which === 'upcoming'
      ? 'Choose a service and a time; you see the price and the terms before you book.'
      : 'Washes that are done or cancelled will be listed here, with what they cost.'}
  </Empty>
);

const List = ({ which }: { readonly which: Which }) => {
  const query = useList(which);
  if (query.data === undefined)
    return query.error === null ? (
      <Skeleton label="Loading your bookings">
        <div className="grid gap-3">
          <Bone className="h-28" />
          <Bone className="h-28" />
          <Bone className="h-28" />
        </div>
      </Skeleton>
    ) : (
      <ErrorNotice error={query.error} title="We cannot show your bookings" onRetry={() => void query.refetch()} />
    );

  const items = query.data;
  const asOf = timeText(new Date(query.dataUpdatedAt).toISOString(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  return (
    <div className="grid gap-3">
      {query.isRefetchError ? <Notice tone="warn">This list is from {asOf}. We could not ask for news.</Notice> : null}
      {items.length === 0 ? <NothingYet which={which} /> : null}
      <ul className="grid gap-3">
        {items.map((booking) => (
          <li key={booking.id}>
            <BookingRow booking={booking} />
          </li>
        ))}
      </ul>
      <More query={query} />
    </div>
  );
};

export const BookingsPage = () => {
  const { which = 'upcoming' } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <Page
      title="My bookings"
      aside={
        <Segmented
          label="Which bookings"
          value={which}
          options={whiches}
          onChange={(value) => void navigate({ search: value === 'past' ? { which: 'past' } : {}, replace: true })}
        />
      }
    >
      <SignedIn as="customer">
        <OwnWaits />
        <List which={which} />
      </SignedIn>
    </Page>
  );
};
