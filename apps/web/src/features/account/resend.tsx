import { useProcedures } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { person } from '../../app/person.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { Notice } from '../../ui/notice.tsx';

/** A link that no longer works is no dead end. */
export const Resend = () => {
  const procedures = useProcedures();
  const resend = useMutation(procedures.identity.resendVerification.mutationOptions());
  const [email, setEmail] = useState(person.get().email);
  if (resend.isSuccess)
    return (
      <Notice tone="good" title="Check your mail" live>
        <p>If an account with this address waits for its confirmation, a new link is on its way.</p>
      </Notice>
    );
  return (
    <>
      <Notice tone="warn" title="This link no longer works">
        <p>
          It has been used, or it is older than 24 hours. If you have confirmed already,{' '}
          <Link to="/sign-in" className="font-semibold text-accent underline">
            sign in
          </Link>
          . If not, here is a new one.
        </p>
      </Notice>
      <form
        className="grid gap-4"
        onSubmit={(event) => {
          event.preventDefault();
          resend.mutate({ email: email.trim() });
        }}
      >
        <TextField
          label="Email"
          type="email"
          autoComplete="email"
          required
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        {resend.error === null ? null : <ErrorNotice error={resend.error} />}
        <Button type="submit" look="primary" pending={resend.isPending}>
          Send a new link
        </Button>
      </form>
    </>
  );
};
