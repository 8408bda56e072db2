import type { VehicleView } from '@bling/client';
import { Pencil, Star, Trash2 } from 'lucide-react';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Plate } from '../../ui/plate.tsx';
import { Tag } from '../../ui/tag.tsx';
import { CarName } from './car-name.tsx';
import { nameOf, useGarage } from './use-garage.ts';

/** One car. Removing it costs nothing and can be taken back below. */
export const CarRow = ({ car, onEdit }: { readonly car: VehicleView; readonly onEdit: () => void }) => {
  const { remove, setDefault } = useGarage();
  const problem = remove.error ?? setDefault.error;
  const vehicleId = car.id;
  return (
    <li className="grid gap-3 rounded-card border border-line bg-raised p-4">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        {car.plate === null ? null : <Plate plate={car.plate} />}
        <div className="min-w-0 flex-1">
          <CarName car={car} /> {car.isDefault ? <Tag tone="accent">Default</Tag> : null}
          <p className="text-14 text-muted figures">
            {[car.year, car.notes].filter((part) => part !== null && part !== '').join(' · ')}
          </p>
        </div>
        <div className="flex flex-wrap gap-2 max-sm:w-full">
          {car.isDefault ? null : (
            <Button pending={setDefault.isPending} onClick={() => setDefault.mutate({ vehicleId })} className="text-14">
              <Star aria-hidden size={16} /> Make default
            </Button>
          )}
          <Button onClick={onEdit} aria-label={`Change ${nameOf(car)}`} className="text-14">
            <Pencil aria-hidden size={16} /> Change
          </Button>
          <Button
            look="danger"
            pending={remove.isPending}
            aria-label={`Remove ${nameOf(car)}`}
            onClick={() => remove.mutate({ vehicleId })}
            className="text-14"
          >
            <Trash2 aria-hidden size={16} /> Remove
          </Button>
        </div>
      </div>
      {problem === null ? null : <ErrorNotice error={problem} />}
    </li>
  );
};
