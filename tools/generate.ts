import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const prismaFolder = fileURLToPath(new URL('../prisma', import.meta.url));
const stamp = join(prismaFolder, 'generated', '.stamp');

const hashOf = (files: readonly string[]): string => {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
};

/** Prisma's command line looks for an engine that it would download, and does not use for this; node stands in for it. */
const environment = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  PRISMA_HIDE_UPDATE_MESSAGE: '1',
  CHECKPOINT_DISABLE: '1',
};

/** Makes the Prisma client when the schema or Prisma's version is another than last time. */
const generatePrismaClient = (): void => {
  const manifest = createRequire(join(prismaFolder, 'package.json')).resolve('prisma/package.json');
  const schema = join(prismaFolder, 'schema');
  const files = readdirSync(schema).sort();
  const wanted = hashOf([manifest, ...files.map((file) => join(schema, file))]);
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  const command = join(dirname(manifest), 'build', 'index.js');
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [command, 'generate'], {
    cwd: prismaFolder,
    env: environment,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`prisma generate failed: ${error?.message ?? ''}\n${stdout}\n${stderr}`);
  writeFileSync(stamp, wanted);
  console.log(`generated the Prisma client from ${files.length} schema files`);
};

generatePrismaClient();
