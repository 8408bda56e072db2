import type { UserDetails } from '@bling/client';
import { useApi } from '@bling/client/react';
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx';
import { countText } from '../../words/format.ts';
import { useAct } from './use-act.ts';

export type UserDialogProps = { readonly user: UserDetails; readonly onClose: () => void };

const places = ({ sessions }: UserDetails): string => countText(sessions.length, 'place');

export const SuspendDialog = ({ user, onClose }: UserDialogProps) => {
  const api = useApi();
  const suspend = useAct(() => api.identity.users.suspend.mutate({ userId: user.id }), onClose);
  return (
    <ConfirmDialog
      title={`Suspend ${user.fullName}?`}
      act="Suspend the account"
      pending={suspend.isPending}
      error={suspend.error}
      onAct={() => suspend.mutate(undefined)}
      onClose={onClose}
    >
      <p>
        They are signed out at once{user.sessions.length === 0 ? '' : `, in ${places(user)}`}, and cannot sign in until
        the account is reinstated. Their bookings and their roles stay as they are.
      </p>
    </ConfirmDialog>
  );
};

export const EndSessionsDialog = ({ user, onClose }: UserDialogProps) => {
  const api = useApi();
  const end = useAct(() => api.identity.users.endSessions.mutate({ userId: user.id }), onClose);
  return (
    <ConfirmDialog
      title="End all sessions?"
      act={`Sign out in ${places(user)}`}
      pending={end.isPending}
      error={end.error}
      onAct={() => end.mutate(undefined)}
      onClose={onClose}
    >
      <p>{user.fullName} is signed out everywhere and can sign in again at once.</p>
    </ConfirmDialog>
  );
};
