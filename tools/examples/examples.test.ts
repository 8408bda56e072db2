import { appRouter } from '@bling/api';
import { describe, expect, it } from 'vitest';
import { type Examples, openapiOf } from '../../apps/server/src/docs/openapi.ts';
import recorded from '../../apps/server/src/docs/examples.json' with { type: 'json' };
import { currentDocument } from '../contract/current.ts';
import { proceduresOf } from '../contract/procedures.ts';

const examples: Examples = recorded;
const procedures = proceduresOf(appRouter);
const asked = procedures
  .filter(({ kind }) => kind !== 'subscription')
  .map((procedure) => [procedure.path, procedure] as const);
const KEY = '01930000-0000-7000-8000-000000000001';

describe('a recorded example', () => {
  it.each(asked)('of %s is what the contract says today: else record again with `pnpm examples`', (path, procedure) => {
    const example = examples[path];
    expect(example).toBeDefined();
    const keyed = procedure.keyed ? { ...(example?.input as object), idempotencyKey: KEY } : example?.input;
    expect(procedure.input.safeParse(keyed).error?.issues).toBeUndefined();
    if (example?.failure === undefined)
      expect(procedure.output.safeParse(example?.output).error?.issues).toBeUndefined();
  });

  it('is an answer for nearly all of them, and shows no token', () => {
    const answered = Object.values(examples).filter(({ failure }) => failure === undefined);
    expect(answered.length).toBeGreaterThan(asked.length * 0.8);
    expect(JSON.stringify(examples)).not.toMatch(/eyJ[\w-]{10,}/u);
  });
});

describe('the OpenAPI document', () => {
  it('has every procedure, its failures by status, and no reference to nowhere', async () => {
    const document = await currentDocument();
    const openapi = openapiOf(document, examples);
    const paths = openapi['paths'] as Record<string, Record<string, { responses: object; description: string }>>;
    expect(Object.keys(paths).sort()).toEqual(procedures.map(({ path }) => `/${path}`).sort());
    expect(Object.keys(paths['/bookings.create']?.['post']?.responses ?? {})).toEqual(
      expect.arrayContaining(['200', '400', '401', '403', '404', '409', '422', '429', '503']),
    );
    const { schemas } = openapi['components'] as { schemas: object };
    const refs = [...JSON.stringify(openapi).matchAll(/"#\/components\/schemas\/(\w+)"/gu)].map(
      ([, name]) => name ?? '',
    );
    expect(refs.filter((name) => !Object.hasOwn(schemas, name))).toEqual([]);
    expect(JSON.stringify(openapi)).not.toContain('#/types/');
  });
});
