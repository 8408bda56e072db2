import { runChecks } from './checks.ts';
import { tool } from './run.ts';

/** `pnpm check`: format, lint, types, layers, dead code, contract. Says what is wrong, or how long it took. */
export const check = async (): Promise<boolean> => {
  await tool('generate.ts');
  const results = await runChecks(({ name, what }, { code, output, seconds }) => {
    console.log(`${code === 0 ? '✓' : '✗'} ${name.padEnd(10)} ${what} (${seconds.toFixed(1)} s)`);
    if (code !== 0) console.log(output.trimEnd());
  });
  return results.every(({ code }) => code === 0);
};

if (process.argv[1] === import.meta.filename && !(await check())) process.exitCode = 1;
