import { defineConfig } from 'vitest/config';

const temporal = 'temporal-polyfill/global';
const withDatabase = {
  globalSetup: ['./prisma/src/testing/global-setup.ts'],
  setupFiles: [temporal],
  pool: 'forks',
  hookTimeout: 60_000,
  testTimeout: 60_000,
} as const;

const generated = [
  '**/generated/**',
  '**/contract/*.ts',
  '**/*.fixture.ts',
  '**/*.test.ts',
  '**/*.test-d.ts',
  '**/testing/**',
  '**/index.ts',
];

export default defineConfig({
  test: {
    maxWorkers: 2,
    coverage: {
      provider: 'v8',
      reporter: ['text-summary', 'json-summary'],
      reportsDirectory: '.tmp/coverage',
      include: ['packages/{domain,api,client,rpc-http}/src/**/*.ts', 'prisma/src/**/*.ts', 'apps/server/src/**/*.ts'],
      exclude: [
        ...generated,
        // Run as processes of their own, and proven by the tests that run them.
        'prisma/src/{cli,dev,cli-commands,schema-engine,schema-engine-wasm}.*',
        'prisma/src/embedded/watchdog.ts',
        'apps/server/src/{main,admin,audit-verify,keys-rotate}.ts',
      ],
      thresholds: {
        statements: 80,
        branches: 80,
        'packages/domain/src/**': { lines: 100, branches: 100, functions: 100, statements: 100 },
        'packages/api/src/**': { lines: 95, functions: 95, statements: 95 },
        // Who gets in is not a matter of most cases.
        'packages/api/src/identity/**': { lines: 100, functions: 100 },
        'packages/rpc-http/src/**': { lines: 95, functions: 95, statements: 95 },
        'prisma/src/**': { lines: 85, functions: 85, statements: 85 },
        'apps/server/src/**': { lines: 70, functions: 70, statements: 70 },
      },
    },
    projects: [
      { test: { name: 'domain', include: ['packages/domain/src/**/*.test.ts'], setupFiles: [temporal] } },
      { test: { name: 'api', include: ['packages/api/src/**/*.test.ts'], setupFiles: [temporal] } },
      { test: { name: 'client', include: ['packages/client/{src,examples}/**/*.test.{ts,tsx}'] } },
      { test: { name: 'rpc-http', include: ['packages/rpc-http/src/**/*.test.ts'] } },
      { test: { name: 'web', include: ['apps/web/src/**/*.test.{ts,tsx}'] } },
      { test: { name: 'cli', include: ['apps/cli/src/**/*.test.ts', 'scripts/**/*.test.ts'] } },
      {
        test: {
          name: 'outside',
          include: ['tools/outside/**/*.test.ts'],
          // Each packs the client anew, into the same folder.
          fileParallelism: false,
          hookTimeout: 120_000,
          testTimeout: 240_000,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tools/**/*.test.ts'],
          exclude: ['**/node_modules/**', 'tools/outside/**'],
          setupFiles: [temporal],
          testTimeout: 60_000,
        },
      },
      { test: { name: 'adapters', include: ['prisma/**/*.test.ts'], ...withDatabase } },
      { test: { name: 'server', include: ['apps/server/**/*.test.ts'], ...withDatabase } },
      {
        test: {
          name: 'browser',
          include: ['apps/web/test/**/*.browser.test.ts'],
          globalSetup: ['./tools/browser/global-setup.ts'],
          pool: 'forks',
          fileParallelism: false,
          hookTimeout: 90_000,
          testTimeout: 90_000,
        },
      },
    ],
  },
});
