import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Plate } from '../../ui/plate.tsx';
import { CarName } from './car-name.tsx';
import { nameOf, useGarage } from './use-garage.ts';

/** Cars that were removed, to take back. Nobody misses the list while it is empty or cannot be asked for. */
export const RemovedCars = () => {
  const procedures = useProcedures();
  const { data } = useQuery(procedures.vehicles.list.queryOptions({ removed: true }));
  const { restore } = useGarage();
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section aria-labelledby="removed" className="grid gap-2">
      <h2 id="removed" className="text-16">
        Removed
      </h2>
      {restore.error === null ? null : <ErrorNotice error={restore.error} />}
      <ul className="divide-y divide-line rounded-card border border-line">
        {data.items.map((car) => (
          <li key={car.id} className="flex flex-wrap items-center gap-3 px-4 py-2">
            {car.plate === null ? null : <Plate plate={car.plate} size="small" />}
            <span className="flex-1">
              <CarName car={car} />
            </span>
            <Button
              look="quiet"
              pending={restore.isPending && restore.variables.vehicleId === car.id}
              aria-label={`Take back ${nameOf(car)}`}
              onClick={() => restore.mutate({ vehicleId: car.id })}
            >
              <RotateCcw aria-hidden size={16} /> Take back
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
