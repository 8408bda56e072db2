import 'temporal-polyfill/global';
import { join } from 'node:path';
import { repositoryRoot } from '@bling/prisma/root';
import { readEnvironment } from './env.ts';
import { createLog } from './log.ts';
import { panel } from './panel.ts';
import { startServer } from './server.ts';

const VITE = 'http://127.0.0.1:5173';
const PATIENCE_MS = 10_000;

const main = async (): Promise<void> => {
  const isDevelopment = process.argv.includes('--dev');
  const env = readEnvironment(isDevelopment ? { LOG_LEVEL: 'warn', ...process.env } : process.env);
  const demo = env.DEMO ?? isDevelopment;
  const log = createLog(env);
  const server = await startServer({
    env,
    log,
    demo,
    web: isDevelopment ? { vite: VITE } : { folder: join(repositoryRoot, 'apps/web/dist') },
    databaseOwnedByTask: isDevelopment && env.DATABASE_URL === undefined,
  });
  console.log(panel({ env, demo, url: server.url, embedded: server.embedded }));

  let ending = false;
  const end = (signal: string): void => {
    if (ending) return;
    ending = true;
    log.info({ event: 'process/ending', signal }, 'finishing what runs');
    setTimeout(() => process.exit(1), PATIENCE_MS).unref();
    server.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'could not end cleanly');
        process.exit(1);
      },
    );
  };
  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => end(signal));
};

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
