#!/usr/bin/env node
// Serves Prisma's command line in place of its native schema engine, which it would download: the same JSON-RPC over
// standard input and output, answered by the engine's WebAssembly build. Set PRISMA_SCHEMA_ENGINE_BINARY to this file.
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { engineVersion, openEngine } from './schema-engine-wasm.mjs';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  strict: false,
  options: {
    datasource: { type: 'string' },
    datamodels: { type: 'string', multiple: true },
    'enabled-preview-features': { type: 'string' },
    'extension-types': { type: 'string' },
    version: { type: 'boolean' },
  },
});

const datasource = options.datasource ? JSON.parse(options.datasource) : {};
const send = (message) => process.stdout.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);

const log = (level, message, extra = {}) => {
  const entry = { timestamp: new Date().toISOString(), level, fields: { message, ...extra }, target: 'schema_engine' };
  process.stderr.write(`${JSON.stringify(entry)}\n`);
};

/** `cli can-connect-to-database` and `cli create-database`. */
const administer = async (task) => {
  const url = new URL(datasource.url);
  const name = decodeURIComponent(url.pathname.slice(1));
  if (task === 'create-database') url.pathname = '/postgres';
  const client = new pg.Client({ connectionString: url.href });
  try {
    await client.connect();
    if (task === 'create-database') await client.query(`create database ${client.escapeIdentifier(name)}`);
    if (task === 'drop-database') throw new Error('dropping a database is not offered here');
    return 0;
  } catch (error) {
    const codes = { '3D000': 'P1003', '28P01': 'P1000' };
    log('ERROR', error.message, { error_code: codes[error.code] ?? 'P1001' });
    return 1;
  } finally {
    await client.end().catch(() => {});
  }
};

const failure = (message, meta = {}) => ({
  error: { code: 4466, message, data: { is_panic: false, message, meta, ...meta } },
});

const answer = async (engine, { id, method, params }) => {
  const call = engine[method === 'getDatabaseVersion' ? 'version' : method];
  if (call === undefined) return failure(`this schema engine has no ${method}`);
  try {
    const result = (await call.call(engine, params)) ?? null;
    if (method !== 'diff' || !result?.stdout) return { result };
    // The native engine prints a diff through its host.
    send({ id: 9_000_000 + id, method: 'print', params: { content: result.stdout } });
    return { result: { ...result, stdout: null } };
  } catch (error) {
    return failure(error?.message ?? String(error), { error_code: error?.code ?? error?.cause?.code });
  }
};

const serve = () => {
  let current = null;
  let busy = Promise.resolve();
  const opened = openEngine({ ...datasource, datamodels: options.datamodels });
  /** The command line takes a silent end for success: every crash must be said. */
  const crash = (error) => {
    send({ id: current, ...failure(String(globalThis.prismaPanic ?? error)) });
    setTimeout(() => process.exit(1), 50);
  };
  process.on('uncaughtException', crash).on('unhandledRejection', crash);
  const lines = createInterface({ input: process.stdin });
  lines.on('line', (line) => {
    busy = busy.then(async () => {
      const request = JSON.parse(line);
      if (!request.method) return;
      current = request.id;
      send({ id: request.id, ...(await answer(await opened, request)) });
    });
  });
  lines.on('close', () => busy.then(() => process.exit(0)));
};

if (options.version) {
  console.log(`schema-engine-cli ${engineVersion} (wasm)`);
} else if (positionals[0] === 'cli') {
  process.exitCode = await administer(positionals[1]);
} else {
  serve();
}
