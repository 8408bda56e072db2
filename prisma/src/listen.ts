import pg from 'pg';
import { sleep } from './sleep.ts';

type Log = (message: string, details: Readonly<Record<string, unknown>>) => void;

const SLOWEST_MS = 5_000;

const listenOnce = async (url: string, channel: string, heard: () => void): Promise<pg.Client> => {
  const client = new pg.Client({ connectionString: url, application_name: `listen ${channel}`, keepAlive: true });
  client.on('error', () => {});
  await client.connect();
  await client.query(`listen ${client.escapeIdentifier(channel)}`);
  client.on('notification', heard);
  return client;
};

/**
 * Calls back when something may have happened: on each notification, and after every (re)connection, because
 * notifications are lost while nobody listens. A hint only. Answers what ends it.
 */
export const listen = (url: string, channel: string, { heard, log }: { heard: () => void; log: Log }) => {
  let stopped = false;
  let current: pg.Client | undefined;

  const keep = async (): Promise<void> => {
    for (let delay = 100; !stopped; delay = Math.min(delay * 2, SLOWEST_MS)) {
      try {
        const client = await listenOnce(url, channel, heard);
        current = client;
        delay = 100;
        heard();
        if (!stopped) await new Promise((ended) => client.once('end', ended));
      } catch (error) {
        log('cannot listen for notifications', { channel, error: String(error) });
      }
      if (!stopped) await sleep(delay);
    }
    await current?.end().catch(() => {});
  };
  const kept = keep();

  return async (): Promise<void> => {
    stopped = true;
    await current?.end().catch(() => {});
    await kept;
  };
};
