import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { check } from './check.ts';
import { machineParts } from './machine.ts';
import { bin, root, run } from './run.ts';

const report = join(root, '.tmp', 'tests.json');

type Report = { readonly numPassedTests: number; readonly numFailedTests: number; readonly numTotalTestSuites: number };

const readReport = (): Report | null => {
  try {
    return JSON.parse(readFileSync(report, 'utf8'));
  } catch {
    return null;
  }
};

/** The suites that this machine can run; on CI every one of them must. */
const leftOut = (): readonly string[] => {
  const { browser, redis, registry } = machineParts();
  const args: string[] = [];
  for (const { name, found, how } of [browser, redis, registry])
    if (found === null) console.log(`! ${name} is not on this machine, so its tests are left out. Get it: ${how}`);
  if (browser.found === null) args.push('--project', '!browser');
  if (registry.found === null) args.push('--project', '!outside');
  if (redis.found === null) args.push('--exclude', '**/*.redis.test.ts');
  if (args.length > 0 && process.env['CI'] === 'true') throw new Error('CI must run every suite');
  return args;
};

const runTests = async (): Promise<{ readonly code: number; readonly passed: number; readonly failed: number }> => {
  mkdirSync(join(root, '.tmp'), { recursive: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const { code } = await run(bin('vitest'), ['run', '--coverage', ...reporters, ...leftOut()], { echo: true });
  const counted = readReport();
  return { code, passed: counted?.numPassedTests ?? 0, failed: counted?.numFailedTests ?? 0 };
};

const isChecked = await check();
const { code, passed, failed } = await runTests();
// A check or a coverage floor that does not hold is a failure as much as a test.
const others = (isChecked ? 0 : 1) + (code !== 0 && failed === 0 ? 1 : 0);
console.log(`${passed} passed, ${failed + others} failed`);
process.exitCode = isChecked && code === 0 && passed > 0 ? 0 : 1;
