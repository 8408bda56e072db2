import type { VehicleView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useQuery } from '@tanstack/react-query';
import { CarFront, Plus } from 'lucide-react';
import { useState } from 'react';
import { Page } from '../../app/page.tsx';
import { SignedIn } from '../../app/signed-in.tsx';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Bone, Skeleton } from '../../ui/skeleton.tsx';
import { CarForm } from './car-form.tsx';
import { CarRow } from './car-row.tsx';
import { RemovedCars } from './removed-cars.tsx';

type Editing = VehicleView | 'new' | null;

const Cars = ({ onEdit }: { readonly onEdit: (car: Editing) => void }) => {
  const procedures = useProcedures();
  const { data, error, refetch, isRefetchError } = useQuery(procedures.vehicles.list.queryOptions({}));
  if (data === undefined)
    return error === null ? (
      <Skeleton label="Loading your cars">
        <div className="grid gap-3">
          <Bone className="h-24" />
          <Bone className="h-24" />
        </div>
      </Skeleton>
    ) : (
      <ErrorNotice error={error} title="We cannot show your cars" onRetry={() => void refetch()} />
    );
  return (
    <>
      {isRefetchError ? <Notice tone="warn">This may be a little old: we could not ask for news.</Notice> : null}
      {data.items.length === 0 ? (
        <Empty
          icon={CarFront}
          title="No car yet"
          action={
            <Button look="primary" onClick={() => onEdit('new')}>
              Add a car
            </Button>
          }
        >
          With a car here, booking knows its size and the washers know its plate.
        </Empty>
      ) : (
        <ul className="grid gap-3">
          {data.items.map((car) => (
            <CarRow key={car.id} car={car} onEdit={() => onEdit(car)} />
          ))}
        </ul>
      )}
      <RemovedCars />
    </>
  );
};

export const GaragePage = () => {
  const { customerId } = useWho();
  const [editing, setEditing] = useState<Editing>(null);
  return (
    <Page
      title="Garage"
      aside={
        customerId === null ? null : (
          <Button onClick={() => setEditing('new')}>
            <Plus aria-hidden size={18} /> Add a car
          </Button>
        )
      }
    >
      <SignedIn as="customer">
        <Cars onEdit={setEditing} />
      </SignedIn>
      {editing === null ? null : (
        <Dialog open title={editing === 'new' ? 'Add a car' : 'Change the car'} onClose={() => setEditing(null)}>
          <CarForm car={editing === 'new' ? null : editing} onDone={() => setEditing(null)} />
        </Dialog>
      )}
    </Page>
  );
};
