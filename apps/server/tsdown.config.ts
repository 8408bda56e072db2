import { defineConfig } from 'tsdown';

/** One file for the process, with our own packages in it; what comes from the registry stays outside. */
export default defineConfig({
  entry: { main: 'src/main.ts', admin: 'src/admin.ts', hasher: 'src/adapters/hasher.ts' },
  platform: 'node',
  target: 'node20.19',
  noExternal: [/^@bling\//u],
  dts: false,
  clean: true,
  sourcemap: true,
});
