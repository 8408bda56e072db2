import 'temporal-polyfill/global';
import { book } from './book.ts';
import { client } from './client.ts';
import { enumeration } from './enumeration.ts';
import { login } from './login.ts';
import { rpc } from './rpc.ts';
import { rpcHeap } from './rpc-heap.ts';
import { slots } from './slots.ts';
import { start } from './start.ts';
import { typecheck } from './typecheck.ts';

const benches: Readonly<Record<string, () => Promise<void>>> = {
  slots,
  book,
  start,
  login,
  enumeration,
  rpc,
  'rpc-heap': rpcHeap,
  typecheck,
  client,
};

const names = process.argv.slice(2).filter((name) => !name.startsWith('--'));
for (const name of names.length === 0 ? Object.keys(benches) : names) {
  const bench = benches[name];
  if (bench === undefined) throw new Error(`no bench ${name}: ${Object.keys(benches).join(', ')}`);
  await bench();
}
