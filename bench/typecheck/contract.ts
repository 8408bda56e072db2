/** What `pnpm contract` does, for another server: the product's own generator, as a process. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { commonFailures, type FailureTable } from '@bling/domain/kernel';
import { documentOf } from '../../tools/contract/document.ts';
import { exportedNames } from '../../tools/contract/names.ts';
import { proceduresOf } from '../../tools/contract/procedures.ts';
import { filesOf } from '../../tools/contract/write.ts';
import { features } from './server.ts';

const [, , server = '', out = ''] = process.argv;
const moduleOf = (name: string): Promise<unknown> => import(pathToFileURL(join(server, name)).href);

const { appRouter } = (await moduleOf('app.ts')) as { readonly appRouter: Parameters<typeof proceduresOf>[0] };
const { failures } = (await moduleOf('failures.ts')) as { readonly failures: FailureTable };
const names = await exportedNames(server, features);
const procedures = proceduresOf(appRouter);
const held = { client: 'own', cashier: 'site', admin: 'all' } as const;
const document = documentOf({
  version: '1.0.0',
  procedures,
  nameOf: (schema) => names.get(schema),
  access: Object.fromEntries(procedures.map(({ permission }) => [permission, held])),
  failures: { ...failures, ...commonFailures },
  common: commonFailures,
  sinceOf: () => '1.0.0',
});
for (const [name, text] of filesOf(document, {})) {
  mkdirSync(dirname(join(out, name)), { recursive: true });
  writeFileSync(join(out, name), text);
}
