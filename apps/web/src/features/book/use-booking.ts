import type { SiteView, VehicleView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { checkJob } from '@bling/domain/bookings';
import { jobOf } from '@bling/domain/catalog';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { type AppFailure, failureOf, type TransportFailure } from '@bling/client';
import type { Instant } from '@bling/domain/kernel';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import type { Wish } from '../slots/wish.ts';
import { changeDraft, useDraft } from './draft.ts';
import { useHold } from './use-hold.ts';
import { chosenFrom, useMenu } from './use-menu.ts';

const SITES_MS = 5 * 60_000;

/** A time that was lost to somebody else, or turned out not to be one. */
export type Lost = { readonly startsAt: Instant; readonly failure: AppFailure | TransportFailure };

const carOf = (vehicles: readonly VehicleView[], vehicleId: string | null, hasSize: boolean): VehicleView | null => {
  if (vehicleId !== null) return vehicles.find(({ id }) => id === vehicleId) ?? null;
  return hasSize ? null : (vehicles.find(({ isDefault }) => isDefault) ?? null);
};

const siteOf = (sites: readonly SiteView[], siteId: string | null): SiteView | null =>
  sites.find(({ id }) => id === siteId) ?? (sites.length === 1 ? (sites[0] ?? null) : null);

/** Everything that the page knows of the booking in the making: what was chosen, and what follows from it. */
export const useBooking = () => {
  const procedures = useProcedures();
  const who = useWho();
  const draft = useDraft();
  const menu = useMenu('web');
  const [lost, setLost] = useState<Lost | null>(null);

  const sites = useQuery({ ...procedures.facilities.sites.list.queryOptions({}), staleTime: SITES_MS });
  const vehicles = useQuery({ ...procedures.vehicles.list.queryOptions({}), enabled: who.customerId !== null });
  const site = siteOf(sites.data?.items ?? [], draft.siteId);
  const garage = who.customerId === null ? [] : (vehicles.data?.items ?? []);
  const car = carOf(garage, draft.vehicleId, draft.size !== null);
  const size = car?.sizeClass ?? draft.size;

  const chosen = chosenFrom(menu, draft.serviceIds, draft.addOnIds);
  const job = size === null || chosen.services.length === 0 ? null : jobOf({ ...chosen, size });
  const wish: Wish | null =
    site === null || size === null || job?.ok !== true
      ? null
      : {
          siteId: site.id,
          size,
          serviceIds: chosen.services.map(({ id }) => id),
          addOnIds: chosen.addOns.map(({ id }) => id),
        };

  const quote = useQuery({
    ...procedures.pricing.quote.queryOptions({
      ...(wish ?? { siteId: '', size: 'compact', serviceIds: [] }),
      ...(draft.startsAt !== null && { startsAt: draft.startsAt }),
      ...(draft.couponCode !== '' && { couponCode: draft.couponCode }),
    }),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
  });
  const limits = quote.data === undefined || site === null ? null : checkJob(quote.data, site.settings);
  const isBookable = wish !== null && limits?.ok !== false;

  const lose = (error: unknown): void => {
    const { startsAt } = draft;
    if (startsAt === null) return;
    setLost({ startsAt, failure: failureOf(error) });
    changeDraft({ startsAt: null });
  };
  const hold = useHold(isBookable ? wish : null, draft.startsAt, lose);
  const chooseTime = (startsAt: Instant | null): void => {
    setLost(null);
    changeDraft({ startsAt });
  };

  return {
    who,
    draft,
    menu,
    sites,
    site,
    vehicles,
    garage,
    car,
    size,
    chosen,
    job,
    wish,
    quote: wish === null ? null : (quote.data ?? null),
    quoteError: wish === null ? null : quote.error,
    /** Signed for this very wish: not while it is another's, shown until its own is there. */
    signed: quote.isPlaceholderData ? undefined : quote.data?.signed,
    retryQuote: () => void quote.refetch(),
    limits,
    hold,
    lost,
    lose,
    chooseTime,
  };
};
export type BookingInTheMaking = ReturnType<typeof useBooking>;
