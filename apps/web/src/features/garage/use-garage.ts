import type { VehicleView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useMutation, useQueryClient } from '@tanstack/react-query';

/** What changes a car; the list is asked again after each. */
export const useGarage = () => {
  const { vehicles } = useProcedures();
  const cache = useQueryClient();
  const onSettled = (): Promise<void> => cache.invalidateQueries(vehicles.list.queryFilter());
  return {
    register: useMutation(vehicles.register.mutationOptions({ onSettled })),
    update: useMutation(vehicles.update.mutationOptions({ onSettled })),
    remove: useMutation(vehicles.remove.mutationOptions({ onSettled })),
    restore: useMutation(vehicles.restore.mutationOptions({ onSettled })),
    setDefault: useMutation(vehicles.setDefault.mutationOptions({ onSettled })),
  };
};

export const nameOf = ({ make, model, plate }: Pick<VehicleView, 'make' | 'model' | 'plate'>): string =>
  plate ?? `${make} ${model}`;
