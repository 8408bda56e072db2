import 'temporal-polyfill/global';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { currentFiles } from './current.ts';

const out = join(root, 'packages/client/src');
/** Folders where every file is ours. */
const OWN = ['contract', 'schemas'];

const known = (name: string): string | null => {
  try {
    return readFileSync(join(out, name), 'utf8');
  } catch {
    return null;
  }
};

/** Writes nothing before everything is made: while the router is broken, the last good client stays. */
const generate = async (isCheck: boolean): Promise<readonly string[]> => {
  const files = await currentFiles();
  const changed = [...files].filter(([name, text]) => known(name) !== text);
  for (const folder of OWN) mkdirSync(join(out, folder), { recursive: true });
  const present = OWN.flatMap((folder) => readdirSync(join(out, folder)).map((name) => `${folder}/${name}`));
  const gone = present.filter((name) => !files.has(name));
  if (!isCheck) {
    for (const [name, text] of changed) writeFileSync(join(out, name), text);
    for (const name of gone) rmSync(join(out, name), { recursive: true });
  }
  return [...changed.map(([name]) => name), ...gone];
};

const isCheck = process.argv.includes('--check');
const changed = await generate(isCheck);
if (changed.length > 0) console.log(`${isCheck ? 'not what the router says' : 'contract'}: ${changed.join(', ')}`);
if (isCheck && changed.length > 0) process.exitCode = 1;
