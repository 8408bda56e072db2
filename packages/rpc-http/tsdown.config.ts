import { defineConfig } from 'tsdown';

export default defineConfig({
  entry: ['src/index.ts', 'src/fastify.ts'],
  platform: 'node',
  target: 'node20.19',
  dts: true,
  clean: true,
});
