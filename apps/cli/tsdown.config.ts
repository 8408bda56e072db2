import { defineConfig } from 'tsdown';

/** One file with our own packages in it; what comes from the registry stays outside. */
export default defineConfig({
  entry: ['src/main.ts'],
  platform: 'node',
  target: 'node20.19',
  noExternal: [/^@bling\//u],
  dts: false,
  clean: true,
});
