import { join } from 'node:path';
import { defineConfig } from 'prisma/config';

/**
 * For Prisma's command line: run it with PRISMA_SCHEMA_ENGINE_BINARY set to src/schema-engine.mjs, and with
 * DATABASE_URL where the command needs a database.
 */
const url = process.env['DATABASE_URL'];
const shadowDatabaseUrl = process.env['SHADOW_DATABASE_URL'];

export default defineConfig({
  schema: join(import.meta.dirname, 'schema'),
  migrations: { path: join(import.meta.dirname, 'migrations') },
  ...(url === undefined
    ? {}
    : { datasource: { url, ...(shadowDatabaseUrl === undefined ? {} : { shadowDatabaseUrl }) } }),
});
