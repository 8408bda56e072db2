import type { SiteView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { checkJob } from '@bling/domain/bookings';
import { jobOf } from '@bling/domain/catalog';
import type { AddOnId, Instant, ServiceId, SizeClass, VehicleId } from '@bling/domain/kernel';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { chosenFrom, useMenu } from '../book/use-menu.ts';
import type { Wish } from '../slots/wish.ts';
import type { Caller } from './caller.ts';
import { type PartWished, useEarliest } from './time-choice.tsx';

const toggled = <T>(list: readonly T[], item: T): readonly T[] =>
  list.includes(item) ? list.filter((other) => other !== item) : [...list, item];

type Car = { readonly vehicleId: VehicleId | null; readonly size: SizeClass };

/** A booking that is being taken down on the phone. */
export const usePhoneIn = (site: SiteView, known: Caller | null) => {
  const procedures = useProcedures();
  const [caller, setCaller] = useState(known);
  const [picked, setPicked] = useState<Car | null>(null);
  const [serviceIds, setServiceIds] = useState<readonly ServiceId[]>([]);
  const [addOnIds, setAddOnIds] = useState<readonly AddOnId[]>([]);
  const [startsAt, setStartsAt] = useState<Instant | null>(null);
  const [wished, setWished] = useState<PartWished>('earliest');
  const menu = useMenu('phone');

  const customerId = caller?.kind === 'known' ? caller.customerId : null;
  const vehicles = useQuery({
    ...procedures.vehicles.list.queryOptions({ customerId: customerId ?? '' }),
    enabled: customerId !== null,
  });
  const cars = customerId === null ? [] : (vehicles.data?.items ?? []);
  const asked = caller?.kind === 'known' ? cars.find(({ id }) => id === caller.vehicleId) : undefined;
  const usual = asked ?? cars.find(({ isDefault }) => isDefault);
  const car: Car =
    picked ??
    (usual === undefined ? { vehicleId: null, size: 'standard' } : { vehicleId: usual.id, size: usual.sizeClass });

  const chosen = chosenFrom(menu, serviceIds, addOnIds);
  const job = chosen.services.length === 0 ? null : jobOf({ ...chosen, size: car.size });
  const wish: Wish | null =
    job?.ok !== true
      ? null
      : {
          siteId: site.id,
          size: car.size,
          serviceIds: chosen.services.map(({ id }) => id),
          addOnIds: chosen.addOns.map(({ id }) => id),
        };
  const earliest = useEarliest(wish, site, wished);
  const at = startsAt ?? earliest.times?.[0] ?? null;
  const quote = useQuery({
    ...procedures.pricing.quote.queryOptions({
      ...(wish ?? { siteId: site.id, size: car.size, serviceIds: [] }),
      ...(at !== null && { startsAt: at }),
      channel: 'phone',
    }),
    enabled: wish !== null,
    placeholderData: keepPreviousData,
  });
  const limits = wish === null || quote.data === undefined ? null : checkJob(quote.data, site.settings);
  const problem = job?.ok === false ? job.failure : limits?.ok === false ? limits.failure : null;

  return {
    menu,
    caller,
    setCaller: (next: Caller | null): void => {
      setCaller(next);
      if (next === null || next.kind === 'known') setPicked(null);
    },
    cars,
    car,
    setCar: (vehicleId: VehicleId | null, size: SizeClass): void => setPicked({ vehicleId, size }),
    chosen,
    toggleService: (id: ServiceId): void => setServiceIds((before) => toggled(before, id)),
    toggleAddOn: (id: AddOnId): void => setAddOnIds((before) => toggled(before, id)),
    serviceIds,
    addOnIds,
    wish,
    quote: wish === null ? null : (quote.data ?? null),
    earliest,
    problem,
    startsAt: at,
    chosenTime: startsAt,
    setStartsAt,
    wished,
    /** The first of those times is taken, unless one is chosen again. */
    setWished: (next: PartWished): void => {
      setWished(next);
      setStartsAt(null);
    },
  };
};
export type PhoneInBooking = ReturnType<typeof usePhoneIn>;
