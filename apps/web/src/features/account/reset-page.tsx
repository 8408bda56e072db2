import { failureOf } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { checkPassword } from '@bling/domain/identity';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Page } from '../../app/page.tsx';
import { person } from '../../app/person.ts';
import { Button, buttonLook } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField } from '../../ui/forms.ts';
import { Notice } from '../../ui/notice.tsx';
import { describeFailure } from '../../words/describe.ts';

const route = getRouteApi('/reset-password');
type Fields = { readonly password: string };

const isGoodPassword = (password: string): true | string => {
  const checked = checkPassword(password, { email: person.get().email, fullName: person.get().name });
  return checked.ok ? true : describeFailure(checked.failure);
};

const Old = () => (
  <Notice
    tone="warn"
    title="This link no longer works"
    live
    actions={
      <Link to="/forgotten" className={buttonLook('primary')}>
        Send a new link
      </Link>
    }
  >
    <p>It has been used, or it is too old. Your password is as it was.</p>
  </Notice>
);

const Done = () => (
  <Notice
    tone="good"
    title="Your new password is set"
    live
    actions={
      <Link to="/sign-in" className={buttonLook('primary')}>
        Sign in
      </Link>
    }
  >
    <p>Wherever you were signed in, you are signed out now.</p>
  </Notice>
);

/** Where the link of the mail leads: choose a new password, once. */
export const ResetPage = () => {
  const { token } = route.useSearch();
  const procedures = useProcedures();
  const reset = useMutation(procedures.identity.resetPassword.mutationOptions());
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { password: '' },
  });
  const isOld = token === undefined || (trouble !== null && failureOf(trouble).code === 'reset/expired');

  const submit = handleSubmit(async ({ password }) => {
    setTrouble(null);
    try {
      await reset.mutateAsync({ token: token ?? '', password });
    } catch (error) {
      setTrouble(landOnField<Fields>(error, { password: 'password' }, setError));
    }
  });

  return (
    <Page title="Choose a new password" width="narrow">
      {reset.isSuccess ? <Done /> : null}
      {isOld ? <Old /> : null}
      {reset.isSuccess || isOld ? null : (
        <form
          noValidate
          onSubmit={(event) => void submit(event)}
          className="grid gap-4 rounded-card border border-line bg-raised p-5 shadow-card"
          aria-label="Choose a new password"
        >
          <TextField
            label="New password"
            type="password"
            autoComplete="new-password"
            help="At least 8 characters. A few words in a row are easy to keep."
            error={formState.errors.password?.message}
            {...register('password', { validate: isGoodPassword })}
          />
          {trouble === null ? null : <ErrorNotice error={trouble} />}
          <Button type="submit" look="primary" pending={formState.isSubmitting}>
            Set the password
          </Button>
        </form>
      )}
    </Page>
  );
};
