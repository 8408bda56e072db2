import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCaller, noOutside, reactions } from '@bling/api';
import { visitor } from '@bling/domain/kernel';
import { type Database, migrate, openDatabase, seedDatabase, startCluster } from '@bling/prisma';
import { runsOn } from '@bling/server/runs';

export type Place = {
  readonly folder: string;
  readonly appUrl: string;
  readonly superuserUrl: string;
  readonly database: Database;
  readonly guest: ReturnType<typeof guestOf>;
  readonly close: () => Promise<void>;
};

const guestOf = (database: Database) =>
  createCaller({
    actor: visitor,
    requestId: 'bench',
    ...runsOn(database, reactions)('bench'),
    outside: noOutside,
  });

/** A durable database of its own in a temporary folder, with the demo business in it. */
export const openPlace = async (size: number): Promise<Place> => {
  const folder = mkdtempSync(join(tmpdir(), 'blingauto-bench-'));
  chmodSync(folder, 0o755);
  const cluster = await startCluster(join(folder, 'postgres'));
  await migrate({ url: cluster.ownerUrl });
  const database = openDatabase({ url: cluster.appUrl, size, waitMs: 60_000, deadlineMs: 60_000 });
  await seedDatabase(database, { env: 'development' });
  return {
    folder,
    appUrl: cluster.appUrl,
    superuserUrl: cluster.superuserUrl.replace(/\/postgres$/u, '/blingauto'),
    database,
    guest: guestOf(database),
    close: async () => {
      await database.close();
      await cluster.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** What a guest wants: one wash at the first site. */
export const wishAt = async ({ guest }: Place) => {
  const { items: sites } = await guest.facilities.sites.list({});
  const { items: services } = await guest.catalog.services.list({});
  const site = sites.find(({ code }) => code === 'HS');
  const service = services.find(({ name }) => name === 'Inside refresh');
  if (site === undefined || service === undefined) throw new Error('the seed lacks something');
  return { siteId: site.id, serviceIds: [service.id], size: 'standard' as const };
};
