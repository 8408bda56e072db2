import { useNavigate } from '@tanstack/react-router';
import { useForm } from 'react-hook-form';
import { session } from '../../app/api.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { TextField } from '../../ui/field.tsx';
import { required } from '../../ui/forms.ts';
import type { UserDialogProps } from './suspend-dialog.tsx';
import { useAct } from './use-act.ts';

/** Support looks through somebody's eyes, for a reason that the audit trail keeps. */
export const ImpersonateDialog = ({ user, onClose }: UserDialogProps) => {
  const navigate = useNavigate();
  const start = useAct(
    (reason: string) => session.impersonate(user.id, reason),
    () => void navigate({ to: '/' }),
  );
  const { register, handleSubmit, formState } = useForm<{ readonly reason: string }>({ defaultValues: { reason: '' } });
  const submit = handleSubmit(({ reason }) => start.mutate(reason.trim()));
  return (
    <Dialog open onClose={onClose} title={`See what ${user.fullName} sees`}>
      <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4" aria-label="Look on behalf">
        <p>
          For a quarter of an hour you see the product as they do. You can change nothing. The audit trail keeps that
          you looked, and why.
        </p>
        <TextField
          label="Reason"
          help="Such as the number of their request."
          maxLength={300}
          error={formState.errors.reason?.message}
          {...register('reason', { validate: required('Why you look, for the audit trail.') })}
        />
        {start.error === null ? null : <ErrorNotice error={start.error} />}
        <Button type="submit" look="primary" pending={start.isPending}>
          Start looking
        </Button>
      </form>
    </Dialog>
  );
};
