const { '//': _, ...matrix } = require('./tools/matrix.json');

const features = Object.keys(matrix);
const outsideTests = '(\\.test\\.ts|\\.test-d\\.ts|\\.fixture\\.ts|/testing/)';

/** One rule a feature and layer: its own rooms, the kernel, and the features that the matrix names. */
const meeting = (layer) =>
  features.map((feature) => {
    const forbidden = features.filter((other) => other !== feature && !matrix[feature].includes(other));
    return {
      name: `${feature}-asks-only-its-own`,
      severity: 'error',
      from: { path: `^${layer}/${feature}/`, pathNot: outsideTests },
      to: { path: `^${layer}/(${forbidden.join('|')})/` },
    };
  });

/** In the api a feature speaks to another through its facade, its ports or its contract; never to a use case. */
const facades = {
  name: 'features-meet-at-their-facades',
  severity: 'error',
  from: { path: '^packages/api/src/([^/]+)/', pathNot: `${outsideTests}|^packages/api/src/kernel/` },
  to: { path: '^packages/api/src/[^/]+/(use-cases/|reactions|router|views)', pathNot: '^packages/api/src/$1/' },
};

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'domain-depends-on-nothing',
      severity: 'error',
      from: { path: '^packages/domain/src/', pathNot: outsideTests },
      to: { pathNot: '^packages/domain/src/' },
    },
    {
      name: 'only-the-calendar-knows-temporal-zones',
      severity: 'error',
      from: { path: '^packages/domain/src/(?!(?:scheduling|facilities)/calendar/)', pathNot: outsideTests },
      to: { path: '^packages/domain/src/(?:scheduling|facilities)/calendar/' },
    },
    {
      name: 'api-depends-on-domain-trpc-zod',
      severity: 'error',
      from: { path: '^packages/api/src/', pathNot: outsideTests },
      to: { pathNot: '^packages/(api|domain)/src/|node_modules/(@trpc/server|zod)|^node:crypto$|^crypto$' },
    },
    {
      name: 'use-cases-know-no-transport',
      severity: 'error',
      from: { path: '/use-cases/', pathNot: outsideTests },
      to: { path: 'node_modules/@trpc|/application\\.ts$|/router\\.ts$' },
    },
    {
      name: 'contracts-and-ports-are-plain',
      severity: 'error',
      from: { path: '^packages/api/src/[^/]+/(contract|ports)\\.ts$' },
      to: { path: '/(router|application)\\.ts$|/use-cases/|node_modules/@trpc' },
    },
    {
      name: 'client-knows-no-server',
      severity: 'error',
      from: { path: '^packages/client/src/', pathNot: outsideTests },
      to: { path: '^(packages/api|prisma|apps)/' },
    },
    {
      name: 'transport-knows-no-product',
      severity: 'error',
      from: { path: '^packages/rpc-http/src/', pathNot: outsideTests },
      to: { pathNot: '^packages/rpc-http/src/|node_modules/(@trpc/server|zod|fastify)|^(node:)?(http|util)$' },
    },
    {
      name: 'apps-know-client-and-domain',
      severity: 'error',
      from: { path: '^(apps/(web|cli)/src|scripts)/' },
      to: { path: '^(packages/api|prisma|apps/server|tools)/' },
    },
    {
      name: 'prisma-knows-no-app',
      severity: 'error',
      from: { path: '^prisma/(src|seed)/', pathNot: outsideTests },
      to: { path: '^(apps|packages/client|tools)/' },
    },
    {
      name: 'only-prisma-speaks-sql',
      severity: 'error',
      from: { pathNot: '^(prisma|bench)/|\\.test\\.ts$' },
      to: { path: 'node_modules/(pg|@prisma)/' },
    },
    facades,
    ...meeting('packages/domain/src'),
    ...meeting('packages/api/src'),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^tools/outside/app/|(^|/)(dist|generated|coverage|\\.tmp|node_modules/\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
  },
};
