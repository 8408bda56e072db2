import { useProcedures } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { Page } from '../../app/page.tsx';
import { person, rememberPerson } from '../../app/person.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { isEmail } from '../../ui/forms.ts';
import { Notice } from '../../ui/notice.tsx';

type Fields = { readonly email: string };

/** One answer, whether the address is known or not: a stranger learns nothing. */
export const ForgottenPage = () => {
  const procedures = useProcedures();
  const request = useMutation(procedures.identity.requestPasswordReset.mutationOptions());
  const { register, handleSubmit, getValues, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { email: person.get().email },
  });
  const submit = handleSubmit(({ email }) => request.mutate({ email: email.trim() }));
  return (
    <Page title="Forgot your password?" width="narrow">
      {request.isSuccess ? (
        <Notice tone="good" title="Check your mail" live>
          <p>
            If there is an account for <b className="font-semibold">{getValues('email')}</b>, a link to a new password
            is on its way. It may take a minute, and it may sit in the spam folder.
          </p>
        </Notice>
      ) : (
        <p className="text-muted">We send you a link. It opens a page where you choose a new one.</p>
      )}
      <form
        noValidate
        onSubmit={(event) => void submit(event)}
        className="grid gap-4 rounded-card border border-line bg-raised p-5 shadow-card"
        aria-label="Ask for a link"
      >
        <TextField
          label="Email"
          type="email"
          autoComplete="email"
          error={formState.errors.email?.message}
          {...register('email', { validate: isEmail, onChange: () => rememberPerson({ email: getValues('email') }) })}
        />
        {request.error === null ? null : <ErrorNotice error={request.error} />}
        <Button type="submit" look={request.isSuccess ? 'plain' : 'primary'} pending={request.isPending}>
          {request.isSuccess ? 'Send it again' : 'Send the link'}
        </Button>
      </form>
      <p className="text-14 text-muted">
        Remembered it?{' '}
        <Link to="/sign-in" className="font-semibold text-accent underline">
          Sign in
        </Link>
        .
      </p>
    </Page>
  );
};
