import type { UserView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { checkPassword } from '@bling/domain/identity';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { useProved } from '../../app/step-up.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import { Notice } from '../../ui/notice.tsx';
import { describeFailure } from '../../words/describe.ts';
import { Section } from './section.tsx';

type Fields = { readonly currentPassword: string; readonly password: string };
const fields = { currentPassword: 'currentPassword', password: 'password' } as const;

export const PasswordSection = ({ user }: { readonly user: UserView }) => {
  const api = useApi();
  const proved = useProved();
  const [isChanged, setIsChanged] = useState(false);
  const [trouble, setTrouble] = useState<unknown>(null);
  const { register, handleSubmit, setError, reset, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { currentPassword: '', password: '' },
  });
  const { errors } = formState;
  const isGoodPassword = (password: string): true | string => {
    const checked = checkPassword(password, user);
    return checked.ok ? true : describeFailure(checked.failure);
  };
  const submit = handleSubmit(async (typed) => {
    setTrouble(null);
    setIsChanged(false);
    try {
      await proved(() => api.identity.changePassword.mutate(typed));
      reset();
      setIsChanged(true);
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });
  return (
    <Section title="Password" about="A new one signs you out everywhere else. Here you stay signed in.">
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Password">
        <input type="text" hidden readOnly autoComplete="username" value={user.email} />
        <TextField
          label="Current password"
          type="password"
          autoComplete="current-password"
          error={errors.currentPassword?.message}
          {...register('currentPassword', { validate: required('The one that you have now.') })}
        />
        <TextField
          label="New password"
          type="password"
          autoComplete="new-password"
          help="At least 8 characters. A few words in a row are easy to keep."
          error={errors.password?.message}
          {...register('password', { validate: isGoodPassword })}
        />
        {trouble === null ? null : <ErrorNotice error={trouble} />}
        {isChanged ? (
          <Notice tone="good" live title="Your new password is set">
            <p>Wherever else you were signed in, you are signed out now.</p>
          </Notice>
        ) : null}
        <div>
          <Button type="submit" pending={formState.isSubmitting}>
            Change the password
          </Button>
        </div>
      </form>
    </Section>
  );
};
