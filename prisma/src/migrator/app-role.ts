import type pg from 'pg';

const HELP = `ask an administrator of the database for: create role bling_app nologin; grant bling_app to <you>;`;

/**
 * The migrations grant to `bling_app`. The embedded database has it; elsewhere the owner makes it without a login
 * and becomes its member, so that the product can take it on after connecting.
 */
export const ensureAppRole = async (client: pg.Client): Promise<void> => {
  const { rows } = await client.query<{ there: boolean; login: boolean; member: boolean }>(`
    select count(*) > 0 as there, coalesce(bool_or(rolcanlogin), false) as login,
      coalesce(bool_or(pg_has_role(current_user, oid, 'member')), false) as member
    from pg_roles where rolname = 'bling_app'`);
  const [role] = rows;
  try {
    if (role?.there !== true) await client.query('create role bling_app nologin');
    if (role?.login !== true && role?.member !== true) await client.query('grant bling_app to current_user');
  } catch (cause) {
    throw new Error(`the role bling_app is missing: ${HELP}`, { cause });
  }
};
