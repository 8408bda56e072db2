import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** The account that PostgreSQL runs as; empty when it is our own. */
export type Account = { readonly uid?: number; readonly gid?: number };

/** PostgreSQL refuses to run as root, so root hands over to `nobody`. */
export const serverAccount = (): Account => {
  if (process.getuid?.() !== 0) return {};
  const passwd = existsSync('/etc/passwd') ? readFileSync('/etc/passwd', 'utf8') : '';
  const nobody = passwd.split('\n').find((line) => line.startsWith('nobody:'));
  const [, , uid = '65534', gid = '65534'] = nobody?.split(':') ?? [];
  return { uid: Number(uid), gid: Number(gid) };
};

/** Whether any account may pass through the folder and all that hold it; a folder still to be made is judged by its parents. */
export const reachableByAll = (folder: string): boolean => {
  const here = resolve(folder);
  if (existsSync(here) && (statSync(here).mode & 0o001) === 0) return false;
  return dirname(here) === here || reachableByAll(dirname(here));
};
