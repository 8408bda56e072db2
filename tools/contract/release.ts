import 'temporal-polyfill/global';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'tsdown';
import { root } from '../run.ts';
import { currentDocument } from './current.ts';
import { judge, migrationNote, reused } from './gate/verdict.ts';
import { contractsFolder, releases, supportedVersions } from './releases.ts';

const today = new Date().toISOString().slice(0, 10);
const current = await currentDocument();
const { version } = current;
const folder = join(contractsFolder, version);

/** The client as it is today in one file, so that it can be tried against every later server. */
const bundleClient = async (): Promise<void> => {
  await build({
    config: false,
    cwd: root,
    entry: { client: join(root, 'packages/client/src/index.ts') },
    outDir: folder,
    format: 'esm',
    platform: 'neutral',
    target: 'es2022',
    deps: { alwaysBundle: [/.*/u] },
    outputOptions: { codeSplitting: false },
    dts: false,
    clean: false,
    minify: true,
    logLevel: 'warn',
  });
};

const allowed = (): readonly string[] => {
  const all = releases();
  const known = all.some((release) => release.version === version) ? [`${version} is released`] : [];
  const again = reused(all, current, today);
  const supported = supportedVersions();
  const demands = all
    .filter((release) => supported.includes(release.version))
    .flatMap((release) => judge(release, { current, today, noteOf: migrationNote }).demands);
  return [...known, ...(again === null ? [] : [again]), ...demands];
};

const problems = allowed();
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
} else {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'contract.json'), `${JSON.stringify(current)}\n`);
  await bundleClient();
  cpSync(join(contractsFolder, 'story.mjs'), join(folder, 'story.mjs'));
  const file = join(contractsFolder, 'supported.json');
  const known: { supported: string[]; released: Record<string, string> } = JSON.parse(readFileSync(file, 'utf8'));
  const next = { supported: [...known.supported, version], released: { ...known.released, [version]: today } };
  writeFileSync(file, `${JSON.stringify(next, null, 2)}\n`);
  console.log(`released ${version}. Now raise the version in packages/client/package.json for what comes next.`);
}
