import type { VehicleView } from '@bling/client';
import { AddOn, Service } from '@bling/domain/catalog';
import { type AddOnId, type ServiceId, type SizeClass, sizeClasses, type VehicleId } from '@bling/domain/kernel';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { Plate } from '../../ui/plate.tsx';
import { durationText, moneyText, sizeNames } from '../../words/format.ts';

type CarProps = {
  readonly cars: readonly VehicleView[];
  readonly vehicleId: VehicleId | null;
  readonly size: SizeClass;
  readonly onChange: (vehicleId: VehicleId | null, size: SizeClass) => void;
};

export const CarChoice = ({ cars, vehicleId, size, onChange }: CarProps) => (
  <fieldset id="caller-car">
    <legend className="mb-1.5 text-14 font-[560]">Car</legend>
    <ChoiceList>
      {cars.map((car) => (
        <Choice
          key={car.id}
          type="radio"
          name="caller-car"
          isDense
          checked={car.id === vehicleId}
          onChange={() => onChange(car.id, car.sizeClass)}
        >
          <span className="flex flex-wrap items-center gap-2 text-14">
            {car.plate === null ? null : <Plate plate={car.plate} size="small" />}
            {car.make} {car.model}
          </span>
        </Choice>
      ))}
      {sizeClasses.map((option) => (
        <Choice
          key={option}
          type="radio"
          name="caller-car"
          isDense
          checked={vehicleId === null && option === size}
          onChange={() => onChange(null, option)}
        >
          {sizeNames[option]}
        </Choice>
      ))}
    </ChoiceList>
  </fieldset>
);

type WorkProps = {
  readonly services: readonly Service[];
  readonly extras: readonly AddOn[];
  readonly size: SizeClass;
  readonly serviceIds: readonly ServiceId[];
  readonly addOnIds: readonly AddOnId[];
  readonly onService: (id: ServiceId) => void;
  readonly onAddOn: (id: AddOnId) => void;
};

/** Services by their number on the keyboard, or with Space. */
export const WorkChoice = ({ services, extras, size, serviceIds, addOnIds, onService, onAddOn }: WorkProps) => (
  <fieldset
    id="caller-work"
    onKeyDown={(event) => {
      const service = services[Number(event.key) - 1];
      if (service === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
      event.preventDefault();
      onService(service.id);
    }}
  >
    <legend className="mb-1.5 text-14 font-[560]">
      Services <span className="font-normal text-muted">keys 1 to {Math.min(9, services.length)}, or Space</span>
    </legend>
    <ChoiceList>
      {services.map((service, index) => {
        const { price, minutes } = Service.forSize(service, size);
        return (
          <Choice
            key={service.id}
            type="checkbox"
            isDense
            checked={serviceIds.includes(service.id)}
            onChange={() => onService(service.id)}
            aside={moneyText(price)}
          >
            <span aria-hidden className="mr-2 text-12 text-muted figures">
              {index + 1}
            </span>
            {service.name} <span className="text-14 text-muted">{durationText(minutes)}</span>
          </Choice>
        );
      })}
      {extras.map((addOn) => {
        const { price, minutes } = AddOn.forSize(addOn, size);
        return (
          <Choice
            key={addOn.id}
            type="checkbox"
            isDense
            checked={addOnIds.includes(addOn.id)}
            onChange={() => onAddOn(addOn.id)}
            aside={moneyText(price)}
          >
            <span aria-hidden className="mr-2 text-12 text-muted">
              +
            </span>
            {addOn.name} <span className="text-14 text-muted">{durationText(minutes)}</span>
          </Choice>
        );
      })}
    </ChoiceList>
  </fieldset>
);
