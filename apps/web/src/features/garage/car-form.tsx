import type { VehicleView } from '@bling/client';
import { type SizeClass, sizeClasses } from '@bling/domain/kernel';
import { normalisePlate } from '@bling/domain/vehicles';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FieldError, TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { describeFailure } from '../../words/describe.ts';
import { sizeHints, sizeNames } from '../../words/format.ts';
import { useGarage } from './use-garage.ts';

type Fields = {
  readonly plate: string;
  readonly make: string;
  readonly model: string;
  readonly colour: string;
  readonly year: string;
  readonly sizeClass: SizeClass | '';
};
const fields = {
  plate: 'plate',
  make: 'make',
  model: 'model',
  colour: 'colour',
  year: 'year',
  sizeClass: 'sizeClass',
} as const;

/** The region of the reader's language; a plate is unique within a country. */
const homeCountry = (): string => new Intl.Locale(navigator.language).maximize().region ?? 'PT';

const isPlate = (typed: string): true | string => {
  if (typed.trim() === '') return true;
  const plate = normalisePlate(typed);
  return plate.ok ? true : describeFailure(plate.failure);
};
const orNull = (typed: string): string | null => (typed.trim() === '' ? null : typed.trim());

type Props = { readonly car: VehicleView | null; readonly onDone: (car: VehicleView) => void };

export const CarForm = ({ car, onDone }: Props) => {
  const garage = useGarage();
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: {
      plate: car?.plate ?? '',
      make: car?.make ?? '',
      model: car?.model ?? '',
      colour: car?.colour ?? '',
      year: car?.year?.toString() ?? '',
      sizeClass: car?.sizeClass ?? '',
    },
  });
  const { errors } = formState;

  const submit = handleSubmit(async ({ plate, make, model, colour, year, sizeClass }) => {
    if (sizeClass === '') return;
    setTrouble(null);
    const details = {
      plate: orNull(plate),
      make: make.trim(),
      model: model.trim(),
      colour: orNull(colour),
      year: year.trim() === '' ? null : Number(year),
      sizeClass,
    };
    try {
      onDone(
        car === null
          ? await garage.register.mutateAsync({ ...details, country: homeCountry(), notes: null })
          : await garage.update.mutateAsync({ ...details, vehicleId: car.id, version: car.version }),
      );
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Car">
      <TextField
        label="Plate"
        optional
        help="The washers recognise your car by it."
        autoCapitalize="characters"
        spellCheck={false}
        className="font-plate tracking-wider uppercase"
        error={errors.plate?.message}
        {...register('plate', { validate: isPlate })}
      />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextField
          label="Make"
          error={errors.make?.message}
          {...register('make', { validate: required('Who made it, like Seat.') })}
        />
        <TextField
          label="Model"
          error={errors.model?.message}
          {...register('model', { validate: required('Which one, like Leon.') })}
        />
        <TextField label="Colour" optional error={errors.colour?.message} {...register('colour')} />
        <TextField
          label="Year"
          optional
          inputMode="numeric"
          error={errors.year?.message}
          {...register('year', { validate: (typed) => /^(\d{4})?$/u.test(typed.trim()) || 'Four digits, like 2021.' })}
        />
      </div>
      <fieldset className="grid gap-1.5">
        <legend className="mb-1.5 text-14 font-[560]">Size</legend>
        <ChoiceList>
          {sizeClasses.map((size) => (
            <Choice
              key={size}
              type="radio"
              value={size}
              isDense
              {...register('sizeClass', { validate: (chosen) => chosen !== '' || 'Choose a size; prices go by it.' })}
            >
              <b className="font-semibold">{sizeNames[size]}</b>{' '}
              <span className="text-14 text-muted">{sizeHints[size]}</span>
            </Choice>
          ))}
        </ChoiceList>
        {errors.sizeClass?.message === undefined ? null : <FieldError>{errors.sizeClass.message}</FieldError>}
      </fieldset>
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <Button type="submit" look="primary" pending={formState.isSubmitting}>
        {car === null ? 'Add the car' : 'Save'}
      </Button>
    </form>
  );
};
