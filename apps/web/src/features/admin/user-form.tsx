import { useApi } from '@bling/client/react';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { landOnField, required } from '../../ui/forms.ts';
import type { UserDialogProps } from './suspend-dialog.tsx';
import { useAct } from './use-act.ts';

type Fields = { readonly fullName: string; readonly username: string };
const fields = { fullName: 'fullName', username: 'username' } as const;

/** The names of somebody else's account. */
export const UserForm = ({ user, onClose }: UserDialogProps) => {
  const api = useApi();
  const [trouble, setTrouble] = useState<unknown>(null);
  const update = useAct(api.identity.users.update.mutate, onClose);
  const { register, handleSubmit, setError, formState } = useForm<Fields>({
    mode: 'onTouched',
    defaultValues: { fullName: user.fullName, username: user.username ?? '' },
  });
  const submit = handleSubmit(async ({ fullName, username }) => {
    setTrouble(null);
    const names = { fullName: fullName.trim(), ...(username.trim() === '' ? {} : { username: username.trim() }) };
    try {
      await update.mutateAsync({ userId: user.id, ...names });
    } catch (error) {
      setTrouble(landOnField<Fields>(error, fields, setError));
    }
  });
  return (
    <Dialog open onClose={onClose} title="Change names">
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Names">
        <TextField
          label="Name"
          maxLength={120}
          error={formState.errors.fullName?.message}
          {...register('fullName', { validate: required('How they are called.') })}
        />
        <TextField
          label="Username"
          optional
          autoCapitalize="none"
          spellCheck={false}
          maxLength={40}
          error={formState.errors.username?.message}
          {...register('username')}
        />
        {trouble === null ? null : <ErrorNotice error={trouble} />}
        <Button type="submit" look="primary" pending={formState.isSubmitting}>
          Save
        </Button>
      </form>
    </Dialog>
  );
};
