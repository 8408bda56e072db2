import type { WakeUp, WakeUps } from '@bling/api/ports';
import type { Connection } from './session.ts';

const COLUMNS = 'id, job, key, due_at as "dueAt"';
const SET = `
  insert into kernel.wake_up (id, job, key, due_at) values ($1, $2, $3, $4)
  on conflict (job, key) do update set id = excluded.id, due_at = excluded.due_at, kept_at = null`;
const SET_ALL = `
  insert into kernel.wake_up (id, job, key, due_at)
  select * from unnest($1::uuid[], $2::text[], $3::uuid[], $4::timestamptz[])
  on conflict (job, key) do update set id = excluded.id, due_at = excluded.due_at, kept_at = null
  where kernel.wake_up.due_at <> excluded.due_at`;
const UNKEPT = `select ${COLUMNS} from kernel.wake_up where kept_at is null order by due_at limit $1`;
const DUE = `select ${COLUMNS} from kernel.wake_up where due_at <= $1 order by due_at limit $2`;
const TAKE = `delete from kernel.wake_up where id = $1 and due_at <= $2 returning ${COLUMNS}`;

export const sqlWakeUps = ({ sql }: Pick<Connection, 'sql'>): WakeUps => ({
  set: async ({ id, job, key, dueAt }) => {
    await sql('wake-up.set', SET, [id, job, key, dueAt]);
  },
  setAll: async (all) => {
    if (all.length === 0) return;
    const columns = [all.map(({ id }) => id), all.map(({ job }) => job), all.map(({ key }) => key)];
    await sql('wake-up.set-all', SET_ALL, [...columns, all.map(({ dueAt }) => dueAt)]);
  },
  drop: async ({ job, key }) => {
    await sql('wake-up.drop', 'delete from kernel.wake_up where job = $1 and key = $2', [job, key]);
  },
  unkept: (limit) => sql<WakeUp>('wake-up.unkept', UNKEPT, [limit]),
  kept: async (ids) => {
    await sql('wake-up.kept', 'update kernel.wake_up set kept_at = now() where id = any($1::uuid[])', [ids]);
  },
  due: (now, limit) => sql<WakeUp>('wake-up.due', DUE, [now, limit]),
  take: async (id, now) => (await sql<WakeUp>('wake-up.take', TAKE, [id, now]))[0] ?? null,
  putOff: async (id, dueAt) => {
    await sql('wake-up.put-off', 'update kernel.wake_up set due_at = $2, kept_at = null where id = $1', [id, dueAt]);
  },
});
