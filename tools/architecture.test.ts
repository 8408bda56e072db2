import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { access, appRouter, failures } from '@bling/api';
import { environmentKeys } from '@bling/server/env';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Procedure, proceduresOf } from './contract/procedures.ts';
import matrix from './matrix.json' with { type: 'json' };
import { root } from './run.ts';

const all = proceduresOf(appRouter);
const named = all.map((procedure) => [procedure.path, procedure] as const);
const mutations = named.filter(([, { kind }]) => kind === 'mutation');

type Def = { readonly type: string } & Readonly<Record<string, unknown>>;
const defOf = (schema: z.core.$ZodType): Def => schema._zod.def as unknown as Def;

const checksOf = (schema: z.core.$ZodType): readonly string[] =>
  ((defOf(schema)['checks'] ?? []) as readonly z.core.$ZodCheck[]).map(({ _zod }) => _zod.def.check);

const isBounded = (schema: z.core.$ZodType): boolean => {
  const checks = checksOf(schema);
  switch (defOf(schema).type) {
    case 'string':
      return checks.includes('max_length') || ['uuid', 'date'].includes(String(defOf(schema)['format']));
    case 'number':
      return checks.includes('less_than') && checks.includes('greater_than');
    case 'array':
      return checks.includes('max_length');
    default:
      return true;
  }
};

/** Every node of a contract that is longer, larger or more than any limit says. */
const unbounded = (schema: z.core.$ZodType, path: string): readonly string[] => {
  const def = defOf(schema);
  const here = isBounded(schema) ? [] : [`${path} (${def.type})`];
  const below: (readonly [string, unknown])[] = [
    ...Object.entries((def['shape'] ?? {}) as Record<string, unknown>),
    ...((def['options'] ?? []) as unknown[]).map((option, index) => [`|${index}`, option] as const),
    ...(['element', 'innerType', 'in', 'out'] as const).map((key) => [key, def[key]] as const),
  ];
  // A pipe is as bounded as either of its ends.
  const inner = below
    .filter((entry): entry is [string, z.core.$ZodType] => entry[1] instanceof z.core.$ZodType)
    .map(([key, next]) => unbounded(next, `${path}.${key}`));
  if (def.type === 'pipe') return inner.some((end) => end.length === 0) ? [] : inner.flat();
  return [...here, ...inner.flat()];
};

describe('every procedure', () => {
  it.each(named)('%s has a permission of its own name', (path, { permission }) => {
    expect(access).toHaveProperty([permission]);
    expect(permission).toBe(path);
  });

  it.each(named)('%s takes a strict and bounded input', (path, { input }) => {
    expect(defOf(input)['catchall']).toBeDefined();
    expect(unbounded(input, path)).toEqual([]);
  });

  it.each(named)('%s answers a bounded output', (path, { output }) => {
    expect(unbounded(output, path)).toEqual([]);
  });

  it.each(named)('%s says what it does, in one sentence', (_path, { does }) => {
    expect(does).toMatch(/^[A-Z][^\n]{10,200}\.$/u);
  });

  it.each(named)('%s names failures that exist', (_path, { failures: codes }) => {
    for (const code of codes) expect(failures).toHaveProperty([code]);
  });
});

describe('every mutation', () => {
  it.each(mutations.filter(([path]) => !path.startsWith('identity.')))(
    '%s is safe to send twice',
    (_path, { keyed }) => {
      expect(keyed).toBe(true);
    },
  );

  it.each(mutations.filter(([path]) => path.startsWith('identity.')))(
    '%s keeps no key, because its answers are secrets',
    (_path, { keyed }) => {
      expect(keyed).toBe(false);
    },
  );
});

const api = join(root, 'packages/api/src');
const source = (file: string): string => readFileSync(file, 'utf8');
const importsOf = (file: string): readonly string[] =>
  [...source(file).matchAll(/from '(\.[^']+)'/gu)].map(([, path = '']) => join(dirname(file), path));

const useCaseFiles = readdirSync(api)
  .map((feature) => join(api, feature, 'use-cases'))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder).map((file) => join(folder, file)))
  .filter((file) => file.endsWith('.ts'));

const exportedBy = (file: string): readonly string[] =>
  [...source(file).matchAll(/^export const (\w+)/gmu)].map(([, name = '']) => name);

const GUARDED =
  /procedure\( ?'([\w.]+)'.*?\.(?:(?:mutation|query)\( ?(?:command|query|queryOutside)\(|subscription\( ?subscription\(\w+,) ?(\w+)/gu;

/** The use case that a guarded procedure runs, as its router says it. */
const guarded = readdirSync(api)
  .filter((feature) => existsSync(join(api, feature, 'router.ts')))
  .flatMap((feature) => readdirSync(join(api, feature)).map((file) => join(api, feature, file)))
  .filter((file) => file.endsWith('router.ts'))
  .flatMap((file) => [...source(file).replaceAll(/\s+/gu, ' ').matchAll(GUARDED)])
  .map(([, permission = '', useCase = '']) => [permission, useCase] as const);

const decides = (file: string, depth = 2): boolean =>
  /\b(?:may|actorScope|holds)\(/u.test(source(file)) ||
  (depth > 0 && importsOf(file).some((imported) => existsSync(imported) && decides(imported, depth - 1)));

describe('every use case', () => {
  it('is found for every guarded procedure', () => {
    const needed = all.filter(
      (procedure: Procedure) => access[procedure.permission as keyof typeof access] !== 'public',
    );
    expect(guarded.map(([permission]) => permission).sort()).toEqual(needed.map(({ path }) => path).sort());
  });

  it.each(guarded)('%s decides through `may` or a scope (%s)', (_permission, useCase) => {
    const file = useCaseFiles.find((candidate) => exportedBy(candidate).includes(useCase));
    expect(file).toBeDefined();
    expect(decides(file ?? '')).toBe(true);
  });

  it.each(useCaseFiles.map((file) => [file.slice(api.length + 1), file] as const))(
    '%s asks the clock for the time',
    (_name, file) => {
      expect(source(file)).not.toMatch(/Date\.now|new Date\(\)|Math\.random|randomUUID/u);
    },
  );
});

describe('the matrix', () => {
  const features = Object.entries(matrix).filter(([name]) => name !== '//') as [string, string[]][];

  it('names every feature', () => {
    const rooms = readdirSync(join(root, 'packages/domain/src')).filter((name) => name !== 'kernel');
    expect(features.map(([name]) => name).sort()).toEqual(rooms.sort());
  });

  it('has no cycle', () => {
    const asks = new Map(features);
    const reaches = (from: string, to: string): boolean =>
      (asks.get(from) ?? []).some((next) => next === to || reaches(next, to));
    expect(features.map(([name]) => name).filter((name) => reaches(name, name))).toEqual([]);
  });
});

describe('the house', () => {
  it('hands every variable of the environment to the tasks', () => {
    const { globalPassThroughEnv }: { globalPassThroughEnv: string[] } = JSON.parse(source(join(root, 'turbo.json')));
    expect([...globalPassThroughEnv].sort()).toEqual([...environmentKeys].sort());
  });

  it('keeps the shared kernel of the domain small', () => {
    const kernel = join(root, 'packages/domain/src/kernel');
    const lines = readdirSync(kernel)
      .filter((file) => !file.includes('.test.'))
      .map((file) => source(join(kernel, file)).split('\n').length);
    expect(lines.reduce((sum, count) => sum + count, 0)).toBeLessThan(600);
  });
});
