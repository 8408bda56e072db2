import type { ServiceView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { sizeClasses } from '@bling/domain/kernel';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useProved } from '../../app/step-up.tsx';
import { Button } from '../../ui/button.tsx';
import { Choice, ChoiceList } from '../../ui/choice.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { SelectField } from '../../ui/select.tsx';
import { sizeNames } from '../../words/format.ts';
import { emptyService, formOf, isMinutes, isMoney, type ServiceForm, serviceOf } from './service-fields.ts';

type Props = {
  readonly service: ServiceView | null;
  readonly categories: readonly { readonly id: string; readonly name: string }[];
  readonly currency: string;
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly onClose: () => void;
};

const fields = { name: 'name', price: 'price', minutes: 'minutes', categoryId: 'categoryId' } as const;
const orNothing = (check: (typed: string) => true | string) => (typed: string) => typed === '' || check(typed);

/** A service as it stands on the menu, and what it asks of the house. */
export const ServiceDialog = ({ service, categories, currency, sites, onClose }: Props) => {
  const api = useApi();
  const proved = useProved();
  const [trouble, setTrouble] = useState<unknown>(null);
  const defaultValues = service === null ? emptyService(categories[0]?.id ?? '', sites) : formOf(service, sites);
  const { register, handleSubmit, formState, setError } = useForm<ServiceForm>({ defaultValues });
  const { errors, isSubmitting } = formState;
  const save = handleSubmit(async (typed) => {
    setTrouble(null);
    const wanted = serviceOf(typed, currency, service);
    try {
      await proved(() =>
        service === null
          ? api.catalog.services.create.mutate(wanted)
          : api.catalog.services.update.mutate({ serviceId: service.id, version: service.version, ...wanted }),
      );
      onClose();
    } catch (error) {
      setTrouble(landOnField(error, fields, setError));
    }
  });
  return (
    <Dialog open onClose={onClose} title={service === null ? 'New service' : service.name} width="wide">
      <form className="grid gap-4" noValidate onSubmit={(event) => void save(event)}>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            label="Name"
            error={errors.name?.message}
            {...register('name', { validate: required('What it is called.') })}
          />
          <SelectField label="Category" {...register('categoryId')}>
            {categories.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </SelectField>
        </div>
        <TextField label="Description" optional {...register('description')} />
        <div className="grid grid-cols-2 gap-3 sm:grid-cols-4">
          <TextField
            label={`Price, ${currency}`}
            inputMode="decimal"
            error={errors.price?.message}
            {...register('price', { validate: isMoney })}
          />
          <TextField
            label="Minutes"
            inputMode="numeric"
            error={errors.minutes?.message}
            {...register('minutes', { validate: isMinutes })}
          />
          <TextField
            label="Minutes before"
            inputMode="numeric"
            error={errors.bufferBefore?.message}
            {...register('bufferBefore', { validate: isMinutes })}
          />
          <TextField
            label="Minutes after"
            inputMode="numeric"
            error={errors.bufferAfter?.message}
            {...register('bufferAfter', { validate: isMinutes })}
          />
        </div>
        <fieldset className="grid gap-2">
          <legend className="mb-1 text-14 font-[560]">Sizes that differ</legend>
          {sizeClasses.map((size) => (
            <div key={size} className="grid grid-cols-[1fr_1fr_1fr] items-end gap-3">
              <span className="pb-3 text-14">{sizeNames[size]}</span>
              <TextField
                label="Price"
                aria-label={`Price of ${size}`}
                inputMode="decimal"
                {...register(`sizes.${size}.price`, { validate: orNothing(isMoney) })}
              />
              <TextField
                label="Minutes"
                aria-label={`Minutes of ${size}`}
                inputMode="numeric"
                {...register(`sizes.${size}.minutes`, { validate: orNothing(isMinutes) })}
              />
            </div>
          ))}
        </fieldset>
        {sites.length < 2 ? null : (
          <fieldset className="grid gap-2">
            <legend className="mb-1 text-14 font-[560]">At the sites</legend>
            {sites.map(({ id, name }) => (
              <div key={id} className="grid grid-cols-[1fr_1fr_1fr] items-end gap-3">
                <Choice type="checkbox" isDense className="px-0" {...register(`sites.${id}.offered`)}>
                  {name}
                </Choice>
                <TextField
                  label="Price"
                  aria-label={`Price at ${name}`}
                  placeholder="as listed"
                  inputMode="decimal"
                  {...register(`sites.${id}.price`, { validate: orNothing(isMoney) })}
                />
                <TextField
                  label="Minutes"
                  aria-label={`Minutes at ${name}`}
                  placeholder="as listed"
                  inputMode="numeric"
                  {...register(`sites.${id}.minutes`, { validate: orNothing(isMinutes) })}
                />
              </div>
            ))}
          </fieldset>
        )}
        <div className="grid items-start gap-4 sm:grid-cols-2">
          <TextField
            label="Skills"
            optional
            help="With commas. It takes people who have all of them between them."
            {...register('skills')}
          />
          <TextField
            label="Equipment"
            optional
            help="With commas. The bay’s own, or carried there."
            {...register('equipment')}
          />
        </div>
        <ChoiceList>
          <Choice type="checkbox" isDense {...register('web')}>
            Customers can book it themselves
          </Choice>
          <Choice type="checkbox" isDense {...register('isPopular')}>
            Shown as popular
          </Choice>
          <Choice type="checkbox" isDense {...register('mobileAllowed')}>
            A team can do it where the car stands
          </Choice>
        </ChoiceList>
        {trouble === null ? null : <ErrorNotice error={trouble} />}
        <Button type="submit" look="primary" pending={isSubmitting}>
          {service === null ? 'Put it on the menu' : 'Save the service'}
        </Button>
      </form>
    </Dialog>
  );
};
