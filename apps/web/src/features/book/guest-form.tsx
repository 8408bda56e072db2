import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { person, rememberPerson } from '../../app/person.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { isEmail, isPhone, landOnField, required } from '../../ui/forms.ts';
import type { Guest } from './use-submit.ts';
import { GUEST_FORM } from './way.ts';

type Fields = { readonly name: string; readonly phone: string; readonly email: string };
const fields = { name: 'name', phone: 'phone', email: 'email' } as const;

/** Its button is in the summary, beside the price and the terms. */
export const GuestForm = ({ onSubmit }: { readonly onSubmit: (guest: Guest) => Promise<void> }) => {
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, getValues, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: person.get(),
  });
  const { errors } = formState;
  const keep = { onChange: () => rememberPerson(getValues()) };

  const submit = handleSubmit(async ({ name, phone, email }) => {
    setTrouble(null);
    try {
      await onSubmit({
        name: name.trim(),
        phone: phone.trim(),
        ...(email.trim() === '' ? {} : { email: email.trim() }),
      });
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });

  return (
    <form
      id={GUEST_FORM}
      noValidate
      onSubmit={(event) => void submit(event)}
      className="grid gap-4"
      aria-label="Book as a guest"
    >
      <TextField
        label="Name"
        autoComplete="name"
        error={errors.name?.message}
        {...register('name', { ...keep, validate: required('A name, so that we know who comes.') })}
      />
      <TextField
        label="Phone"
        type="tel"
        autoComplete="tel"
        help="Only if something changes with your booking."
        error={errors.phone?.message}
        {...register('phone', { ...keep, validate: isPhone })}
      />
      <TextField
        label="Email"
        type="email"
        autoComplete="email"
        optional
        help="For the confirmation in writing."
        error={errors.email?.message}
        {...register('email', { ...keep, validate: (value) => value.trim() === '' || isEmail(value) })}
      />
      {trouble === null ? null : <ErrorNotice error={trouble} />}
    </form>
  );
};
