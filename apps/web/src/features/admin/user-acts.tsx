import type { UserDetails } from '@bling/client';
import { useApi } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { Eye, LockOpen, LogOut, Pencil, UserCheck, UserX } from 'lucide-react';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ImpersonateDialog } from './impersonate-dialog.tsx';
import { EndSessionsDialog, SuspendDialog } from './suspend-dialog.tsx';
import { useAct } from './use-act.ts';
import { UserForm } from './user-form.tsx';

type Open = 'edit' | 'suspend' | 'end' | 'impersonate' | null;
const dialogs = { edit: UserForm, suspend: SuspendDialog, end: EndSessionsDialog, impersonate: ImpersonateDialog };

/** What can be done to an account by whoever looks at it. */
export const UserActs = ({ user }: { readonly user: UserDetails }) => {
  const api = useApi();
  const { actor, me } = useWho();
  const [open, setOpen] = useState<Open>(null);
  const ref = { userId: user.id };
  const unlock = useAct(() => api.identity.users.unlock.mutate(ref));
  const reinstate = useAct(() => api.identity.users.reinstate.mutate(ref));
  const may = (act: string): boolean => holds(actor, `identity.${act}`);
  const isOther = me?.user.id !== user.id;
  const problem = unlock.error ?? reinstate.error;
  const Shown = open === null ? null : dialogs[open];
  return (
    <div className="grid gap-3 border-t border-line pt-4">
      <div className="flex flex-wrap gap-2">
        {may('users.update') ? (
          <Button onClick={() => setOpen('edit')}>
            <Pencil aria-hidden size={16} /> Change names
          </Button>
        ) : null}
        {may('users.unlock') ? (
          <Button pending={unlock.isPending} onClick={() => unlock.mutate(undefined)}>
            <LockOpen aria-hidden size={16} /> Unlock
          </Button>
        ) : null}
        {may('users.endSessions') && user.sessions.length > 0 ? (
          <Button onClick={() => setOpen('end')}>
            <LogOut aria-hidden size={16} /> End sessions
          </Button>
        ) : null}
        {may('impersonation.start') && isOther && user.status === 'active' ? (
          <Button onClick={() => setOpen('impersonate')}>
            <Eye aria-hidden size={16} /> See what they see…
          </Button>
        ) : null}
        {may('users.suspend') && isOther && user.status === 'active' ? (
          <Button look="danger" onClick={() => setOpen('suspend')}>
            <UserX aria-hidden size={16} /> Suspend…
          </Button>
        ) : null}
        {may('users.reinstate') && user.status === 'suspended' ? (
          <Button look="primary" pending={reinstate.isPending} onClick={() => reinstate.mutate(undefined)}>
            <UserCheck aria-hidden size={16} /> Reinstate
          </Button>
        ) : null}
      </div>
      {unlock.isSuccess ? (
        <Notice tone="good" live>
          Wrong passwords of before do not count any more.
        </Notice>
      ) : null}
      {problem === null ? null : <ErrorNotice error={problem} />}
      {Shown === null ? null : <Shown user={user} onClose={() => setOpen(null)} />}
    </div>
  );
};
