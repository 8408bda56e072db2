import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { PASSWORD, type Product, startProduct } from './product.ts';

const BLING = join(import.meta.dirname, '../../cli/bling.mjs');
let product: Product;
const home = mkdtempSync(join(tmpdir(), 'bling-home-'));

beforeAll(async () => {
  product = await startProduct();
});
afterAll(async () => {
  await product.stop();
  rmSync(home, { recursive: true });
});

const bling = async (words: readonly string[], input = '') => {
  const env = { ...process.env, XDG_CONFIG_HOME: home, BLING_URL: `${product.url}/rpc` };
  const child = spawn(process.execPath, [BLING, ...words], { env, stdio: ['pipe', 'pipe', 'pipe'] });
  child.stdin.end(input);
  const [out, err, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | null>((resolve) => child.once('close', resolve)),
  ]);
  return { out, err, code };
};

it('a person signs in once and works from the command line', async () => {
  expect(await bling(['identity', 'me'])).toMatchObject({ code: 3, err: expect.stringContaining('not-signed-in') });
  const wrong = await bling(['sign-in', '--login', 'manager@demo.test', '--password-stdin'], 'wrong\n');
  expect(wrong).toMatchObject({ code: 3, err: expect.stringContaining('login/refused') });
  const right = await bling(['sign-in', '--login', 'manager@demo.test', '--password-stdin'], `${PASSWORD}\n`);
  expect(right).toMatchObject({ code: 0, out: expect.stringContaining('Signed in at') });
  expect((statSync(join(home, 'bling/profile.json')).mode & 0o777).toString(8)).toBe('600');
  const { out } = await bling(['facilities', 'sites', 'list', '--json']);
  const { items }: { items: { id: string; code: string }[] } = JSON.parse(out);
  expect(items.map(({ code }) => code).sort()).toEqual(['HS', 'RS']);
  const board = await bling(['bookings', 'board', '--site-id', items[0]?.id ?? '']);
  expect(board).toMatchObject({ code: 0, err: '' });
  expect(board.out).toContain('bays:');
  expect((await bling(['sign-out'])).code).toBe(0);
  expect((await bling(['identity', 'me'])).code).toBe(3);
});
