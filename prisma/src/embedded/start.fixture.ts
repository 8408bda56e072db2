import { startCluster } from './cluster.ts';

/** Starts the server of a folder, says so, and stays until it is killed. */
const cluster = await startCluster(process.argv[2] ?? '', { durable: false });
console.log(JSON.stringify(cluster));
setInterval(() => {}, 1_000);
