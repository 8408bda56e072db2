import 'temporal-polyfill/global';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../run.ts';
import { currentFiles } from './current.ts';

const out = join(root, 'packages/client/src/contract');

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
  mkdirSync(out, { recursive: true });
  const changed = [...files].filter(([name, text]) => known(name) !== text);
  const gone = readdirSync(out).filter((name) => !files.has(name));
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
