import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeApp, packClient, pnpm, removeYard, sh, yarn } from './package.ts';

let tarball = '';
beforeAll(async () => {
  tarball = await packClient();
});
afterAll(removeYard);

/** tRPC's own declarations name these; whoever has their libraries checked brings them. */
const trpcNeeds = { '@types/node': '20.19.9', '@types/ws': '8.5.10' };
const peers = {
  zod: '4.6.7',
  '@tanstack/react-query': '5.108.0',
  '@trpc/tanstack-react-query': '11.22.1',
  react: '19.3.1',
};
const used = { code: 0, output: expect.stringContaining('used\n') };
const clean = { code: 0, output: '' };

describe('the packed client', () => {
  it('is what its manifest says, for every way to import it', async () => {
    const folder = makeApp({ name: 'lint', dependencies: {} });
    expect(await sh(folder, 'npx', ['-y', 'publint@0.3.25', tarball])).toMatchObject({
      code: 0,
      output: expect.stringContaining('All good!'),
    });
    const types = await sh(folder, 'npx', ['-y', '@arethetypeswrong/cli@0.18.5', tarball, '--profile', 'esm-only']);
    expect([types.code, types.code === 0 ? '' : types.output]).toEqual([0, '']);
  });

  it('works in an app of npm, and compiles with every TypeScript from 5.6 to 7, libraries checked', async () => {
    const versions = {
      'ts-5-6': 'npm:typescript@5.6.3',
      'ts-5-9': 'npm:typescript@5.9.3',
      'ts-6': 'npm:typescript@6.0.3',
      'ts-7': 'npm:typescript@7.0.2',
    };
    const dependencies = { '@bling/client': `file:${tarball}`, zod: peers.zod, ...trpcNeeds, ...versions };
    const folder = makeApp({ name: 'with-npm', dependencies });
    expect(await sh(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])).toMatchObject({
      code: 0,
    });
    expect(await sh(folder, process.execPath, ['use.mjs'])).toMatchObject(used);
    for (const alias of Object.keys(versions)) {
      const { output } = await sh(folder, process.execPath, [`node_modules/${alias}/bin/tsc`, '-p', '.']);
      // tRPC's own declarations are written for 5.7 and later; ours, and what an app writes with them, are not.
      const lines = output.split('\n').filter((line) => line !== '');
      const said = alias === 'ts-5-6' ? lines.filter((line) => !line.startsWith('node_modules/@trpc/')) : lines;
      expect([alias, ...said]).toEqual([alias]);
    }
  });

  it.each([
    ['pnpm', [...pnpm, 'install', '--ignore-workspace', '--no-frozen-lockfile']],
    ['yarn', [...yarn, 'install', '--no-lockfile', '--non-interactive', '--silent']],
  ])('works in an app of %s', async (name, install) => {
    const dependencies = { '@bling/client': `file:${tarball}`, typescript: '6.0.3', ...trpcNeeds, ...peers };
    const folder = makeApp({ name: `with-${name}`, dependencies });
    expect(await sh(folder, 'npx', install)).toMatchObject({ code: 0 });
    expect(await sh(folder, process.execPath, ['use.mjs'])).toMatchObject(used);
    expect(await sh(folder, process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'])).toEqual(clean);
  });

  it('lives beside another tRPC client of another version', async () => {
    const other = { '@trpc/client': '10.45.2', '@trpc/server': '10.45.2' };
    const folder = makeApp({
      name: 'beside',
      dependencies: { '@bling/client': `file:${tarball}`, zod: peers.zod, typescript: '6.0.3', ...trpcNeeds, ...other },
    });
    writeFileSync(
      join(folder, 'both.mjs'),
      `import { createTRPCProxyClient, httpBatchLink } from '@trpc/client';
createTRPCProxyClient({ links: [httpBatchLink({ url: 'http://127.0.0.1:1' })] });
await import('./use.mjs');\n`,
    );
    expect(await sh(folder, 'npm', ['install', '--no-audit', '--no-fund', '--loglevel=error'])).toMatchObject({
      code: 0,
    });
    expect(await sh(folder, process.execPath, ['both.mjs'])).toMatchObject(used);
    expect(await sh(folder, process.execPath, ['node_modules/typescript/bin/tsc', '-p', '.'])).toEqual(clean);
  });
});
