import type { Database } from '@bling/prisma';
import type { FastifyInstance } from 'fastify';

const PATIENCE_MS = 1_000;

const answers = async (database: Database): Promise<boolean> => {
  const asked = database
    .read(({ sql }) => sql('health', 'select 1', []))
    .then(
      () => true,
      () => false,
    );
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => resolve(false), PATIENCE_MS).unref();
  });
  return Promise.race([asked, late]);
};

/** `live` asks nobody; `ready` and the summary ask what every request needs. */
export const mountHealth = (app: FastifyInstance, database: Database): void => {
  app.get('/health/live', async () => ({ status: 'ok' }));
  for (const path of ['/health', '/health/ready'])
    app.get(path, async (_request, reply) => {
      const isUp = await answers(database);
      return reply
        .code(isUp ? 200 : 503)
        .send({ status: isUp ? 'ok' : 'down', checks: { database: isUp ? 'ok' : 'down' } });
    });
};
