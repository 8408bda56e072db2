import { failureOf } from '@bling/client';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Link } from '@tanstack/react-router';
import { session } from '../../app/api.ts';
import { person, rememberPerson } from '../../app/person.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { CodeStep } from './code-step.tsx';
import { PasskeySignIn } from './passkey-sign-in.tsx';

type Fields = { readonly login: string; readonly password: string };
const fields = { login: 'login', email: 'login', password: 'password' } as const;

export const SignInForm = ({ onSignedIn }: { readonly onSignedIn?: () => void }) => {
  const [trouble, setTrouble] = useState<unknown>(null);
  /** The password was right, and the account wants the code of an app as well. */
  const [waitsForCode, setWaitsForCode] = useState(false);
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
      if (failureOf(error).code === 'login/code-needed') setWaitsForCode(true);
      else setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });

  if (waitsForCode)
    return (
      <CodeStep
        onCode={async (code) => {
          const { login, password } = getValues();
          await session.signIn(login.trim(), password, code);
          onSignedIn?.();
        }}
        onBack={() => setWaitsForCode(false)}
      />
    );
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
      <PasskeySignIn onSignedIn={onSignedIn} />
      <Link
        to="/forgotten"
        className="inline-flex min-h-11 items-center justify-self-start text-14 font-semibold text-accent underline"
      >
        Forgot your password?
      </Link>
    </form>
  );
};
