import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { repositoryRoot } from '@bling/prisma';
import { build, type Metafile } from 'esbuild';

const client = join(repositoryRoot, 'packages/client');

export type Bundle = {
  /** Bytes of the entry and of what it imports at once; what it imports later is in files of their own. */
  readonly first: number;
  /** Bytes of all files. */
  readonly chunks: number;
  /** Bytes of everything in one file. */
  readonly whole: number;
  readonly inputs: Metafile['inputs'];
  readonly outputs: Metafile['outputs'];
};

type Manifest = {
  readonly publishConfig: { readonly exports: Readonly<Record<string, string | { readonly default: string }>> };
};

/** Where the published package has an entry: its manifest says. */
export const shipped = (entry: string): string => {
  const manifest = JSON.parse(readFileSync(join(client, 'package.json'), 'utf8')) as Manifest;
  const { exports } = manifest.publishConfig;
  const [, folder = '', name = ''] = /^(\.\/\w+\/)(\w+)$/u.exec(entry) ?? [];
  const target = exports[entry] ?? exports[`${folder}*`];
  if (target === undefined) throw new Error(`the client has no entry ${entry}`);
  return join(client, (typeof target === 'string' ? target : target.default).replace('*', name));
};

/** Chunks that a chunk needs before it runs. */
const staticallyFrom = (outputs: Metafile['outputs'], start: string): ReadonlySet<string> => {
  const reached = new Set<string>();
  const visit = (name: string): void => {
    if (reached.has(name)) return;
    reached.add(name);
    for (const { path, kind, external } of outputs[name]?.imports ?? [])
      if (kind === 'import-statement' && external !== true) visit(path);
  };
  visit(start);
  return reached;
};

const built = (contents: string, splitting: boolean) =>
  build({
    stdin: { contents, resolveDir: join(repositoryRoot, 'bench'), loader: 'js' },
    absWorkingDir: repositoryRoot,
    outdir: 'bench/.tmp/client',
    external: ['react', 'react/*', '@tanstack/*', '@trpc/tanstack-react-query', 'zod'],
    bundle: true,
    splitting,
    minify: true,
    write: false,
    metafile: true,
    format: 'esm',
    target: 'es2022',
    legalComments: 'none',
  });

const zipped = (bytes: Uint8Array): number => gzipSync(bytes, { level: 9 }).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** An app of a few lines as it would be served. */
export const bundle = async (contents: string): Promise<Bundle> => {
  const [split, single] = await Promise.all([built(contents, true), built(contents, false)]);
  const { inputs, outputs } = split.metafile;
  const [start = ''] = Object.entries(outputs).find(([, { entryPoint }]) => entryPoint === '<stdin>') ?? [];
  const atOnce = staticallyFrom(outputs, start);
  const sizes = split.outputFiles.map((file) => ({
    name: file.path.slice(repositoryRoot.length + 1),
    bytes: zipped(file.contents),
  }));
  return {
    first: sum(sizes.filter(({ name }) => atOnce.has(name)).map(({ bytes }) => bytes)),
    chunks: sum(sizes.map(({ bytes }) => bytes)),
    whole: sum(single.outputFiles.map((file) => zipped(file.contents))),
    inputs,
    outputs,
  };
};

/** Bytes of a bundle, before zipping, that come of files whose path holds this. */
export const bytesFrom = ({ outputs }: Bundle, place: string): number =>
  Object.values(outputs)
    .flatMap(({ inputs }) => Object.entries(inputs))
    .filter(([file]) => file.includes(place))
    .reduce((bytes, [, { bytesInOutput }]) => bytes + bytesInOutput, 0);
