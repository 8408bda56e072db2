import type pg from 'pg';
import { connected } from '../connected.ts';
import type { State } from './state.ts';

export const DATABASE = 'blingauto';

export const urlOf = (user: string, password: string, at: { readonly port: number; readonly database?: string }) =>
  `postgresql://${user}:${password}@127.0.0.1:${at.port}/${at.database ?? DATABASE}`;

const role = (client: pg.Client, name: string, password: string): string => `
  do $$ begin
    if not exists (select from pg_roles where rolname = '${name}') then create role ${name}; end if;
  end $$;
  alter role ${name} login nosuperuser nocreatedb nocreaterole password ${client.escapeLiteral(password)};`;

/** Makes roles, database and extensions; what is there already stays. The passwords are generated, never typed. */
export const prepareDatabase = async (port: number, { passwords }: State): Promise<void> => {
  const superuser = (database: string): string => urlOf('postgres', passwords.superuser, { port, database });
  await connected(superuser('postgres'), async (client) => {
    await client.query(role(client, 'bling_owner', passwords.owner) + role(client, 'bling_app', passwords.app));
    const { rowCount } = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (rowCount === 0) await client.query(`create database ${DATABASE} owner bling_owner`);
    await client.query(`
      revoke all on database ${DATABASE} from public;
      grant connect on database ${DATABASE} to bling_app;`);
  });
  await connected(superuser(DATABASE), (client) =>
    client.query('create extension if not exists btree_gist; create extension if not exists pg_trgm;'),
  );
};

/** The folder of the server that answers on the port. */
export const answeringFolder = (port: number, { passwords }: State): Promise<string> =>
  connected(urlOf('postgres', passwords.superuser, { port, database: 'postgres' }), async (client) => {
    const { rows } = await client.query<{ data_directory: string }>('show data_directory');
    return rows[0]?.data_directory ?? '';
  });
