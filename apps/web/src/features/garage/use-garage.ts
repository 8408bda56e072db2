import type { VehicleView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';

/** What changes a car. */
export const useGarage = () => {
  const { vehicles } = useProcedures();
  return {
    register: useMutation(vehicles.register.mutationOptions()),
    update: useMutation(vehicles.update.mutationOptions()),
    remove: useMutation(vehicles.remove.mutationOptions()),
    restore: useMutation(vehicles.restore.mutationOptions()),
    setDefault: useMutation(vehicles.setDefault.mutationOptions()),
  };
};

export const nameOf = ({ make, model, plate }: Pick<VehicleView, 'make' | 'model' | 'plate'>): string =>
  plate ?? `${make} ${model}`;
