import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from '../run.ts';

const execute = promisify(execFile);
/** Out of the workspace: nothing of ours may be found by walking up. */
const yard = join(process.env['RUNNER_TEMP'] ?? '/tmp', `bling-outside-${process.pid}`);

export const pnpm = ['-y', 'pnpm@10.34.9'] as const;
export const yarn = ['-y', 'yarn@1.22.22'] as const;

type Ran = { readonly code: number; readonly output: string };

/** Runs a command to its end; says what it printed. */
export const sh = async (cwd: string, command: string, args: readonly string[]): Promise<Ran> => {
  // A package manager inside a package manager would take the outer one's settings.
  const env = Object.fromEntries(
    Object.entries(process.env).filter(([key]) => !/^(?:npm_|PNPM_|INIT_CWD)/iu.test(key)),
  );
  try {
    const { stdout, stderr } = await execute(command, [...args], { cwd, env, maxBuffer: 64 * 1024 * 1024 });
    return { code: 0, output: `${stdout}${stderr}` };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, output: `${stdout}${stderr}` };
  }
};

/** The client as it would be published, as a file. */
export const packClient = async (): Promise<string> => {
  mkdirSync(yard, { recursive: true });
  const { code, output } = await sh(join(root, 'packages/client'), 'npx', [
    ...pnpm,
    'pack',
    '--pack-destination',
    yard,
  ]);
  const tarball = readdirSync(yard).find((name) => name.endsWith('.tgz'));
  if (code !== 0 || tarball === undefined) throw new Error(output);
  return join(yard, tarball);
};

export type Wanted = {
  readonly name: string;
  readonly dependencies: Readonly<Record<string, string>>;
  readonly config?: object;
};

/** A folder of an app that has nothing to do with this repository. */
export const makeApp = ({ name, dependencies, config = {} }: Wanted): string => {
  const folder = join(yard, name);
  cpSync(join(import.meta.dirname, 'app'), folder, { recursive: true });
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name, private: true, type: 'module', dependencies, ...config }, null, 2),
  );
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({
      compilerOptions: {
        strict: true,
        skipLibCheck: false,
        noEmit: true,
        target: 'es2022',
        lib: ['es2022', 'dom', 'dom.iterable', 'esnext.disposable'],
        module: 'nodenext',
        moduleResolution: 'nodenext',
        types: ['node'],
      },
      files: ['use.ts', 'forms.ts'],
    }),
  );
  return folder;
};

export const removeYard = (): void => rmSync(yard, { recursive: true, force: true });
