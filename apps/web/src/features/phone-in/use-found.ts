import { useProcedures } from '@bling/client/react';
import { normalisePlate } from '@bling/domain/vehicles';
import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useDeferredValue } from 'react';
import type { Caller } from './caller.ts';

export type Found = { readonly caller: Caller; readonly label: string; readonly hint: string };

const MOST = 6;
const MOST_PLATES = 3;
const LEAST_TYPED = 2;

/** People by name or phone, and cars by plate, as one list. */
export const useFound = (typed: string) => {
  const { customers, vehicles } = useProcedures();
  const search = useDeferredValue(typed.trim());
  const isOn = search.length >= LEAST_TYPED;
  const plate = /\d/u.test(search) && normalisePlate(search).ok;
  const people = useQuery({
    ...customers.list.queryOptions({ search, limit: MOST }),
    enabled: isOn,
    placeholderData: keepPreviousData,
  });
  const cars = useQuery({ ...vehicles.byPlate.queryOptions({ plate: search }), enabled: isOn && plate });
  const driven = isOn && plate ? (cars.data?.items ?? []).slice(0, MOST_PLATES) : [];
  const drivers = driven.flatMap((car) => car.drivers.map(({ customerId }) => ({ car, customerId })));
  const owners = useQueries({
    queries: drivers.map(({ customerId }) => customers.get.queryOptions({ customerId })),
  });

  const byPlate = drivers.flatMap(({ car, customerId }, index): readonly Found[] => {
    const owner = owners[index]?.data;
    if (owner === undefined) return [];
    const { name, phone } = owner;
    return [
      {
        caller: { kind: 'known', customerId, name, phone, vehicleId: car.id },
        label: name,
        hint: `${car.plate ?? ''}, ${car.make} ${car.model}`,
      },
    ];
  });
  const byName = (isOn ? (people.data?.items ?? []) : []).map(
    ({ id, name, phone, email }): Found => ({
      caller: { kind: 'known', customerId: id, name, phone, vehicleId: null },
      label: name,
      hint: phone ?? email ?? '',
    }),
  );
  return { found: [...byPlate, ...byName].slice(0, MOST), isSearching: isOn && people.isFetching, error: people.error };
};
