import { median, report, timed } from './figure.ts';
import { writeTable } from './speed-page.ts';
import { type Compiled, compile, refuseWrong } from './typecheck/compile.ts';
import { type Completion, completion, EDITS } from './typecheck/completion.ts';
import type { Variant } from './typecheck/consumer.ts';
import { build, generate, variants } from './typecheck/place.ts';

const CONTRACT_ROUNDS = 7;
const CONTRACT_TARGET_MS = 2000;
const WAYS: Readonly<Record<Variant, string>> = {
  source: 'the router’s source',
  declarations: 'its emitted declarations',
  generated: 'the generated contract',
};

type Measured = { readonly 6: Compiled; readonly 7: Compiled; readonly completion: Completion };

const row = (variant: Variant, { 6: six, 7: seven, completion: typed }: Measured): string =>
  `| ${[
    WAYS[variant],
    six.instantiations,
    six.checkSeconds.toFixed(2),
    six.wallMs.toFixed(0),
    six.megabytes.toFixed(0),
    seven.instantiations,
    seven.checkSeconds.toFixed(2),
    seven.wallMs.toFixed(0),
    seven.megabytes.toFixed(0),
    typed.firstMs.toFixed(0),
    typed.procedureMs.toFixed(1),
    typed.answerMs.toFixed(1),
  ].join(' | ')} |`;

/** What types cost an app that makes 60 calls to a server of 200 procedures, by where they come from. */
export const typecheck = async (): Promise<void> => {
  await build();
  const generating: number[] = [];
  for (let round = 0; round < CONTRACT_ROUNDS; round++) generating.push(await timed(generate));
  const contractMs = median(generating);
  report({
    name: 'contract-200',
    ratio: contractMs / CONTRACT_TARGET_MS,
    ours: contractMs,
    baseline: CONTRACT_TARGET_MS,
    unit: 'ms',
    rounds: CONTRACT_ROUNDS,
  });
  const measured = {} as Record<Variant, Measured>;
  for (const variant of variants) {
    await refuseWrong(variant);
    measured[variant] = {
      6: await compile(6, variant),
      7: await compile(7, variant),
      completion: completion(variant),
    };
  }
  const { source, generated } = measured;
  for (const version of [6, 7] as const) {
    const [ours, baseline] = [generated[version].instantiations, source[version].instantiations];
    const name = version === 6 ? 'typecheck' : 'typecheck/ts7';
    report({ name, ratio: ours / baseline, ours, baseline, unit: 'instantiations', rounds: 1 });
  }
  const [ours, baseline] = [generated.completion.answerMs, source.completion.answerMs];
  report({ name: 'typecheck-completion', ratio: ours / baseline, ours, baseline, unit: 'ms', rounds: EDITS });
  writeTable('typecheck', [
    'A consumer with 60 calls against 200 procedures. Instantiations, seconds of checking, ms of the whole run and MB, with TypeScript 6.0.3',
    `and 7.0.2; then completion in the language service of 6.0.3, in ms: at first, and after an edit the procedures and the fields of an answer (medians of ${EDITS}).`,
    `Writing the contract of 200 procedures takes ${contractMs.toFixed(0)} ms as a process.`,
    '',
    '| types from | 6: inst. | s | ms | MB | 7: inst. | s | ms | MB | first | procedure | answer |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...variants.map((variant) => row(variant, measured[variant])),
  ]);
};
