import type { Connection } from '../session.ts';

const FORGET = `
  with spent as (delete from identity.spent where until < $1),
    attempts as (delete from identity.login_attempt where last_at < $2 and notice is null)
  select 1`;

/** Drops answered challenges that could not be answered again anyway, and wrong passwords of days ago. */
export const forgetIdentityBefore = async (
  { sql }: Connection,
  { challenges, attempts }: { readonly challenges: string; readonly attempts: string },
): Promise<void> => {
  await sql('identity.forget', FORGET, [challenges, attempts]);
};
