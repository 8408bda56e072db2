import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** What the launcher must remember between runs. Holds passwords: the file is for its owner only. */
export type State = {
  readonly folder: string;
  readonly passwords: { readonly superuser: string; readonly owner: string; readonly app: string };
  /** Kept from run to run when it is free, so that a restarted server is found again. */
  readonly port: number | null;
  /** The process that stops the server when it ends. */
  readonly ownerPid: number | null;
  /** Roles, database and extensions are made. */
  readonly prepared: boolean;
};

export const stateFile = (dataDir: string): string => join(dirname(dataDir), 'database.json');

export const newState = (folder: string): State => {
  const password = (): string => randomBytes(24).toString('base64url');
  const passwords = { superuser: password(), owner: password(), app: password() };
  return { folder, passwords, port: null, ownerPid: null, prepared: false };
};

export const readState = (dataDir: string): State | undefined => {
  const file = stateFile(dataDir);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined;
};

export const writeState = (dataDir: string, state: State): void => {
  const file = stateFile(dataDir);
  const next = `${file}.${process.pid}`;
  writeFileSync(next, `${JSON.stringify(state, null, 2)}\n`, { mode: 0o600 });
  renameSync(next, file);
};
