import { join } from 'node:path';
import { appRouter } from '@bling/api';
import type { ContractDocument } from '@bling/client/document';
import { describe, expect, it } from 'vitest';
import { root } from '../run.ts';
import { fullSampleOf, sampleOf } from '../../packages/client/src/testing/sample.ts';
import { currentDocument } from './current.ts';
import { type Procedure, proceduresOf } from './procedures.ts';
import { formName } from './schemas.ts';

type Standard = { readonly '~standard': { readonly validate: (value: unknown) => object | Promise<object> } };

const document: ContractDocument = await currentDocument();
const mutations = proceduresOf(appRouter).filter(({ kind }) => kind === 'mutation');

const formOf = async (path: string): Promise<Standard> => {
  const file = join(root, 'packages/client/src/schemas', `${path.split('.')[0]}.ts`);
  const forms: Record<string, Standard> = await import(file);
  const found = forms[formName(path)];
  if (found === undefined) throw new Error(`${path} has no form`);
  return found;
};

const WRONG = [null, '', ' ', 'x', 'x'.repeat(10_000), '\u0000', -1, 0, 1.5, 1e12, true, [], {}, undefined] as const;

/** A value with one place of it replaced by each wrong one, at every depth. */
const spoiled = (value: unknown): readonly unknown[] => {
  if (Array.isArray(value))
    return [...WRONG, ...spoiled(value[0]).map((first) => [first]), Array.from({ length: 200 }, () => value[0])];
  if (typeof value !== 'object' || value === null) return WRONG;
  const inner = Object.entries(value).flatMap(([key, part]) =>
    spoiled(part).map((wrong) => ({ ...value, [key]: wrong })),
  );
  return [...WRONG, ...inner, { ...value, surprise: 1 }];
};

const takes = async (form: Standard, value: unknown): Promise<boolean> =>
  !('issues' in (await form['~standard'].validate(value)));

const inputs = ({ path }: Procedure) => {
  const { input } = document.procedures[path] ?? { input: {} };
  return [sampleOf(input, document.types), fullSampleOf(input, document.types)].map((sample) => {
    const { idempotencyKey, ...given } = sample as { idempotencyKey?: string };
    return { idempotencyKey, given };
  });
};

describe('a form', () => {
  it.each(mutations.map((procedure) => [procedure.path, procedure] as const))(
    'of %s takes what the server takes, and refuses what it refuses',
    async (path, procedure) => {
      const form = await formOf(path);
      const differing: unknown[] = [];
      for (const { idempotencyKey, given } of inputs(procedure)) {
        const keyed = (value: object) => (procedure.keyed ? { ...value, idempotencyKey } : value);
        expect(procedure.input.safeParse(keyed(given)).error?.issues).toBeUndefined();
        for (const value of [given, ...spoiled(given)]) {
          if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
          if ((await takes(form, value)) !== procedure.input.safeParse(keyed(value)).success) differing.push(value);
        }
      }
      expect(differing.map((value) => JSON.stringify(value).slice(0, 400))).toEqual([]);
    },
  );
});
