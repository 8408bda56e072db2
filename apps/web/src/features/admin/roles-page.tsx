import type { RoleView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Plus } from 'lucide-react';
import { useWho } from '../../app/who.ts';
import { buttonLook } from '../../ui/button.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { walk } from '../../ui/walk.ts';
import { countText } from '../../words/format.ts';
import { Section } from './section.tsx';

const RoleRow = ({ role }: { readonly role: RoleView }) => (
  <li className="relative grid gap-1 rounded-card border border-line bg-raised px-4 py-3 focus-within:border-accent hover:border-control">
    <div className="flex flex-wrap items-center gap-2">
      <Link
        to="/admin/roles/$name"
        params={{ name: role.name }}
        data-stop
        className="font-semibold after:absolute after:inset-0"
      >
        {role.name}
      </Link>
      {role.name === 'admin' ? <Tag>Stays as it is</Tag> : null}
      {role.isSeeded ? null : <Tag tone="info">Your own</Tag>}
      <span className="ml-auto text-14 text-muted figures">
        {countText(role.holders, 'person', 'people')} · {countText(role.grants.length, 'permission')}
      </span>
    </div>
    {role.description === '' ? null : <p className="text-14 text-muted">{role.description}</p>}
  </li>
);

export const RolesPage = () => {
  const { identity } = useProcedures();
  const { actor } = useWho();
  const query = useQuery(identity.roles.list.queryOptions({}));
  return (
    <Section
      title="Roles"
      permission="identity.roles.list"
      lead="A role is a name for what people may do. Changes count from the next call of whoever holds it."
      aside={
        holds(actor, 'identity.roles.create') ? (
          <Link to="/admin/new-role" className={buttonLook('primary')}>
            <Plus aria-hidden size={18} /> New role
          </Link>
        ) : null
      }
    >
      <Loaded query={query} what="the roles">
        {({ items }) => (
          <ul aria-label="Roles" className="grid gap-2" onKeyDown={walk}>
            {items.map((role) => (
              <RoleRow key={role.name} role={role} />
            ))}
          </ul>
        )}
      </Loaded>
    </Section>
  );
};
