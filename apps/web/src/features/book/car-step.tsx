import type { VehicleView } from '@bling/client';
import { type SizeClass, sizeClasses } from '@bling/domain/kernel';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { Plate } from '../../ui/plate.tsx';
import { sizeHints, sizeNames } from '../../words/format.ts';
import { CarName } from '../garage/car-name.tsx';
import { changeDraft } from './draft.ts';
import { DoneStep, Step } from './step.tsx';
import { useFold } from './use-fold.ts';

type Props = {
  readonly garage: readonly VehicleView[];
  readonly car: VehicleView | null;
  readonly size: SizeClass | null;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
};

const Folded = ({ car, size }: { readonly car: VehicleView | null; readonly size: SizeClass }) => (
  <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
    {car?.plate ? <Plate plate={car.plate} /> : null}
    {car === null ? (
      <span>
        <b className="font-semibold">{sizeNames[size]} car</b>{' '}
        <span className="text-14 text-muted">{sizeHints[size]}</span>
      </span>
    ) : (
      <CarName car={car} />
    )}
  </div>
);

export const CarStep = ({ garage, car, size, isOpen, onOpen }: Props) => {
  const { answered, walk } = useFold(onOpen, 'menu');
  if (size !== null && !isOpen)
    return (
      <DoneStep id="car" title="Car" onChange={() => onOpen(true)}>
        <Folded car={car} size={size} />
      </DoneStep>
    );
  return (
    <Step id="car" number={2} title="Which car?" isDone={false} aside={garage.length > 0 ? null : 'Its size is enough'}>
      {garage.length === 0 ? null : (
        <ChoiceList>
          {garage.map((option) => (
            <Choice
              key={option.id}
              type="radio"
              name="car"
              {...walk}
              checked={option.id === car?.id}
              onChange={() => {
                changeDraft({ vehicleId: option.id, size: null });
                answered();
              }}
            >
              <Folded car={option} size={option.sizeClass} />
            </Choice>
          ))}
        </ChoiceList>
      )}
      <div className="grid gap-2">
        {garage.length === 0 ? null : <p className="text-14 text-muted">Another car, by its size:</p>}
        <ChoiceList className="grid sm:grid-cols-2 sm:divide-y-0">
          {sizeClasses.map((option) => (
            <Choice
              key={option}
              type="radio"
              name="car"
              {...walk}
              checked={car === null && option === size}
              onChange={() => {
                changeDraft({ vehicleId: null, size: option });
                answered();
              }}
            >
              <span className="block font-semibold">{sizeNames[option]}</span>
              <span className="block text-14 text-muted">{sizeHints[option]}</span>
            </Choice>
          ))}
        </ChoiceList>
      </div>
    </Step>
  );
};
