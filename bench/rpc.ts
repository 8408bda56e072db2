import { median, paired, report } from './figure.ts';
import { bundleServers } from './rpc/bundle.ts';
import { type Server, serverOf } from './rpc/server.ts';
import { writeTable } from './speed-page.ts';

const ROUNDS = 11;
const PEER_ROUNDS = 5;
const PING = { path: '/ping' };
const ROWS = { path: `/rows?input=${encodeURIComponent('{"limit":20}')}` };
const ROWS_IN_ENVELOPE = { path: `/rows?input=${encodeURIComponent('{"json":{"limit":20}}')}` };
const BATCH = { path: `/${Array.from({ length: 10 }, () => 'ping').join(',')}?batch=1&input=%7B%7D` };
const CALLS = { ping: { calls: 15_000, connections: 32 }, rows: { calls: 5_000, connections: 32 } };

const OURS_IN_ENVELOPE = 'ours, superjson’s envelope';
const PEERS = [
  'ours',
  OURS_IN_ENVELOPE,
  'tRPC standalone',
  'tRPC on Fastify, superjson',
  'oRPC',
  'Hono RPC',
  'NestJS on Fastify',
] as const;

const rowsFor = (peer: string) => {
  if (peer === 'oRPC') return { path: `/rows?data=${encodeURIComponent('{"json":{"limit":20}}')}` };
  return peer.includes('superjson') ? ROWS_IN_ENVELOPE : ROWS;
};

type Line = {
  readonly peer: string;
  readonly ping: number;
  readonly rows: number;
  readonly pingRatio: number;
  readonly rowsRatio: number;
  readonly p50: number;
};

/** A peer beside bare Node, in turns. */
const compare = async (bundle: string, peer: string, bare: Server): Promise<Line> => {
  const server = await serverOf(bundle, peer);
  const rows = rowsFor(peer);
  const ping = await server.spend(PING, { calls: 3_000, connections: 8 });
  const listed = await server.spend(rows, { calls: 1_500, connections: 8 });
  if (!ping.first.includes('200 OK') || !listed.first.includes('200 OK') || !listed.first.includes('0198c1e7'))
    throw new Error(`${peer} does not answer what it should: ${ping.first} ${listed.first.slice(0, 400)}`);
  const pings: { ours: number; ratio: number }[] = [];
  const lists: { ours: number; ratio: number; p50: number }[] = [];
  for (let round = 0; round < PEER_ROUNDS; round++) {
    const [p, pb] = [
      await server.spend(PING, { calls: 6_000, connections: 32 }),
      await bare.spend(PING, { calls: 6_000, connections: 32 }),
    ];
    const [r, rb] = [
      await server.spend(rows, { calls: 2_000, connections: 32 }),
      await bare.spend(ROWS, { calls: 2_000, connections: 32 }),
    ];
    pings.push({ ours: p.cpu, ratio: p.cpu / pb.cpu });
    lists.push({ ours: r.cpu, ratio: r.cpu / rb.cpu, p50: r.p50 });
  }
  server.stop();
  return {
    peer,
    ping: median(pings.map(({ ours }) => ours)),
    pingRatio: median(pings.map(({ ratio }) => ratio)),
    rows: median(lists.map(({ ours }) => ours)),
    rowsRatio: median(lists.map(({ ratio }) => ratio)),
    p50: median(lists.map(({ p50 }) => p50)),
  };
};

const table = (lines: readonly Line[]): readonly string[] => [
  `Node ${process.versions.node}, 32 connections, medians of ${PEER_ROUNDS} rounds, each beside bare \`node:http\` with \`JSON.stringify\`.`,
  '',
  '| server | trivial call, µs CPU | × bare | 20 rows, µs CPU | × bare | 20 rows, p50 ms |',
  '|---|---|---|---|---|---|',
  ...lines.map(
    ({ peer, ping, pingRatio, rows, rowsRatio, p50 }) =>
      `| ${peer} | ${ping.toFixed(1)} | ${pingRatio.toFixed(2)} | ${rows.toFixed(1)} | ${rowsRatio.toFixed(2)} | ${p50.toFixed(1)} |`,
  ),
];

/** CPU of the server for one call, beside bare Node, ten lone calls, and the peers. */
export const rpc = async (): Promise<void> => {
  const bundle = await bundleServers();
  const [ours, bare] = [await serverOf(bundle, 'ours'), await serverOf(bundle, 'bare')];
  for (const server of [ours, bare]) {
    await server.spend(PING, CALLS.ping);
    await server.spend(ROWS, CALLS.rows);
  }
  const cpu = (server: Server, shot: typeof PING, calls: typeof CALLS.ping) => async (): Promise<number> =>
    (await server.spend(shot, calls)).cpu;
  const figures = { unit: 'µs CPU', rounds: ROUNDS } as const;
  report(await paired({ name: 'rpc-trivial', ...figures }, cpu(ours, PING, CALLS.ping), cpu(bare, PING, CALLS.ping)));
  report(await paired({ name: 'rpc-list', ...figures }, cpu(ours, ROWS, CALLS.rows), cpu(bare, ROWS, CALLS.rows)));
  const lone = cpu(ours, PING, CALLS.ping);
  await ours.spend(BATCH, CALLS.rows);
  report(
    await paired({ name: 'rpc-batch', ...figures }, cpu(ours, BATCH, CALLS.rows), async () => 10 * (await lone())),
  );
  ours.stop();
  const lines: Line[] = [];
  for (const peer of PEERS) lines.push(await compare(bundle, peer, bare));
  bare.stop();
  console.table(lines);
  writeTable('rpc', table(lines));
};
