import type { TrailSearch } from '@bling/api/ports';
import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Connection, type Database, openDatabase } from '../index.ts';
import { cloneDatabase, type TestDatabase } from '../testing/index.ts';
import { sqlAuditTrail } from './search.ts';

let server: TestDatabase;
let database: Database;
let owner: pg.Client;

/** A hundred thousand entries of a hundred people at ten sites, one in a hundred denied. */
const FILL = `
  insert into audit.entry (id, at, actor_kind, actor_id, on_behalf_id, action, outcome, request_id, site_id, targets, changes)
  select gen_random_uuid(), now() - n * interval '1 minute', 'user', ('00000000-0000-7000-8000-' || lpad((n % 1000)::text, 12, '0'))::uuid,
    case when n % 1000 = 7 then '00000000-0000-7000-8000-999999999999'::uuid end,
    case when n % 5000 = 1 then 'rare.act' else 'feature.act' end, case when n % 500 = 0 then 'denied' else 'done' end, 'request-' || n,
    ('00000000-0000-7000-8001-' || lpad((n % 500)::text, 12, '0'))::uuid,
    jsonb_build_array(jsonb_build_object('kind', 'booking', 'id', ('00000000-0000-7000-8002-' || lpad((n / 5)::text, 12, '0')))), '[null]'
  from generate_series(1, 100000) n`;

beforeAll(async () => {
  server = await cloneDatabase();
  database = openDatabase({ url: server.appUrl, size: 1 });
  owner = new pg.Client(server.superuserUrl);
  await owner.connect();
  await owner.query(FILL);
  await owner.query('analyze audit.entry');
});
afterAll(async () => {
  await Promise.all([owner.end(), database.close()]);
  await server.drop();
});

const anything: TrailSearch = {
  scope: { reach: 'all' },
  actorId: null,
  action: null,
  target: { kind: null, id: null },
  requestId: null,
  outcome: null,
  from: null,
  to: null,
  order: 'latest',
  limit: 50,
};
const person = '00000000-0000-7000-8000-000000000005';

it.each<[string, Partial<TrailSearch>, string]>([
  ['nothing but a page', {}, 'entry_at_idx'],
  ['a person', { actorId: person }, 'entry_actor_idx'],
  ['who really sat there', { actorId: '00000000-0000-7000-8000-999999999999' }, 'entry_on_behalf_idx'],
  ['the start of an action', { action: 'rare.' }, 'entry_action_idx'],
  [
    'a target',
    { target: { kind: 'booking', id: '00000000-0000-7000-8002-000000000900' }, order: 'oldest' },
    'entry_targets_idx',
  ],
  ['a request', { requestId: 'request-4711' }, 'entry_request_idx'],
  [
    'a site',
    { scope: { reach: 'sites', siteIds: ['00000000-0000-7000-8001-000000000003'], customerId: null } },
    'entry_site_idx',
  ],
  ['what was denied', { outcome: 'denied' }, 'entry_denied_idx'],
  ['a day', { from: '2026-01-01T00:00:00.000Z', to: '2026-01-02T00:00:00.000Z' }, 'entry_at_idx'],
])('asked by %s, the trail finds it in its index', async (_, search, index) => {
  const asked = await database.read(async (connection) => {
    const heard: { readonly text: string; readonly values: readonly unknown[] }[] = [];
    const listening: Pick<Connection, 'sql'> = {
      sql: (name, text, values) => {
        heard.push({ text, values });
        return connection.sql(name, text, values);
      },
    };
    await sqlAuditTrail(listening).search({ ...anything, ...search });
    return heard;
  });
  expect(asked).toHaveLength(1);
  const { rows } = await owner.query<{ 'QUERY PLAN': string }>(`explain ${asked[0]?.text}`, [
    ...(asked[0]?.values ?? []),
  ]);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  expect(plan).toContain(index);
  expect(plan).not.toContain('Seq Scan');
});
