import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { bin, root, run } from './run.ts';

const built = await run(bin('turbo'), ['run', 'build', '--output-logs=errors-only']);
if (built.code !== 0) {
  console.error(built.output);
  process.exit(1);
}
const child = spawn(process.execPath, [join(root, 'apps/server/dist/main.mjs')], { stdio: 'inherit', cwd: root });
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code) => process.exit(code ?? 1));
