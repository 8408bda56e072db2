import { runInThisContext } from 'node:vm';
import { createApi, failureOf, procedures } from '@bling/client';
import type { ContractDocument } from '@bling/client/document';
import { byPath } from '@bling/client/script';
import { answerRequest, Scripted, fullSampleOf, sampleOf } from '@bling/client/testing';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { currentDocument } from './current.ts';
import { releases, supportedVersions } from './releases.ts';
import { schemaOf } from './schemas.ts';

const current = await currentDocument();
const URL_OF_RPC = 'https://wash.test/rpc';

/** A server of a released contract: as strict with what it is sent as the contract says, and answers with samples. */
const serverOf = ({ procedures: known, types, version }: ContractDocument): typeof fetch => {
  const schemas = new Map<string, z.ZodType>();
  const schemaFor = (path: string): z.ZodType => {
    const made = schemas.get(path) ?? runInThisContext(`(z) => ${schemaOf(known[path]?.input ?? {}, types)}`)(z);
    schemas.set(path, made);
    return made;
  };
  const call = async (path: string, sent: unknown): Promise<unknown> => {
    const { idempotencyKey: _, ...input } = sent as Record<string, unknown>;
    const { error } = schemaFor(path).safeParse(input);
    const issues = error?.issues.map(({ message, path: at }) => ({ path: at.join('.'), message })) ?? [];
    if (issues.length > 0)
      throw new Scripted({ kind: 'invalid', code: 'invalid-input', field: null, details: { issues } });
    return sampleOf(known[path]?.output ?? {}, types);
  };
  return async (input, init) => {
    const answer = await answerRequest(new Request(input, init), URL_OF_RPC, call);
    answer.headers.set('x-bling-contract', version);
    return answer;
  };
};

const refusedBy = async (document: ContractDocument, table = procedures) => {
  const { api } = createApi({ url: URL_OF_RPC, fetch: serverOf(document), table });
  const refused: unknown[] = [];
  for (const [path, { kind, input }] of Object.entries(current.procedures)) {
    if (kind === 'subscription' || document.procedures[path] === undefined) continue;
    const client = byPath(api);
    const sent = fullSampleOf(input, current.types);
    await (kind === 'query' ? client.query(path, sent) : client.mutation(path, sent)).catch((error: unknown) =>
      refused.push([path, failureOf(error)]),
    );
  }
  return refused;
};

describe('the client of today', () => {
  it.each(
    releases()
      .filter(({ version }) => supportedVersions().includes(version))
      .map((release) => [release.version, release.document] as const),
  )('sends a server of %s nothing that it would refuse', async (_version, document) => {
    expect(await refusedBy(document)).toEqual([]);
  });

  it('leaves out a field that the server it meets does not know yet, and would be refused with it', async () => {
    const path = 'bookings.cancel';
    const cancel = current.procedures[path];
    if (cancel?.input.$ref === undefined) throw new Error('bookings.cancel has a named input');
    const name = cancel.input.$ref.split('/').at(-1) ?? '';
    const { reason: _, ...properties } = current.types[name]?.properties ?? {};
    const older: ContractDocument = {
      ...current,
      version: '0.0.9',
      types: { ...current.types, [name]: { ...current.types[name], 'x-feature': 'bookings', properties } },
    };
    expect(await refusedBy(older)).toMatchObject([[path, { code: 'invalid-input' }]]);
    const table = { ...procedures, [path]: { ...procedures[path], added: { reason: '0.1.0' } } };
    expect(await refusedBy(older, table)).toEqual([]);
  });
});
