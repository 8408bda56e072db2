import 'temporal-polyfill/global';
import { readEnvironment } from '../src/env.ts';
import { createLog } from '../src/log.ts';
import { startServer } from '../src/server.ts';

/** The product as a process that may be killed: says its address on a line of its own. */
const env = readEnvironment(process.env);
const server = await startServer({ env, log: createLog(env), demo: true, web: null, databaseOwnedByTask: false });
console.log(`ready ${server.url}`);
