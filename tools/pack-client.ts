import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { root } from './run.ts';

const client = join(root, 'packages/client');
const domain = join(root, 'packages/domain');
const dist = join(client, 'dist');

const NOT_SHIPPED = /\.(?:test|test-d|fixture)\.tsx?$/u;
/** Needs `Temporal`, which apps must not have to bring. */
const CALENDARS = ['scheduling', 'facilities'].map((feature) => join(domain, 'src', feature, 'calendar'));

const sourcesIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.tsx?$/u.test(file) && !NOT_SHIPPED.test(file))
    .filter((file) => !CALENDARS.some((calendar) => file.startsWith(calendar)));

const options = (folder: string, out: string): ts.CompilerOptions => {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, folder).options;
  return {
    ...parsed,
    noEmit: false,
    allowImportingTsExtensions: false,
    declaration: true,
    sourceMap: false,
    rootDir: join(folder, 'src'),
    outDir: out,
    target: ts.ScriptTarget.ES2022,
    stripInternal: true,
  };
};

const emit = (folder: string, out: string, more: ts.CompilerOptions = {}): void => {
  const program = ts.createProgram(sourcesIn(join(folder, 'src')), { ...options(folder, out), ...more });
  const { diagnostics } = program.emit();
  const problems = [...ts.getPreEmitDiagnostics(program), ...diagnostics];
  if (problems.length === 0) return;
  const host = { getCanonicalFileName: String, getCurrentDirectory: () => root, getNewLine: () => '\n' };
  throw new Error(ts.formatDiagnostics(problems, host));
};

const SPECIFIER = /(\bfrom |\bimport |\bimport\()(['"])([^'"\n]+)\2/gu;

const relativeTo = (file: string, target: string): string => {
  const path = relative(dirname(file), target).replaceAll('\\', '/');
  return path.startsWith('.') ? path : `./${path}`;
};

/** Imports of the domain go to its copy inside the package; source endings become emitted ones. */
const shippedSpecifier = (specifier: string, file: string): string => {
  // A type that the compiler wrote out by itself, seen from the source.
  const inferred = /\/dist\/(domain\/.+)$/u.exec(specifier)?.[1];
  if (inferred !== undefined) return relativeTo(file, join(dist, `${inferred}.js`));
  const within = /^@bling\/domain\/(.+)$/u.exec(specifier)?.[1];
  if (within === undefined) return specifier.startsWith('.') ? specifier.replace(/\.tsx?$/u, '.js') : specifier;
  return relativeTo(file, join(dist, 'domain', within, 'index.js'));
};

const rewrite = (file: string): void => {
  const text = readFileSync(file, 'utf8');
  const shipped = text.replaceAll(
    SPECIFIER,
    (...[, before, quote, specifier]: string[]) =>
      `${before}${quote}${shippedSpecifier(specifier ?? '', file)}${quote}`,
  );
  if (/@bling\/domain/u.test(shipped.replaceAll(/\/\*[\s\S]*?\*\//gu, '')))
    throw new Error(`${file} still asks for the domain`);
  if (shipped !== text) writeFileSync(file, shipped);
};

const emittedIn = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => join(folder, name))
    .filter((file) => /\.(?:js|d\.ts)$/u.test(file) && statSync(file).isFile());

/**
 * The client as it is published: one file for each module, so that bundlers leave out what an app does not use, with
 * the domain inside and declarations that name nothing else of ours.
 */
export const buildClient = (): void => {
  rmSync(dist, { recursive: true, force: true });
  emit(domain, join(dist, 'domain'));
  emit(client, dist, { paths: { '@bling/domain/*': [join(dist, 'domain/*/index.d.ts')] } });
  cpSync(join(client, 'src/contract/contract.json'), join(dist, 'contract/contract.json'));
  for (const file of emittedIn(dist)) rewrite(file);
};

if (process.argv[1] === import.meta.filename) buildClient();
