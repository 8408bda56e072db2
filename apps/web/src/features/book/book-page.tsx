import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { usePageTitle } from '../../app/page.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { BookSkeleton } from './book-skeleton.tsx';
import { nextOf } from './next.ts';
import { SiteStep } from './site-step.tsx';
import { Summary } from './summary.tsx';
import { useBooking } from './use-booking.ts';
import { useSubmit } from './use-submit.ts';
import type { Way } from './way.ts';

/** What comes after the choice of a site is fetched then: the first visit begins with that choice. */
const steps = () => import('./later-steps.ts');
const CarStep = lazy(async () => ({ default: (await steps()).CarStep }));
const MenuStep = lazy(async () => ({ default: (await steps()).MenuStep }));
const TimeStep = lazy(async () => ({ default: (await steps()).TimeStep }));
/** What nobody needs before a time is chosen is fetched then. */
const DetailsStep = lazy(async () => ({ default: (await import('./details-step.tsx')).DetailsStep }));
const Confirmation = lazy(async () => ({ default: (await import('./confirmation.tsx')).Confirmation }));

const route = getRouteApi('/');

export const BookPage = () => {
  const { booked } = route.useSearch();
  const navigate = route.useNavigate();
  usePageTitle('Book a wash');
  const booking = useBooking();
  const submission = useSubmit(booking, (id) => void navigate({ search: { booked: id } }));
  const [open, setOpen] = useState<'site' | 'car' | null>(null);
  const [way, setWay] = useState<Way>('guest');
  const { sites, site, garage, car, size, who } = booking;
  const items = sites.data?.items;

  if (submission.booked !== null && submission.booked.id === booked && site !== null)
    return (
      <Suspense>
        <Confirmation booking={submission.booked} site={site} onAgain={() => void navigate({ search: {} })} />
      </Suspense>
    );
  if (items === undefined)
    return sites.error === null ? (
      <BookSkeleton />
    ) : (
      <div className="mx-auto max-w-[720px] px-4 py-10">
        <h1 className="mb-4">Book a wash</h1>
        <ErrorNotice
          error={sites.error}
          title="We cannot show our sites right now"
          onRetry={() => void sites.refetch()}
        />
      </div>
    );

  const toggle = (step: 'site' | 'car') => (isOpen: boolean) => setOpen(isOpen ? step : null);
  return (
    <div className="mx-auto grid max-w-[1120px] gap-10 px-4 pt-6 pb-64 sm:px-6 lg:grid-cols-[minmax(0,1fr)_360px] lg:items-start lg:pt-10 lg:pb-20">
      <div className="min-w-0">
        <h1 className="mb-4">Book a wash</h1>
        {items.length === 0 ? <Notice title="No site is open for booking yet">Come back soon.</Notice> : null}
        {sites.isRefetchError ? (
          <Notice tone="warn">What you see may be a little old: we could not ask for news.</Notice>
        ) : null}
        {items.length === 0 ? null : (
          <>
            <SiteStep sites={items} site={site} isOpen={open === 'site'} onOpen={toggle('site')} />
            <Suspense>
              {site === null || (who.status === 'unknown' && size === null) ? null : (
                <CarStep garage={garage} car={car} size={size} isOpen={open === 'car'} onOpen={toggle('car')} />
              )}
              {size === null ? null : <MenuStep booking={booking} />}
              {booking.wish === null ? null : <TimeStep booking={booking} />}
            </Suspense>
            <Suspense>
              {booking.draft.startsAt === null ? null : (
                <DetailsStep booking={booking} way={way} onWay={setWay} onGuest={(guest) => submission.submit(guest)} />
              )}
            </Suspense>
          </>
        )}
      </div>
      <Summary booking={booking} submission={submission} next={nextOf(booking, way)} />
    </div>
  );
};
