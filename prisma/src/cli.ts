import 'temporal-polyfill/global';
import { type CommandTarget, commands } from './cli-commands.ts';
import { clusterDirectory, dataDirectory } from './data-dir.ts';
import { startCluster } from './embedded/cluster.ts';

const usage = (): string => ['usage:', ...Object.values(commands).map((command) => `  db:${command.usage}`)].join('\n');

/** Works on DATABASE_URL (the owner's), or on the embedded database, which is started for it when it does not run. */
const onDatabase = async <T>(work: (target: CommandTarget) => Promise<T>): Promise<T> => {
  const url = process.env['DATABASE_URL'];
  if (url) return work({ ownerUrl: url, appUrl: url, role: 'bling_app' });
  const cluster = await startCluster(clusterDirectory(dataDirectory()));
  try {
    return await work(cluster);
  } finally {
    await cluster.stop();
  }
};

const main = async ([name = '', ...args]: readonly string[]): Promise<void> => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) throw new Error(usage());
  const run = command.prepare(args);
  for (const line of await onDatabase(run)) console.log(line);
};

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
