import { report } from './figure.ts';
import { bundleServers } from './rpc/bundle.ts';
import { abandon } from './rpc/load.ts';
import { serverOf } from './rpc/server.ts';

const MEGABYTE = 2 ** 20;
const POINTS = 5;

/** What a server keeps after many calls, and after many whose callers left: as much as before. */
export const heapAfter = async (calls: number, aborted: number): Promise<{ start: number; end: number }> => {
  const server = await serverOf(await bundleServers(), 'ours');
  const { port } = server;
  await server.spend({ path: '/ping' }, { calls: 20_000, connections: 32 });
  await abandon(port, { path: '/never' }, { calls: 500, connections: 16 });
  const start = await server.heap();
  console.error(`before: ${(start / MEGABYTE).toFixed(2)} MB`);
  for (let point = 1; point <= POINTS; point++) {
    await server.spend({ path: '/ping' }, { calls: calls / POINTS, connections: 32 });
    console.error(`after ${(calls / POINTS) * point} calls: ${((await server.heap()) / MEGABYTE).toFixed(2)} MB`);
  }
  for (let point = 1; point <= POINTS; point++) {
    await abandon(port, { path: '/never' }, { calls: aborted / POINTS, connections: 32 });
    console.error(`after ${(aborted / POINTS) * point} aborted: ${((await server.heap()) / MEGABYTE).toFixed(2)} MB`);
  }
  const end = await server.heap();
  server.stop();
  return { start, end };
};

export const rpcHeap = async (): Promise<void> => {
  const { start, end } = await heapAfter(1_000_000, 50_000);
  report({
    name: 'rpc-heap',
    ratio: end / start,
    ours: end / MEGABYTE,
    baseline: start / MEGABYTE,
    unit: 'MB',
    rounds: 1,
  });
};
