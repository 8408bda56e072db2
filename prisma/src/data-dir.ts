import { join, resolve } from 'node:path';
import { repositoryRoot } from './root.ts';

/** Where the embedded database and its passwords live: DATA_DIR, seen from the root of the repository, or `.data` there. */
export const dataDirectory = (): string => resolve(repositoryRoot, process.env['DATA_DIR'] || '.data');

/** The folder of the embedded server's files, for `startCluster`. */
export const clusterDirectory = (dataDir: string): string => join(dataDir, 'postgres');
