import { useProcedures } from '@bling/client/react';
import { checkPassword } from '@bling/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { person, rememberPerson } from '../../app/person.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { isEmail, landOnField, required } from '../../ui/forms.ts';
import { describeFailure } from '../../words/describe.ts';
import { CheckMail } from './check-mail.tsx';
import { setWaiting, useWaiting } from './waiting.ts';

type Fields = { readonly fullName: string; readonly email: string; readonly password: string };
const fields = { fullName: 'fullName', email: 'email', password: 'password' } as const;

export const SignUpForm = () => {
  const waiting = useWaiting();
  const procedures = useProcedures();
  const registration = useMutation(procedures.identity.register.mutationOptions());
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, getValues, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { fullName: person.get().name, email: person.get().email, password: '' },
  });
  const { errors } = formState;

  const isGoodPassword = (password: string): true | string => {
    const checked = checkPassword(password, getValues());
    return checked.ok ? true : describeFailure(checked.failure);
  };
  const submit = handleSubmit(async (typed) => {
    setTrouble(null);
    try {
      await registration.mutateAsync(typed);
      setWaiting({ email: typed.email.trim(), password: typed.password });
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });

  if (waiting !== null) return <CheckMail waiting={waiting} />;
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Create an account">
      <TextField
        label="Name"
        autoComplete="name"
        error={errors.fullName?.message}
        {...register('fullName', {
          validate: required('Your name, so that we can greet you.'),
          onChange: () => rememberPerson({ name: getValues('fullName') }),
        })}
      />
      <TextField
        label="Email"
        type="email"
        autoComplete="email"
        error={errors.email?.message}
        {...register('email', { validate: isEmail, onChange: () => rememberPerson({ email: getValues('email') }) })}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="new-password"
        help="At least 8 characters. A few words in a row are easy to keep."
        error={errors.password?.message}
        {...register('password', { validate: isGoodPassword })}
      />
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <Button type="submit" look="primary" pending={formState.isSubmitting}>
        Create account
      </Button>
    </form>
  );
};
