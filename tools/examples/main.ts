import 'temporal-polyfill/global';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Api, createApi, failureOf } from '@bling/client';
import type { ContractDocument } from '@bling/client/document';
import { byPath } from '@bling/client/script';
import { sampleOf } from '@bling/client/testing';
import { readEnvironment } from '@bling/server/env';
import { createLog } from '../../apps/server/src/log.ts';
import { startServer } from '../../apps/server/src/server.ts';
import type { Example } from '../../apps/server/src/docs/openapi.ts';
import { currentDocument } from '../contract/current.ts';
import { root } from '../run.ts';
import { gather } from './gather.ts';
import { story } from './story.ts';
import type { Role, Told } from './told.ts';

const PASSWORD = 'wash-day-2026';
const SECRET = /token$|^(?:key|uri|secret|options|signed)$|password/iu;

/** Secrets of an answer are said to be there, and not shown. */
const masked = (key: string, value: unknown): unknown => (SECRET.test(key) && typeof value === 'string' ? '…' : value);

/** The person who most often has this in hand. */
const roleFor = (access: ContractDocument['procedures'][string]['access']): Role =>
  access === 'public' ? 'visitor' : access['manager'] === undefined ? 'admin' : 'manager';

const record = async (url: string, document: ContractDocument): Promise<Record<string, Example>> => {
  const { procedures, types } = document;
  const pool = new Map<string, string>();
  const answers = new Map<string, unknown>();
  const now = Date.now();
  const told: Told = {
    now,
    id: (domain) => pool.get(domain) ?? '',
    answer: (path) => (answers.get(path) ?? {}) as Record<string, unknown>,
  };
  const visitor = createApi({ url, store: { read: async () => null, write: async () => undefined } });
  const seats = new Map<Role, Api['api']>([['visitor', visitor.api]]);
  for (const role of ['client', 'washer', 'cashier', 'manager', 'admin'] as const) {
    const { api, session } = createApi({ url, store: { read: async () => null, write: async () => undefined } });
    await session.signIn(`${role}@demo.test`, PASSWORD);
    seats.set(role, api);
  }
  const known = (domain: string): unknown =>
    domain === 'Instant' ? new Date(now + 48 * 3_600_000).toISOString() : pool.get(domain);

  const ask = async (path: string): Promise<Example> => {
    const procedure = procedures[path];
    if (procedure === undefined) throw new Error(`The story asks ${path}, which is no procedure`);
    const { as, input: given } = story[path] ?? {};
    const role = as ?? roleFor(procedure.access);
    const { idempotencyKey: _, ...input } = (given?.(told) ?? sampleOf(procedure.input, types, known)) as Record<
      string,
      unknown
    >;
    const client = byPath(seats.get(role) ?? visitor.api);
    const shown = JSON.parse(JSON.stringify(input, masked));
    try {
      const output = await (procedure.kind === 'query' ? client.query(path, input) : client.mutation(path, input));
      gather(pool, types, [procedure.output, output]);
      answers.set(path, output);
      return { as: role, input: shown, output: JSON.parse(JSON.stringify(output, masked)) };
    } catch (error) {
      return { as: role, input: shown, failure: failureOf(error) };
    }
  };

  const examples: Record<string, Example> = {};
  const isAsked = (path: string): boolean => procedures[path]?.kind !== 'subscription';
  const others = Object.keys(procedures).filter((path) => story[path] === undefined && isAsked(path));
  const late = (path: string): boolean =>
    /\.(?:remove|deactivate|setStatus|logout|logoutAll|revoke|unpair|endSessions|disable|stop)$/u.test(path);
  const order = [...Object.keys(story), ...others.filter((path) => !late(path)), ...others.filter(late)];
  for (const path of order) {
    for (const before of story[path]?.again ?? []) await ask(before);
    examples[path] = await ask(path);
  }
  return Object.fromEntries(Object.entries(examples).sort(([a], [b]) => (a < b ? -1 : 1)));
};

const folder = mkdtempSync(join(tmpdir(), 'bling-examples-'));
const env = readEnvironment({ PORT: '0', DATA_DIR: folder, LOG_LEVEL: 'silent', ADDRESS_CALLS_A_MINUTE: '100000' });
const server = await startServer({ env, log: createLog(env), demo: true, web: null, databaseOwnedByTask: false });
try {
  const examples = await record(`${server.url}/rpc`, await currentDocument());
  writeFileSync(join(root, 'apps/server/src/docs/examples.json'), `${JSON.stringify(examples, null, 1)}\n`);
  const answered = Object.values(examples).filter(({ failure }) => failure === undefined).length;
  console.log(`${Object.keys(examples).length} examples, ${answered} of them answers`);
  for (const [path, { failure }] of Object.entries(examples))
    if (failure !== undefined) console.log(`  ${path}: ${failure.code}`);
} finally {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}
// The clients keep their connections open for as long as a server might want.
process.exit();
