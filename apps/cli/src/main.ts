import { contractDocument } from '@bling/client/contract';
import { CommanderError } from 'commander';
import { EXIT } from './exit.ts';
import { profileFile } from './profile.ts';
import { createProgram } from './program.ts';

const terminal = {
  out: (line: string) => void process.stdout.write(`${line}\n`),
  err: (line: string) => void process.stderr.write(`${line}\n`),
  width: process.stdout.columns ?? Number.POSITIVE_INFINITY,
  isInteractive: process.stdin.isTTY && process.stdout.isTTY,
  profile: profileFile(process.env, process.platform),
  env: process.env,
};

const finish = (code: number): void => {
  process.exitCode = code;
};

try {
  await createProgram(contractDocument, terminal, finish).parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  finish(error.exitCode === 0 ? EXIT.done : EXIT.usage);
}
