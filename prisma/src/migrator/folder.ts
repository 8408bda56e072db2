import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../root.ts';

export type Migration = {
  readonly name: string;
  readonly sql: string;
  /** What undoes it; null when the folder has none. */
  readonly down: string | null;
  /** SHA-256 of the file, as Prisma records it. */
  readonly checksum: string;
};

/** This package's migrations. */
export const migrationsFolder = join(repositoryRoot, 'prisma/migrations');

const read = (file: string): string | null => (existsSync(file) ? readFileSync(file, 'utf8') : null);

/** The migrations of a folder, oldest first. */
export const readMigrations = (folder: string): readonly Migration[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort()
    .flatMap((name) => {
      const sql = read(join(folder, name, 'migration.sql'));
      if (sql === null) return [];
      const checksum = createHash('sha256').update(sql).digest('hex');
      return [{ name, sql, checksum, down: read(join(folder, name, 'down.sql')) }];
    });
