import type { ServiceView } from '@bling/client';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useProved } from '../../app/step-up.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { FieldError, TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { isMinutes } from './service-fields.ts';

/** What is typed of an extra; `figure` is its price or its percent. */
export type ExtraForm = {
  readonly name: string;
  readonly figure: string;
  readonly minutes: string;
  readonly services: readonly string[];
};
type Check = (typed: string) => true | string;
type Props = {
  readonly title: string;
  readonly save: string;
  readonly services: readonly ServiceView[];
  readonly defaultValues: ExtraForm;
  /** Why these services will not do, or true. */
  readonly suits: (services: readonly string[]) => true | string;
  readonly figure: { readonly label: string; readonly check: Check };
  /** Whether it takes time of its own. */
  readonly takesTime: boolean;
  readonly legend: string;
  readonly onSave: (typed: ExtraForm) => Promise<unknown>;
  readonly onClose: () => void;
};

const fields = {
  name: 'name',
  basisPoints: 'figure',
  price: 'figure',
  minutes: 'minutes',
  serviceIds: 'services',
} as const;

/** A name, its figures, and the services that it goes with. */
export const ExtraDialog = ({
  title,
  save,
  services,
  defaultValues,
  suits,
  figure,
  takesTime,
  legend,
  onSave,
  onClose,
}: Props) => {
  const proved = useProved();
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, formState, setError } = useForm<ExtraForm>({ defaultValues });
  const { errors, isSubmitting } = formState;
  const send = handleSubmit(async (typed) => {
    setTrouble(null);
    try {
      await proved(() => onSave(typed));
      onClose();
    } catch (error) {
      setTrouble(landOnField(error, fields, setError));
    }
  });
  const active = services.filter(({ status, id }) => status === 'active' || defaultValues.services.includes(id));
  return (
    <Dialog open onClose={onClose} title={title}>
      <form className="grid gap-4" noValidate onSubmit={(event) => void send(event)}>
        <TextField
          label="Name"
          error={errors.name?.message}
          {...register('name', { validate: required('What it is called.') })}
        />
        <div className={takesTime ? 'grid grid-cols-2 gap-3' : 'grid'}>
          <TextField
            label={figure.label}
            inputMode="decimal"
            error={errors.figure?.message}
            {...register('figure', { validate: figure.check })}
          />
          {takesTime ? (
            <TextField
              label="Minutes"
              inputMode="numeric"
              error={errors.minutes?.message}
              {...register('minutes', { validate: isMinutes })}
            />
          ) : null}
        </div>
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-14 font-[560]">{legend}</legend>
          <ChoiceList className="max-h-72 overflow-y-auto">
            {active.map(({ id, name }) => (
              <Choice key={id} type="checkbox" isDense value={id} {...register('services', { validate: suits })}>
                {name}
              </Choice>
            ))}
          </ChoiceList>
          {errors.services?.message === undefined ? null : <FieldError>{errors.services.message}</FieldError>}
        </fieldset>
        {trouble === null ? null : <ErrorNotice error={trouble} />}
        <Button type="submit" look="primary" pending={isSubmitting}>
          {save}
        </Button>
      </form>
    </Dialog>
  );
};
