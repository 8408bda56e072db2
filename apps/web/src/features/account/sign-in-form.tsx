import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { session } from '../../app/api.ts';
import { person, rememberPerson } from '../../app/person.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';

type Fields = { readonly login: string; readonly password: string };
const fields = { login: 'login', email: 'login', password: 'password' } as const;

export const SignInForm = ({ onSignedIn }: { readonly onSignedIn?: () => void }) => {
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, getValues, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { login: person.get().email, password: '' },
  });
  const { errors } = formState;

  const submit = handleSubmit(async ({ login, password }) => {
    setTrouble(null);
    try {
      await session.signIn(login.trim(), password);
      onSignedIn?.();
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Sign in">
      <TextField
        label="Email or username"
        autoComplete="username"
        autoCapitalize="none"
        spellCheck={false}
        error={errors.login?.message}
        {...register('login', {
          validate: required('The email that you signed up with.'),
          onChange: () => rememberPerson({ email: getValues('login') }),
        })}
      />
      <TextField
        label="Password"
        type="password"
        autoComplete="current-password"
        error={errors.password?.message}
        {...register('password', { validate: required('Your password.') })}
      />
      {trouble === null ? null : <ErrorNotice error={trouble} />}
      <Button type="submit" look="primary" pending={formState.isSubmitting}>
        Sign in
      </Button>
    </form>
  );
};
