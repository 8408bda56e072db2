import { peers } from './peers.ts';

const [kind = ''] = process.argv.slice(2);
const start = peers[kind];
if (start === undefined) throw new Error(`no server ${kind}`);
const port = await start();

process.on('message', (what) => {
  if (what === 'heap') {
    globalThis.gc?.();
    process.send?.({ heap: process.memoryUsage().heapUsed });
    return;
  }
  const { user, system } = process.cpuUsage();
  process.send?.({ cpu: user + system });
});
process.on('disconnect', () => process.exit(0));
process.send?.({ port });
