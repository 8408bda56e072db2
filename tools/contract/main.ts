import 'temporal-polyfill/global';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportedNames, pascal } from './names.ts';
import { procedures } from './procedures.ts';
import type { Types } from './types.ts';
import { typeOf } from './types.ts';
import { featureFile, routerFile, tableFile } from './write.ts';
import { BoardNews } from '../../packages/api/src/bookings/contract.ts';

const root = join(import.meta.dirname, '../..');
const out = join(root, 'packages/client/src/contract');

/** A subscription's output is an iterable, which no schema says: what it yields is named here. */
const yields = { 'bookings.boardChanges': BoardNews } as const;

const fresh = (names: ReadonlyMap<unknown, string>): Types => ({
  interfaces: new Map(),
  domain: new Set(),
  nameOf: (schema) => names.get(schema),
});

const files = async (): Promise<ReadonlyMap<string, string>> => {
  const names = await exportedNames(join(root, 'packages/api/src'));
  const all = procedures();
  const features = [...new Set(all.map(({ path }) => path.split('.')[0] ?? ''))].sort();
  const written = new Map<string, string>();
  const taken = new Set<string>();
  for (const feature of features) {
    const types = fresh(names);
    const named: Record<string, string> = {};
    for (const [path, schema] of Object.entries(yields))
      if (path.startsWith(`${feature}.`)) named[path] = typeOf(schema, 'output', types);
    const own = all.filter(({ path }) => path.startsWith(`${feature}.`));
    let text = featureFile(feature, own, { types, yields: named });
    for (const name of types.interfaces.keys()) {
      if (taken.has(name)) text = text.replaceAll(new RegExp(`\\b${name}\\b`, 'gu'), `${pascal(feature)}${name}`);
      taken.add(name);
    }
    written.set(`${feature}.ts`, text);
  }
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
