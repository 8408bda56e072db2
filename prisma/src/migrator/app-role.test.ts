import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { connected } from '../connected.ts';
import { type Cluster, startCluster } from '../embedded/cluster.ts';
import { openDatabase } from '../unit-of-work.ts';
import { migrate } from './migrator.ts';

let folder: string;
let cluster: Cluster;

const administer = (text: string) =>
  connected(cluster.superuserUrl.replace(/postgres$/, 'blingauto'), (client) => client.query(text));

/** As somebody else's server: without our roles. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'foreign-'));
  chmodSync(folder, 0o755);
  cluster = await startCluster(join(folder, 'postgres'), { durable: false });
  await administer('drop owned by bling_app; drop role bling_app');
});

afterAll(async () => {
  await cluster.stop();
  rmSync(folder, { recursive: true });
});

it("the owner of a foreign server gets the product's role or words, and the product takes it on", async () => {
  await expect(migrate({ url: cluster.ownerUrl })).rejects.toThrow('ask an administrator');
  await administer('alter role bling_owner createrole');
  expect((await migrate({ url: cluster.ownerUrl })).length).toBeGreaterThan(0);

  const database = openDatabase({ url: cluster.ownerUrl, role: 'bling_app' });
  const remove = database.read(({ sql }) => sql('test.remove', 'delete from audit.entry', []));
  await expect(remove).rejects.toMatchObject({ code: '42501' });
  expect(await database.read(({ sql }) => sql('test.look', 'select * from audit.entry', []))).toEqual([]);
  await database.close();
});
