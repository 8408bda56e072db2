import type { RoleView } from '@bling/client';
import { useApi } from '@bling/client/react';
import { useNavigate } from '@tanstack/react-router';
import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { countText } from '../../words/format.ts';
import { useAct } from './use-act.ts';

/** Only a role that nobody holds can go. */
export const RemoveRole = ({ role }: { readonly role: RoleView }) => {
  const api = useApi();
  const navigate = useNavigate();
  const [isOpen, setIsOpen] = useState(false);
  const remove = useAct(
    () => api.identity.roles.remove.mutate({ name: role.name }),
    () => void navigate({ to: '/admin/roles' }),
  );
  if (role.holders > 0)
    return (
      <p className="text-14 text-muted">
        {countText(role.holders, 'person holds', 'people hold')} this role. It can be removed once nobody does.
      </p>
    );
  return (
    <>
      <Button look="danger" className="w-fit" onClick={() => setIsOpen(true)}>
        <Trash2 aria-hidden size={16} /> Remove the role…
      </Button>
      {isOpen ? (
        <Confirm
          title={`Remove ${role.name}?`}
          action="Remove the role"
          onConfirm={() => remove.mutateAsync(undefined)}
          onClose={() => setIsOpen(false)}
        >
          <p>Nobody holds it. Its {countText(role.grants.length, 'permission')} cannot be brought back.</p>
        </Confirm>
      ) : null}
    </>
  );
};
