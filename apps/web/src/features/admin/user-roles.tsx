import type { UserDetails } from '@bling/client';
import { useApi, useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useWho } from '../../app/who.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { SelectField } from '../../ui/select.tsx';
import { Panel } from './section.tsx';
import { useAct } from './use-act.ts';
import { useSites } from './use-sites.ts';

type Held = UserDetails['roles'][number];
const keyOf = ({ role, siteId }: Held): string => `${role} ${siteId}`;
const ALL = '';

const AddRole = ({ held, onAdd }: { readonly held: readonly Held[]; readonly onAdd: (role: Held) => void }) => {
  const { identity } = useProcedures();
  const { sites } = useSites();
  const { data } = useQuery(identity.roles.list.queryOptions({}));
  const [role, setRole] = useState('');
  const [site, setSite] = useState(ALL);
  const one = { role, siteId: site === ALL ? null : site };
  const isKnown = held.some((other) => keyOf(other) === keyOf(one));
  return (
    <div className="grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
      <SelectField label="Role" value={role} onChange={({ target }) => setRole(target.value)}>
        <option value="">Choose…</option>
        {data?.items.map(({ name }) => (
          <option key={name}>{name}</option>
        ))}
      </SelectField>
      <SelectField label="Where" value={site} onChange={({ target }) => setSite(target.value)}>
        <option value={ALL}>All sites</option>
        {sites.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </SelectField>
      <Button disabled={role === '' || isKnown} onClick={() => onAdd(one)}>
        <Plus aria-hidden size={16} /> Add
      </Button>
    </div>
  );
};

/** Which roles a person holds, and where; nothing is saved before the button says so. */
export const UserRoles = ({ user }: { readonly user: UserDetails }) => {
  const api = useApi();
  const { actor } = useWho();
  const { nameOf } = useSites();
  const [held, setHeld] = useState<readonly Held[]>(user.roles);
  const save = useAct(() => api.identity.users.setRoles.mutate({ userId: user.id, roles: [...held] }));
  const mayChange = holds(actor, 'identity.users.setRoles');
  const isChanged =
    held.length !== user.roles.length || held.some((one) => !user.roles.some((other) => keyOf(one) === keyOf(other)));
  return (
    <Panel title="Roles">
      {held.length === 0 ? (
        <p className="text-14 text-muted">None: they may use what is theirs, and nothing else.</p>
      ) : null}
      <ul aria-label="Roles held" className="grid gap-2">
        {held.map((one) => (
          <li key={keyOf(one)} className="flex min-h-11 items-center gap-3 rounded-control bg-sunken pl-3 text-14">
            <span className="font-[560]">{one.role}</span>
            <span className="text-muted">{nameOf(one.siteId)}</span>
            {mayChange ? (
              <button
                type="button"
                aria-label={`Take away ${one.role}, ${nameOf(one.siteId)}`}
                onClick={() => setHeld(held.filter((other) => other !== one))}
                className="ml-auto grid size-11 place-items-center rounded-control text-muted hover:bg-line"
              >
                <X aria-hidden size={17} />
              </button>
            ) : null}
          </li>
        ))}
      </ul>
      {mayChange ? <AddRole held={held} onAdd={(one) => setHeld([...held, one])} /> : null}
      {save.error === null ? null : <ErrorNotice error={save.error} />}
      {isChanged ? (
        <div className="flex flex-wrap gap-2">
          <Button look="primary" pending={save.isPending} onClick={() => save.mutate(undefined)}>
            Save roles
          </Button>
          <Button onClick={() => setHeld(user.roles)}>Undo changes</Button>
        </div>
      ) : null}
    </Panel>
  );
};
