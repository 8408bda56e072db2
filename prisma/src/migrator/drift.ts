import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const schemaFolder = fileURLToPath(new URL('../../schema', import.meta.url));

/**
 * The SQL that would make the database what the Prisma schema says; empty when they agree. Blind to what Prisma cannot
 * say: check and exclusion constraints, partial indexes, functions, grants.
 */
export const driftOf = async (url: string): Promise<string> => {
  const { openEngine } = await import('../schema-engine-wasm.mjs');
  const engine = await openEngine({ url });
  const files = readdirSync(schemaFolder).map((path) => ({
    path,
    content: readFileSync(join(schemaFolder, path), 'utf8'),
  }));
  const { exitCode, stdout } = await engine.diff({
    from: { tag: 'schemaDatasource', files, configDir: schemaFolder },
    to: { tag: 'schemaDatamodel', files },
    script: true,
    exitCode: true,
    filters: { externalTables: [], externalEnums: [] },
  });
  return exitCode === 0 ? '' : (stdout ?? '');
};
