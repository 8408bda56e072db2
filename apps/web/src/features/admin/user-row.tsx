import type { UserRow as Person } from '@bling/client';
import { Link } from '@tanstack/react-router';
import { Tag } from '../../ui/tag.tsx';
import { accountStates, whenText } from '../../words/admin.ts';
import { useSites } from './use-sites.ts';

/** One account, as a line that leads to its page. */
export const UserRow = ({ person }: { readonly person: Person }) => {
  const { nameOf } = useSites();
  const { word, tone } = accountStates[person.status];
  return (
    <li className="relative grid gap-x-4 gap-y-1 rounded-card border border-line bg-raised px-4 py-3 focus-within:border-accent hover:border-control sm:grid-cols-[1fr_auto]">
      <div className="min-w-0">
        <Link
          to="/admin/users/$userId"
          params={{ userId: person.id }}
          data-stop
          className="font-semibold after:absolute after:inset-0"
        >
          {person.fullName}
        </Link>
        <p className="truncate text-14 text-muted">
          {person.email}
          {person.username === null ? '' : ` · ${person.username}`}
        </p>
      </div>
      <div className="flex flex-wrap items-center gap-1.5 sm:justify-end">
        {person.roles.map(({ role, siteId }) => (
          <Tag key={`${role} ${siteId}`}>{siteId === null ? role : `${role}, ${nameOf(siteId)}`}</Tag>
        ))}
        {person.status === 'active' ? null : <Tag tone={tone}>{word}</Tag>}
      </div>
      <p className="text-12 text-muted figures sm:col-span-2">
        {person.lastLoginAt === null ? 'Never signed in' : `Last signed in ${whenText(person.lastLoginAt)}`}
      </p>
    </li>
  );
};
