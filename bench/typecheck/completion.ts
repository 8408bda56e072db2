import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { median } from '../figure.ts';
import type { Variant } from './consumer.ts';
import { place } from './place.ts';

export type Completion = {
  /** From nothing: the editor opens the file. */
  readonly firstMs: number;
  /** After an edit: the names below `api.orders.` */
  readonly procedureMs: number;
  /** After an edit: the fields of an answer. */
  readonly answerMs: number;
};

export const EDITS = 11;

const hostFor = (folder: string, read: (file: string) => { readonly text: string; readonly version: string }) => {
  const { config } = ts.readConfigFile(join(folder, 'tsconfig.json'), (file) => ts.sys.readFile(file));
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder);
  const host: ts.LanguageServiceHost = {
    ...ts.createCompilerHost(options),
    writeFile: () => undefined,
    getCompilationSettings: () => options,
    getScriptFileNames: () => fileNames,
    getScriptVersion: (file) => read(file).version,
    getScriptSnapshot: (file) => (ts.sys.fileExists(file) ? ts.ScriptSnapshot.fromString(read(file).text) : undefined),
    getCurrentDirectory: () => folder,
  };
  return host;
};

/** Types into the consumer, in TypeScript 6's language service, and asks for what may come next. */
export const completion = (variant: Variant): Completion => {
  const folder = join(place, variant);
  const file = join(folder, 'consumer.ts');
  const before = readFileSync(file, 'utf8');
  let text = before;
  let version = 0;
  const known = new Map<string, string>();
  const fromDisk = (name: string): string => {
    const kept = known.get(name) ?? readFileSync(name, 'utf8');
    known.set(name, kept);
    return kept;
  };
  const service = ts.createLanguageService(
    hostFor(folder, (name) =>
      name === file ? { text, version: String(version) } : { text: fromDisk(name), version: '0' },
    ),
  );
  const ask = (typed: string, expected: string): number => {
    version += 1;
    text = `${before}\n// ${version}\n${typed}`;
    const began = performance.now();
    const answered = service.getCompletionsAtPosition(file, text.length, {});
    const took = performance.now() - began;
    if (answered?.entries.some(({ name }) => name === expected) !== true)
      throw new Error(`${variant}: no ${expected} after ${typed}`);
    return took;
  };
  const procedure = (): number => ask('void api.orders.', 'create');
  const answer = (): number => ask('void (await api.invoices.get.query({ id: siteId })).', 'cancellation');
  const firstMs = answer();
  const [procedures, answers]: [number[], number[]] = [[], []];
  for (let edit = 0; edit < EDITS; edit++) {
    procedures.push(procedure());
    answers.push(answer());
  }
  service.dispose();
  return { firstMs, procedureMs: median(procedures), answerMs: median(answers) };
};
