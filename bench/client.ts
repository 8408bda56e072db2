import { buildClient } from '../tools/pack-client.ts';
import { bundle, type Bundle, bytesFrom, shipped } from './client/bundle.ts';
import { report } from './figure.ts';
import { writeTable } from './speed-page.ts';

const URL = 'https://wash.example/rpc';
const OURS = `import { createApi, failureOf } from '${shipped('.')}';
export const { api } = createApi({ url: '${URL}' });
export { failureOf };`;
const OFFICIAL = `import { createTRPCClient, httpBatchLink, httpSubscriptionLink, splitLink, TRPCClientError } from '@trpc/client';
const url = '${URL}';
export const api = createTRPCClient({
  links: [
    splitLink({
      condition: ({ type }) => type === 'subscription',
      true: httpSubscriptionLink({ url }),
      false: httpBatchLink({ url }),
    }),
  ],
});
export { TRPCClientError };`;

const ENTRIES = [
  './react',
  './offline',
  './upload',
  './native',
  './script',
  './schemas',
  './schemas/bookings',
  './domain/bookings',
  './testing',
] as const;

/** What an app that takes one more entry loads more, in bytes. */
const added = async (entry: string, base: Bundle): Promise<number> => {
  const more = await bundle(`${OURS}\nexport * as more from '${shipped(entry)}';`);
  return more.whole - base.whole;
};

const mustHold = (holds: boolean, what: string): void => {
  if (!holds) throw new Error(what);
};

/** What is not imported is not there. */
const proveShaking = async (ours: Bundle): Promise<{ readonly failure: Bundle; readonly policy: Bundle }> => {
  mustHold(bytesFrom(ours, 'dist/contract/') > 0, 'the whole client has no table of procedures');
  const failure = await bundle(`export { failureOf } from '${shipped('.')}';`);
  mustHold(bytesFrom(failure, 'dist/contract/') === 0, 'failureOf brings the table of procedures');
  mustHold(bytesFrom(failure, 'dist/domain/') === 0, 'failureOf brings the domain');
  const policy = await bundle(`export { ownersOf } from '${shipped('./domain/bookings')}';`);
  mustHold(bytesFrom(policy, 'dist/domain/bookings/') > 0, 'a policy of bookings is not there');
  const strangers = Object.keys(policy.inputs).filter((file) => !/dist\/domain\/(?:bookings|kernel)\//u.test(file));
  mustHold(
    strangers.every((file) => bytesFrom(policy, file) === 0),
    `a policy of bookings brings ${strangers.join(', ')}`,
  );
  return { failure, policy };
};

/** Bytes of the client as it is published, minified and zipped, beside the official one with the same links. */
export const client = async (): Promise<void> => {
  buildClient();
  const [ours, official] = [await bundle(OURS), await bundle(OFFICIAL)];
  const figure = (name: string, at: 'first' | 'whole'): void =>
    report({
      name,
      ratio: ours[at] - official[at],
      ours: ours[at],
      baseline: official[at],
      unit: 'bytes over, gzip',
      rounds: 1,
    });
  figure('client', 'whole');
  figure('client/first-load', 'first');
  const { failure, policy } = await proveShaking(ours);
  const entries: string[] = [];
  for (const entry of ENTRIES) entries.push(`| \`@bling/client${entry.slice(1)}\` | ${await added(entry, ours)} |`);
  const row = (what: string, of: (which: 'first' | 'chunks' | 'whole') => number): string =>
    `| ${what} | ${of('first')} | ${of('chunks')} | ${of('whole')} |`;
  writeTable('client', [
    'Bytes, minified by esbuild and zipped. The table of procedures is counted; React, React Query and zod are not. The stream of live news',
    'is loaded with the first subscription: first load is without it, the others with it, in files of their own or all in one file. Below: what an',
    'entry adds, and what one import alone weighs.',
    '',
    '| client | first load | all files | in one file |',
    '|---|---|---|---|',
    row('`createApi` and `failureOf`', (which) => ours[which]),
    row('`@trpc/client`, batch, split and subscription links', (which) => official[which]),
    row('over it', (which) => ours[which] - official[which]),
    '',
    '| entry | adds |',
    '|---|---|',
    ...entries,
    `| \`failureOf\` alone: no table | ${failure.whole} |`,
    `| \`ownersOf\` of bookings alone: no other feature | ${policy.whole} |`,
  ]);
};
