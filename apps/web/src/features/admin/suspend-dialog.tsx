import type { UserDetails } from '@bling/client';
import { useApi } from '@bling/client/react';
import { Confirm } from '../../ui/confirm.tsx';
import { countText } from '../../words/format.ts';
import { useAct } from './use-act.ts';

export type UserDialogProps = { readonly user: UserDetails; readonly onClose: () => void };

const places = ({ sessions }: UserDetails): string => countText(sessions.length, 'place');

export const SuspendDialog = ({ user, onClose }: UserDialogProps) => {
  const api = useApi();
  const suspend = useAct(() => api.identity.users.suspend.mutate({ userId: user.id }));
  return (
    <Confirm
      title={`Suspend ${user.fullName}?`}
      action="Suspend the account"
      onConfirm={() => suspend.mutateAsync(undefined)}
      onClose={onClose}
    >
      <p>
        They are signed out at once{user.sessions.length === 0 ? '' : `, in ${places(user)}`}, and cannot sign in until
        the account is reinstated. Their bookings and their roles stay as they are.
      </p>
    </Confirm>
  );
};

export const EndSessionsDialog = ({ user, onClose }: UserDialogProps) => {
  const api = useApi();
  const end = useAct(() => api.identity.users.endSessions.mutate({ userId: user.id }));
  return (
    <Confirm
      title="End all sessions?"
      action={`Sign out in ${places(user)}`}
      onConfirm={() => end.mutateAsync(undefined)}
      onClose={onClose}
    >
      <p>{user.fullName} is signed out everywhere and can sign in again at once.</p>
    </Confirm>
  );
};
