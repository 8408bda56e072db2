import type { CustomerId, SizeClass, VehicleId } from '@bling/domain/kernel';
import { useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { normalisePlate } from '@bling/domain/vehicles';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import { useWho } from '../../app/who.ts';

/** A car as the house knows it, with one of those who drive it. */
export type Known = {
  readonly id: VehicleId;
  readonly plate: string;
  readonly title: string;
  readonly size: SizeClass;
  readonly customerId: CustomerId | null;
  /** Whose it is, for those who may know. */
  readonly owner: string | null;
};

const LEAST = 3;
const MOST = 4;

/** What the house knows of a plate while it is typed: the same first, then those that look like it. */
export const useKnown = (typed: string) => {
  const { vehicles, customers } = useProcedures();
  const { actor } = useWho();
  const plate = normalisePlate(useDeferredValue(typed));
  const isOn = plate.ok && plate.value.length >= LEAST;
  const wanted = plate.ok ? plate.value : '';
  const query = useQuery({
    ...vehicles.byPlate.queryOptions({ plate: wanted }),
    enabled: isOn,
    placeholderData: keepPreviousData,
  });
  const cars = isOn ? (query.data?.items ?? []).slice(0, MOST) : [];
  const owners = useQueries({
    queries: cars.map(({ drivers }) => ({
      ...customers.get.queryOptions({ customerId: drivers[0]?.customerId ?? '' }),
      enabled: drivers.length > 0 && holds(actor, 'customers.list'),
    })),
  });
  const known = cars.map(
    ({ id, plate: own, make, model, colour, sizeClass, drivers }, index): Known => ({
      id,
      plate: own ?? '',
      title: [colour, make, model].filter((part) => part !== null).join(' '),
      size: sizeClass,
      customerId: drivers[0]?.customerId ?? null,
      owner: owners[index]?.data?.name ?? null,
    }),
  );
  return {
    same: known.filter((car) => car.plate === wanted),
    alike: known.filter((car) => car.plate !== wanted),
    isSearching: isOn && query.isFetching,
  };
};
