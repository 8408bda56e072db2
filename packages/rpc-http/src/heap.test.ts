import { Agent, createServer, get } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { initTRPC } from '@trpc/server';
import { expect, it } from 'vitest';
import * as z from 'zod';
import { createRpcHandler } from './index.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

const CALLS = 20_000;
const ABORTED = 2_000;
/** Less than a hundred bytes a call: what a call made, it does not leave. */
const GROWTH = 2 * 2 ** 20;

const t = initTRPC.create();
const router = t.router({
  ping: t.procedure
    .input(z.object({ n: z.int() }))
    .output(z.object({ n: z.int() }))
    .query(({ input }) => input),
  never: t.procedure.query(
    ({ signal }) =>
      new Promise((_, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
      }),
  ),
});

it('calls leave nothing behind, answered or abandoned', async () => {
  let ended = 0;
  const handler = createRpcHandler({ router, createContext: () => ({}), onCall: () => void ended++ });
  const server = createServer(handler);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const agent = new Agent({ keepAlive: true, maxSockets: 16 });
  const call = () =>
    new Promise<void>((resolve, reject) => {
      get({ port, agent, path: '/ping?input=%7B%22n%22%3A1%7D' }, (response) =>
        response.resume().on('end', resolve),
      ).on('error', reject);
    });
  const abandoned = () =>
    new Promise<void>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => {
        socket.write('GET /never HTTP/1.1\r\nhost: x\r\n\r\n', () => socket.resetAndDestroy());
      });
      socket.once('close', () => resolve());
    });
  const many = (count: number, work: () => Promise<void>) =>
    Promise.all(
      Array.from({ length: 16 }, async () => {
        for (let done = 0; done < count / 16; done++) await work();
      }),
    );
  const heap = (): number => {
    collect();
    return process.memoryUsage().heapUsed;
  };

  await many(4_000, call);
  await many(400, abandoned);
  const before = heap();
  await many(CALLS, call);
  await many(ABORTED, abandoned);
  expect(heap() - before).toBeLessThan(GROWTH);
  expect(ended).toBeGreaterThan(CALLS);
  agent.destroy();
  server.closeAllConnections();
  server.close();
}, 60_000);
