import type pg from 'pg';
import { migratingAlone } from './history.ts';
import { migrate, type Target } from './migrator.ts';

/** What the owner made: its schemas, and its own tables, sequences and types of `public`. Extensions stay. */
const OWNED = `
  select format('drop schema %I cascade', nspname) as drop from pg_namespace
  where nspowner = current_user::regrole and nspname !~ '^pg_' and nspname not in ('public', 'information_schema')
  union all
  select format('drop %s if exists public.%I cascade',
    case relkind when 'v' then 'view' when 'm' then 'materialized view' when 'S' then 'sequence' else 'table' end, relname)
  from pg_class c where relnamespace = 'public'::regnamespace and relowner = current_user::regrole
    and relkind in ('r', 'p', 'v', 'm', 'S')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

const clear = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ drop: string }>(OWNED);
  await client.query(['begin', ...rows.map(({ drop }) => drop), 'commit'].join(';\n'));
};

/** Drops everything and migrates again. All data is lost. */
export const reset = async (target: Target): Promise<readonly string[]> => {
  await migratingAlone(target.url, clear);
  return migrate(target);
};
