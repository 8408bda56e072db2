import type { SiteView, WalkInView } from '@bling/client';
import { useActions, useNow, useProcedures } from '@bling/client/react';
import { jobOf, Service } from '@bling/domain/catalog';
import type { CustomerId, ServiceId, SizeClass } from '@bling/domain/kernel';
import { normalisePlate } from '@bling/domain/vehicles';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useApproved } from '../../app/approval.tsx';
import { chosenFrom, useMenu } from '../book/use-menu.ts';
import { useKnown } from './use-known.ts';

type Draft = {
  readonly plate: string;
  /** What was said; else as the house knows the car. */
  readonly size: SizeClass | null;
  readonly serviceIds: readonly ServiceId[];
  /** `undefined`: the first who drives it; `null`: none of those that we know. */
  readonly customerId: CustomerId | null | undefined;
  readonly discountPercent: number;
};
const EMPTY: Draft = { plate: '', size: null, serviceIds: [], customerId: undefined, discountPercent: 0 };
const MINUTE_MS = 60_000;

/** The menu of the counter at this site: the popular first. */
const soldAt = (services: readonly Service[], siteId: string): readonly Service[] =>
  services
    .flatMap((service) => Service.at(service, siteId) ?? [])
    .toSorted((a, b) => Number(b.isPopular) - Number(a.isPopular));

/** What a car and its work would cost, and how long it would wait. */
const useForecast = (
  wish: { readonly siteId: string; readonly serviceIds: readonly ServiceId[]; readonly size: SizeClass },
  of: { readonly isOn: boolean; readonly customerId: CustomerId | null },
) => {
  const { pricing, walkins } = useProcedures();
  const startsAt = useNow(MINUTE_MS).replace(/:\d\d\.\d{3}Z$/u, ':00.000Z');
  const quote = useQuery({
    ...pricing.quote.queryOptions({
      ...wish,
      startsAt,
      channel: 'counter',
      ...(of.customerId !== null && { customerId: of.customerId }),
    }),
    enabled: of.isOn,
    placeholderData: keepPreviousData,
  });
  const wait = useQuery({
    ...walkins.waitEstimate.queryOptions(wish),
    enabled: wish.serviceIds.length > 0,
    refetchInterval: MINUTE_MS,
    placeholderData: keepPreviousData,
  });
  return { quote, wait };
};

/** Someone drives up: plate, work, and in. */
export const useIntake = (site: SiteView) => {
  const { run } = useActions();
  const approved = useApproved();
  const procedures = useProcedures();
  const cache = useQueryClient();
  const menu = useMenu('counter');
  const [draft, setDraft] = useState<Draft>(EMPTY);
  const [taken, setTaken] = useState<WalkInView | null>(null);
  const [pending, setPending] = useState<'queue' | 'start' | null>(null);
  const [error, setError] = useState<unknown>(null);
  const known = useKnown(draft.plate);
  const plate = normalisePlate(draft.plate);

  const services = soldAt(
    menu.groups.flatMap((group) => group.services),
    site.id,
  );
  const chosen = chosenFrom(menu, draft.serviceIds, []).services;
  const size = draft.size ?? known.same[0]?.size ?? 'standard';
  const customerId = draft.customerId === undefined ? (known.same[0]?.customerId ?? null) : draft.customerId;
  const job = chosen.length === 0 ? null : jobOf({ services: chosen, addOns: [], size });
  const serviceIds = chosen.length === 0 ? services.slice(0, 1).map(({ id }) => id) : chosen.map(({ id }) => id);
  const { quote, wait } = useForecast({ siteId: site.id, serviceIds, size }, { isOn: job?.ok === true, customerId });
  const isReady = plate.ok && job?.ok === true;

  const arrive = async (startNow: boolean): Promise<void> => {
    if (!isReady || pending !== null) return;
    setPending(startNow ? 'start' : 'queue');
    setError(null);
    try {
      const { discountPercent } = draft;
      const total = quote.isPlaceholderData ? undefined : quote.data?.total;
      const walkIn = await approved('walkins.discount', () =>
        run('walkins.arrive', {
          siteId: site.id,
          serviceIds,
          plate: draft.plate,
          size,
          discountPercent,
          startNow,
          ...(customerId !== null && { customerId }),
          ...(total !== undefined && { expectedTotal: total }),
        }),
      );
      setTaken(walkIn);
      setDraft(EMPTY);
    } catch (problem) {
      setError(problem);
      void cache.invalidateQueries(procedures.pricing.quote.queryFilter());
    } finally {
      setPending(null);
    }
  };
  return {
    draft,
    change: (part: Partial<Draft>): void => {
      setDraft((before) => ({ ...before, ...part }));
      setTaken(null);
      setError(null);
    },
    menu,
    services,
    known,
    size,
    customerId,
    problem: job?.ok === false ? job.failure : null,
    isReady,
    hasPlate: plate.ok,
    hasChosen: chosen.length > 0,
    forecastFor: chosen.length > 0 ? null : (services[0]?.name ?? null),
    quote: job?.ok === true ? (quote.data ?? null) : null,
    wait: wait.data ?? null,
    quoteError: job?.ok === true ? quote.error : null,
    arrive,
    pending,
    error,
    taken,
  };
};
export type Intake = ReturnType<typeof useIntake>;
