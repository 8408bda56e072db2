import { runChecks } from './checks.ts';
import { run, bin } from './run.ts';

const POINTS: Readonly<Record<string, number>> = {
  layers: 30,
  types: 20,
  lint: 15,
  'dead code': 10,
  contract: 5,
  reference: 5,
  format: 5,
};
const RULES = 10;

const lines: string[] = [];
let score = 0;
const count = (name: string, points: number, output: string | null): void => {
  if (output === null) score += points;
  lines.push(`${output === null ? ' ' : '−'} ${String(points).padStart(3)}  ${name}`);
  if (output !== null)
    lines.push(
      ...output
        .trimEnd()
        .split('\n')
        .slice(0, 12)
        .map((line) => `       ${line}`),
    );
};

for (const { check, code, output } of await runChecks(() => undefined))
  count(`${check.name}: ${check.what}`, POINTS[check.name] ?? 0, code === 0 ? null : output);
const rules = await run(bin('vitest'), ['run', '--project', 'architecture']);
count('rules: what an import cannot say', RULES, rules.code === 0 ? null : rules.output);
console.log(lines.join('\n'));
console.log(`\narchitecture: ${score} of 100`);
process.exitCode = score === 100 ? 0 : 1;
