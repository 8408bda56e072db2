import type { RoleList, RoleView } from '@bling/client';
import { useProcedures } from '@bling/client/react';
import { holds } from '@bling/domain/kernel';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { ArrowLeft, ShieldQuestion } from 'lucide-react';
import { useWho } from '../../app/who.ts';
import { Empty } from '../../ui/empty.tsx';
import { Loaded } from '../../ui/loaded.tsx';
import { Notice } from '../../ui/notice.tsx';
import { NewRole } from './new-role.tsx';
import { RoleForm } from './role-form.tsx';
import { RemoveRole } from './remove-role.tsx';
import { Section } from './section.tsx';

const route = getRouteApi('/admin/roles/$name');

const Back = () => (
  <Link to="/admin/roles" className="flex min-h-11 w-fit items-center gap-1.5 text-14 font-[560] text-accent">
    <ArrowLeft aria-hidden size={16} /> All roles
  </Link>
);

const Known = ({ role, list }: { readonly role: RoleView | undefined; readonly list: RoleList }) => {
  const { actor } = useWho();
  if (role === undefined)
    return (
      <Empty icon={ShieldQuestion} title="There is no role of that name">
        It may have been removed. The others are on the list.
      </Empty>
    );
  const mayChange = role.name !== 'admin' && holds(actor, 'identity.roles.update');
  return (
    <>
      {role.name === 'admin' ? (
        <Notice>The owner’s role holds everything, and stays as it is: nobody can lock the house out of itself.</Notice>
      ) : null}
      <RoleForm key={role.name} role={role} permissions={list.permissions} isFixed={!mayChange} />
      {mayChange && !role.isSeeded && holds(actor, 'identity.roles.remove') ? <RemoveRole role={role} /> : null}
    </>
  );
};

/** One role: its words and its permission matrix. */
export const RolePage = () => {
  const { name } = route.useParams();
  const { identity } = useProcedures();
  const query = useQuery(identity.roles.list.queryOptions({}));
  return (
    <Section title={name} permission="identity.roles.list" back={<Back />}>
      <Loaded query={query} what="this role">
        {(list) => <Known list={list} role={list.items.find((role) => role.name === name)} />}
      </Loaded>
    </Section>
  );
};

export const NewRolePage = () => {
  const navigate = useNavigate();
  const { identity } = useProcedures();
  const query = useQuery(identity.roles.list.queryOptions({}));
  return (
    <Section title="New role" permission="identity.roles.create" back={<Back />}>
      <Loaded query={query} what="what a role can give">
        {(list) => (
          <NewRole list={list} onMade={({ name }) => void navigate({ to: '/admin/roles/$name', params: { name } })} />
        )}
      </Loaded>
    </Section>
  );
};
