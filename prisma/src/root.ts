import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const found = (folder: string): string => {
  if (existsSync(join(folder, 'pnpm-workspace.yaml'))) return folder;
  const above = dirname(folder);
  if (above === folder) throw new Error('not inside the repository: there is no pnpm-workspace.yaml above');
  return found(above);
};

/** The repository's folder, from wherever this runs: its sources, or the server that was built from them. */
export const repositoryRoot = found(dirname(fileURLToPath(import.meta.url)));
