import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate, openDatabase, repositoryRoot, seedDatabase, startCluster } from '@bling/prisma';
import pg from 'pg';

export type Answer = { readonly status: number; readonly text: string };

/** The built product as a process of its own, with demo data and as many more accounts as asked. Needs `pnpm build`. */
export type Product = {
  readonly url: string;
  /** Asks a procedure, each time from an address that nobody came from yet; over kept connections. */
  readonly call: (path: string, input: object) => Promise<Answer>;
  readonly look: (path: string) => Promise<Answer>;
  readonly sql: (text: string) => Promise<void>;
  readonly stop: () => Promise<void>;
};

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });

export const answered = async (url: string): Promise<void> => {
  for (;;) {
    const isUp = await fetch(url).then(
      ({ ok }) => ok,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

let last = 0;
/** An address that nobody came from yet: the limits of strangers are not what is measured. */
const elsewhere = (): string => {
  last += 1;
  return `10.${(last >> 16) & 255}.${(last >> 8) & 255}.${last & 255}`;
};

const ACCOUNTS = `
  insert into identity."user" (id, version, email, username, full_name, password_hash, status, email_verified_at)
  select gen_random_uuid(), 1, 'bench' || n || '@bench.test', null, 'Bench', u.password_hash, 'active', now()
  from generate_series(1, $1::int) n, (select password_hash from identity."user" where email = 'client@demo.test') u`;

export const startProduct = async (accounts: number): Promise<Product> => {
  const folder = mkdtempSync(join(tmpdir(), 'blingauto-bench-'));
  chmodSync(folder, 0o755);
  const cluster = await startCluster(join(folder, 'postgres'));
  await migrate({ url: cluster.ownerUrl });
  const database = openDatabase({ url: cluster.appUrl, size: 4 });
  await seedDatabase(database, { env: 'development' });
  await database.close();
  const superuserUrl = cluster.superuserUrl.replace(/\/postgres$/u, '/blingauto');
  const owner = new pg.Client(superuserUrl);
  await owner.connect();
  await owner.query(ACCOUNTS, [accounts]);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const child = spawn(process.execPath, [join(repositoryRoot, 'apps/server/dist/main.mjs')], {
    env: {
      PATH: process.env['PATH'],
      DATA_DIR: folder,
      PORT: String(port),
      LOG_LEVEL: 'error',
      DEMO: 'true',
      TRUSTED_PROXIES: '1',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  await answered(`${url}/health/live`);
  const agent = new Agent({ keepAlive: true });
  const ask = (path: string, body: string | null): Promise<Answer> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'x-forwarded-for': elsewhere() };
      const asked = request(`${url}${path}`, { agent, method: body === null ? 'GET' : 'POST', headers }, (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
        response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
      });
      asked.on('error', reject);
      asked.end(body ?? undefined);
    });
  return {
    url,
    call: (path, input) => ask(`/rpc/${path}`, JSON.stringify({ json: input })),
    look: (path) => ask(path, null),
    sql: async (text) => void (await owner.query(text)),
    stop: async () => {
      agent.destroy();
      child.kill('SIGTERM');
      await ended;
      await owner.end();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};
