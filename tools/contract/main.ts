import 'temporal-polyfill/global';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedNames, featuresOf } from './names.ts';
import { procedures } from './procedures.ts';
import type { Types } from './types.ts';
import { typeOf } from './types.ts';
import { featureFile, routerFile, tableFile } from './write.ts';
import { BoardNews } from '../../packages/api/src/bookings/contract.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'packages/client/src/contract');

/** A subscription's output is an iterable, which no schema says: what it yields is named here. */
const yields = { 'bookings.boardChanges': BoardNews } as const;

const files = async (): Promise<ReadonlyMap<string, string>> => {
  const api = join(root, 'packages/api/src');
  const features = featuresOf(api);
  const names = await exportedNames(api, features);
  const all = procedures();
  const written = new Map<string, string>();
  const imported: { readonly from: string; readonly name: string }[] = [];
  const made = new Map<string, Types>();
  for (const feature of features) {
    const types: Types = {
      interfaces: new Map(),
      domain: new Set(),
      others: new Map(),
      feature,
      nameOf: (schema) => names.get(schema),
    };
    const named = Object.entries(yields)
      .filter(([path]) => path.startsWith(`${feature}.`))
      .map(([path, schema]) => [path, typeOf(schema, 'output', types)] as const);
    const own = all.filter(({ path }) => path.startsWith(`${feature}.`));
    written.set(`${feature}.ts`, featureFile(feature, own, { types, yields: Object.fromEntries(named) }));
    made.set(feature, types);
    for (const [from, wanted] of types.others) imported.push(...[...wanted].map((name) => ({ from, name })));
  }
  for (const { from, name } of imported)
    if (made.get(from)?.interfaces.has(name) !== true)
      throw new Error(`${name} is of ${from}, where no procedure uses it`);
  written.set('index.ts', routerFile(features));
  written.set('procedures.ts', tableFile(all));
  return written;
};

const current = (name: string): string | null => {
  try {
    return readFileSync(join(out, name), 'utf8');
  } catch {
    return null;
  }
};

const formatted = (name: string, text: string): string =>
  execFileSync(
    join(root, 'node_modules/.bin/biome'),
    ['format', `--stdin-file-path=packages/client/src/contract/${name}`],
    {
      cwd: root,
      input: text,
      encoding: 'utf8',
    },
  );

const generate = async (check: boolean): Promise<readonly string[]> => {
  mkdirSync(out, { recursive: true });
  const written = await files();
  const changed: string[] = [];
  for (const [name, text] of written) {
    const whole = formatted(name, text);
    if (current(name) === whole) continue;
    changed.push(name);
    if (!check) writeFileSync(join(out, name), whole);
  }
  for (const name of readdirSync(out).filter((name) => !written.has(name))) {
    changed.push(name);
    if (!check) rmSync(join(out, name));
  }
  return changed;
};

const check = process.argv.includes('--check');
const changed = await generate(check);
if (changed.length > 0) console.log(`${check ? 'not what the router says' : 'contract'}: ${changed.join(', ')}`);
if (check && changed.length > 0) process.exitCode = 1;
