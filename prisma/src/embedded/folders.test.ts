import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clusterWorld, note, noted } from './cluster.fixture.ts';
import { assertOurs } from './folders.ts';
import { stopPostmaster } from './postmaster.ts';

const world = clusterWorld();

describe.runIf(process.getuid?.() === 0)('as root', () => {
  it('puts the files where the server can reach them', async () => {
    chmodSync(world.parent(), 0o700);
    const cluster = await world.start();
    await note(cluster.ownerUrl);
    const { folder: real } = JSON.parse(readFileSync(join(world.parent(), 'database.json'), 'utf8'));
    expect(real).toMatch(/^\/var\/(lib|tmp)\/blingauto/);
    expect(existsSync(world.folder())).toBe(false);
    rmSync(join(world.parent(), 'database.json'));
    const fresh = await world.start();
    await expect(noted(fresh.ownerUrl)).rejects.toThrow('does not exist');
    await stopPostmaster(real, { postgres: '', initdb: '', pgCtl: '' });
    rmSync(real, { recursive: true });
  });

  it('trusts no shared folder that others made or may write to', () => {
    const parent = mkdtempSync(join(tmpdir(), 'folders-'));
    const shared = join(parent, 'shared');
    mkdirSync(shared);
    expect(() => assertOurs(shared)).not.toThrow();
    chmodSync(shared, 0o777);
    expect(() => assertOurs(shared)).toThrow('others may write');
    chmodSync(shared, 0o755);
    chownSync(shared, 65534, 65534);
    expect(() => assertOurs(shared)).toThrow('not made by this account');
    rmSync(parent, { recursive: true });
  });
});
