import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { repositoryRoot } from '@bling/prisma';
import { consumer, imports, type Variant, wrong } from './consumer.ts';
import { serverFiles } from './server.ts';

const execute = promisify(execFile);
/** Inside the workspace, so that its packages are found. */
export const place = fileURLToPath(new URL('../.tmp/typecheck', import.meta.url));
export const variants = Object.keys(imports) as readonly Variant[];

const write = (name: string, text: string): void => {
  const file = join(place, name);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
};

const options = {
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  target: 'es2023',
  lib: ['es2023', 'dom', 'dom.iterable'],
  module: 'esnext',
  moduleResolution: 'bundler',
  verbatimModuleSyntax: true,
  allowImportingTsExtensions: true,
  types: [],
};

const project = (folder: string, files: readonly string[], more: object = {}): void =>
  write(`${folder}/tsconfig.json`, JSON.stringify({ compilerOptions: { ...options, noEmit: true, ...more }, files }));

export const node = (args: readonly string[]): Promise<string> =>
  execute(process.execPath, [...args], { cwd: repositoryRoot, maxBuffer: 2 ** 26 }).then(
    ({ stdout }) => stdout,
    ({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }) => {
      throw new Error(`${args.join(' ')}\n${stdout}${stderr}`);
    },
  );

export const TSC = {
  6: join(repositoryRoot, 'node_modules/typescript/lib/tsc.js'),
  7: join(repositoryRoot, 'node_modules/typescript-7/bin/tsc'),
} as const;

/** The files of the client that a contract needs beside it, with the failures of this server in place of the product's. */
const beside = (): void => {
  const source = (name: string): string => readFileSync(join(repositoryRoot, 'packages/client/src', name), 'utf8');
  const ours = source('failure.ts')
    .replaceAll(/^import type .* from '@bling\/domain\/(?!kernel).*\n/gmu, '')
    .replace(/^type Tables = [^;]*;/mu, 'type Tables = typeof commonFailures & typeof failures;');
  if (ours.includes('bookingFailures')) throw new Error('failure.ts of the client is not what this benchmark knows');
  write('generated/failure.ts', `import type { failures } from '../server/failures.ts';\n${ours}`);
  for (const name of ['failure-of.ts', 'table.ts', 'forms.ts']) write(`generated/${name}`, source(name));
};

/** The contract of 200 procedures, as a process from its start to its end. */
export const generate = (): Promise<string> =>
  node(['--import', 'tsx', 'bench/typecheck/contract.ts', join(place, 'server'), join(place, 'generated')]);

/** One server, and a consumer of it in each way. */
export const build = async (): Promise<void> => {
  rmSync(place, { recursive: true, force: true });
  for (const [name, text] of serverFiles()) write(`server/${name}`, text);
  project('server', ['annotated.ts'], {
    noEmit: false,
    declaration: true,
    emitDeclarationOnly: true,
    rewriteRelativeImportExtensions: true,
    outDir: '../declared',
  });
  await node([TSC[6], '-p', join(place, 'server')]);
  await generate();
  beside();
  for (const variant of variants) {
    write(`${variant}/consumer.ts`, consumer(variant));
    write(`${variant}/wrong.ts`, wrong(variant));
    project(variant, ['consumer.ts']);
    write(`${variant}/tsconfig.wrong.json`, JSON.stringify({ extends: './tsconfig.json', files: ['wrong.ts'] }));
  }
};
