import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { bin, root, run } from './run.ts';

/** Takes the pictures of docs/screens.md anew, from the product as it is built now. */
const shots = join(root, '.tmp', 'pictures');
rmSync(shots, { recursive: true, force: true });
const env = { PICTURES: 'true', SHOTS: shots };
const { code } = await run(bin('vitest'), ['run', '--project', 'browser', 'screens'], { echo: true, env });
process.exitCode = code;
