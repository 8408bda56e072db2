import { useProcedures } from '@bling/client/react';
import type { UserDetails } from '@bling/client';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { ArrowLeft } from 'lucide-react';
import { Loaded } from '../../ui/loaded.tsx';
import { Tag } from '../../ui/tag.tsx';
import { accountStates, whenText } from '../../words/admin.ts';
import { agentText } from '../../words/agent.ts';
import { Panel, Section } from './section.tsx';
import { UserActs } from './user-acts.tsx';
import { UserRoles } from './user-roles.tsx';

const route = getRouteApi('/admin/users/$userId');

const Facts = ({ user }: { readonly user: UserDetails }) => {
  const { word, tone } = accountStates[user.status];
  const facts = [
    ['Email', user.email],
    ['Address confirmed', user.emailVerifiedAt === null ? 'not yet' : whenText(user.emailVerifiedAt)],
    ['Username', user.username ?? 'none'],
    ['Last signed in', user.lastLoginAt === null ? 'never' : whenText(user.lastLoginAt)],
    ['Second factor', user.hasSecondFactor ? 'on' : 'off'],
    ['Account made', whenText(user.createdAt)],
  ] as const;
  return (
    <Panel title="Account" aside={<Tag tone={tone}>{word}</Tag>}>
      <dl className="grid gap-x-6 gap-y-3 text-14 sm:grid-cols-2">
        {facts.map(([name, value]) => (
          <div key={name} className="min-w-0">
            <dt className="text-muted">{name}</dt>
            <dd className="truncate font-[560] figures">{value}</dd>
          </div>
        ))}
      </dl>
      <UserActs user={user} />
    </Panel>
  );
};

const Sessions = ({ user }: { readonly user: UserDetails }) => (
  <Panel title="Signed in">
    {user.sessions.length === 0 ? (
      <p className="text-14 text-muted">Nowhere at the moment.</p>
    ) : (
      <ul className="divide-y divide-line">
        {user.sessions.map(({ id, agent, address, rotatedAt, isStrong, isCurrent }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-2.5 text-14">
            <span className="font-[560]">{agentText(agent)}</span>
            <span className="text-muted figures">
              {[address, `seen ${whenText(rotatedAt)}`].filter((part) => part !== null).join(' · ')}
            </span>
            {isStrong ? <Tag tone="good">Second factor</Tag> : null}
            {isCurrent ? <Tag tone="accent">This one</Tag> : null}
          </li>
        ))}
      </ul>
    )}
  </Panel>
);

const Back = () => (
  <Link to="/admin/users" className="flex min-h-11 w-fit items-center gap-1.5 text-14 font-[560] text-accent">
    <ArrowLeft aria-hidden size={16} /> All people
  </Link>
);

export const UserPage = () => {
  const { userId } = route.useParams();
  const { identity } = useProcedures();
  const query = useQuery(identity.users.get.queryOptions({ userId }));
  return (
    <Section title={query.data?.fullName ?? 'Account'} permission="identity.users.get" back={<Back />}>
      <Loaded query={query} what="this account">
        {(user) => (
          <div className="grid items-start gap-5 lg:grid-cols-2">
            <Facts user={user} />
            <div className="grid gap-5">
              <UserRoles key={user.version} user={user} />
              <Sessions user={user} />
            </div>
          </div>
        )}
      </Loaded>
    </Section>
  );
};
