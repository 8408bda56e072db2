import type { UserView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { Notice } from '../../ui/notice.tsx';
import { Section } from './section.tsx';

type Fields = { readonly fullName: string; readonly username: string };
const USERNAME = /^[a-z0-9][a-z0-9._-]{2,39}$/u;
const isUsername = (typed: string): true | string =>
  typed.trim() === '' || USERNAME.test(typed.trim().toLowerCase()) ? true : '3 to 40 letters, digits, dots and dashes.';

export const ProfileSection = ({ user }: { readonly user: UserView }) => {
  const procedures = useProcedures();
  const update = useMutation(procedures.identity.profile.update.mutationOptions());
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, reset, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { fullName: user.fullName, username: user.username ?? '' },
  });
  const { errors, isDirty } = formState;
  const submit = handleSubmit(async ({ fullName, username }) => {
    setTrouble(null);
    const name = username.trim().toLowerCase();
    try {
      const saved = await update.mutateAsync({ fullName: fullName.trim(), ...(name === '' ? {} : { username: name }) });
      reset({ fullName: saved.fullName, username: saved.username ?? '' });
    } catch (error) {
      setTrouble(landOnField<Fields>(error, { fullName: 'fullName', username: 'username' }, setError));
    }
  });
  return (
    <Section title="Names" about={<>What we call you. You sign in with {user.email}.</>}>
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Names">
        <TextField
          label="Name"
          autoComplete="name"
          error={errors.fullName?.message}
          {...register('fullName', { validate: required('Your name, so that we can greet you.') })}
        />
        <TextField
          label="Username"
          optional={user.username === null}
          help="Shorter than the email, for signing in."
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          error={errors.username?.message}
          {...register('username', { validate: isUsername })}
        />
        {trouble === null ? null : <ErrorNotice error={trouble} />}
        {update.isSuccess && !isDirty ? (
          <Notice tone="good" live>
            Saved.
          </Notice>
        ) : null}
        <div>
          <Button type="submit" look={isDirty ? 'primary' : 'plain'} pending={formState.isSubmitting}>
            Save the names
          </Button>
        </div>
      </form>
    </Section>
  );
};
