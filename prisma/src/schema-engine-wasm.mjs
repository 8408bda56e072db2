// Prisma's schema engine in WebAssembly, over `pg`.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

// The engine reports a panic here before it dies.
globalThis.PRISMA_WASM_PANIC_REGISTRY = {
  set_message: (message) => {
    globalThis.prismaPanic = message;
  },
};

const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
const glue = await import(pathToFileURL(join(folder, 'schema_engine_bg.js')).href);
const { instance } = await WebAssembly.instantiate(readFileSync(join(folder, 'schema_engine_bg.wasm')), {
  './schema_engine_bg.js': glue,
});
glue.__wbg_set_wasm(instance.exports);
instance.exports.__wbindgen_start();

export const engineVersion = glue.version();

const CATALOG_CHAR = 18;
const TEXT = 25;

/** adapter-pg does not know the catalogs' type "char", and cuts scripts at every semicolon, also inside bodies. */
const mended = (connection) => {
  const client = connection.underlyingDriver();
  let chars = [];
  const { performIO, queryRaw } = connection;
  connection.performIO = async (query) => {
    const result = await performIO.call(connection, query);
    chars = (result.fields ?? []).flatMap((field, index) => (field.dataTypeID === CATALOG_CHAR ? [index] : []));
    for (const index of chars) result.fields[index].dataTypeID = TEXT;
    return result;
  };
  connection.queryRaw = async (query) => {
    const result = await queryRaw.call(connection, query);
    for (const index of chars) result.columnTypes[index] = ColumnTypeEnum.Character;
    return result;
  };
  connection.executeScript = async (script) => {
    await client.query(script);
  };
  return connection;
};

const connectTo = async (url, schema) => {
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const factory = new PrismaPg(pool, { ...(schema ? { schema } : {}), disposeExternalPool: true });
  return mended(await factory.connect());
};

/** Stands in where there is no database: the engine asks for its version before it compares two schema files. */
const nowhere = () => ({
  provider: 'postgres',
  adapterName: '@prisma/adapter-pg',
  queryRaw: async ({ sql }) => {
    if (!sql.includes('version()')) throw new Error('this command needs a database: set DATABASE_URL');
    return {
      columnNames: ['exists', 'version', 'numeric_version'],
      columnTypes: [ColumnTypeEnum.Boolean, ColumnTypeEnum.Text, ColumnTypeEnum.Int32],
      rows: [[true, 'PostgreSQL 15.0', 150000]],
    };
  },
  executeRaw: async () => 0,
  executeScript: async () => {},
  startTransaction: async () => {
    throw new Error('this command needs a database: set DATABASE_URL');
  },
  getConnectionInfo: () => ({ supportsRelationJoins: true }),
  dispose: async () => {},
});

/** `datamodels` are paths of schema files. Without a url only files can be compared. */
export const openEngine = async ({ url, shadowDatabaseUrl, datamodels }) => {
  const target = new URL(url ?? 'postgresql://nowhere');
  const schema = target.searchParams.get('schema');
  target.searchParams.delete('schema');
  const factory = {
    provider: 'postgres',
    adapterName: '@prisma/adapter-pg',
    connect: async () => (url ? connectTo(target.href, schema) : nowhere()),
    connectToShadowDb: async () => {
      if (shadowDatabaseUrl) return connectTo(shadowDatabaseUrl);
      throw new Error('this command replays the migrations: set SHADOW_DATABASE_URL to an empty database');
    },
  };
  const files = datamodels?.map((file) => [file, readFileSync(file, 'utf8')]);
  return glue.SchemaEngine.new({ datamodels: files }, () => {}, bindMigrationAwareSqlAdapterFactory(factory));
};
