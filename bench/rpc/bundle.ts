import { fileURLToPath } from 'node:url';
import { build } from 'tsdown';

const cwd = fileURLToPath(new URL('..', import.meta.url));
const outDir = fileURLToPath(new URL('../.tmp/rpc', import.meta.url));

/** The servers as they are published: a loader that names every function would be measured instead. */
export const bundleServers = async (): Promise<string> => {
  await build({
    entry: { serve: 'rpc/serve.ts' },
    cwd,
    outDir,
    platform: 'node',
    format: 'esm',
    target: 'node20.19',
    deps: { alwaysBundle: [/^@bling\//u] },
    dts: false,
    clean: true,
    config: false,
    logLevel: 'error',
  });
  return `${outDir}/serve.mjs`;
};
