import { join } from 'node:path';
import Metro from 'metro';
import { FileStore } from 'metro-cache';

const folder = import.meta.dirname;
const config = {
  ...(await Metro.loadConfig({ cwd: folder, maxWorkers: 2 })),
  cacheStores: [new FileStore({ root: join(folder, '.cache') })],
  reporter: { update: () => undefined },
};
for (const name of ['without-polyfills', 'with-polyfills', 'with-forms'])
  await Metro.runBuild(config, {
    entry: `${name}.js`,
    out: name,
    platform: 'ios',
    dev: false,
    minify: false,
    sourceMap: true,
  });
