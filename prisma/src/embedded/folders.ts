import { createHash } from 'node:crypto';
import { chownSync, lstatSync, mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type Account, reachableByAll } from './account.ts';

/** Only root comes here. /var/tmp is for machines whose /var/lib is read-only. */
const SHARED_PLACES = ['/var/lib/blingauto', '/var/tmp/blingauto-root'];

const made = (folder: string): boolean => {
  try {
    mkdirSync(folder, { mode: 0o755 });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return error.code === 'EEXIST';
    throw error;
  }
};

/** Throws unless root made the folder and nobody else can write to it: a planted one would run as us. */
export const assertOurs = (folder: string): void => {
  const { uid, mode } = lstatSync(folder);
  const isDirectory = lstatSync(folder).isDirectory();
  if (!isDirectory || uid !== process.getuid?.() || (mode & 0o022) !== 0)
    throw new Error(`${folder} was not made by this account or others may write to it: remove it and start again`);
};

/** A folder of root's own that every account can reach. */
export const sharedPlace = (): string => {
  const place = SHARED_PLACES.find(made);
  if (place === undefined) throw new Error(`none of ${SHARED_PLACES.join(', ')} can be made: set DATABASE_URL`);
  assertOurs(place);
  return place;
};

/** Where the server's files really live: the given folder, or a shared place when its account cannot get there. */
export const serverFolder = (dataDir: string, account: Account): string => {
  const wanted = resolve(dataDir);
  if (account.uid === undefined || reachableByAll(dirname(wanted))) return wanted;
  const name = createHash('sha256').update(wanted).digest('hex').slice(0, 16);
  return join(sharedPlace(), `data-${name}`);
};

export const own = (path: string, { uid, gid }: Account): void => {
  if (uid !== undefined && gid !== undefined) chownSync(path, uid, gid);
};
