import { createWorld } from '@bling/api/testing';
import { visitor } from '@bling/domain/kernel';
import Fastify from 'fastify';
import { describe, expect, it } from 'vitest';
import { contractDocument } from '@bling/client/contract';
import { contractDoor, type LateCall } from './contract-door.ts';
import { mountRpc } from './rpc.ts';

const told = { since: '0.1.0', use: 'use facilities.places.list', removeAfter: '2027-06-30' };
const PATH = 'facilities.sites.list';

/** The product's procedures in memory, one of them on its way out. */
const opened = async () => {
  const late: LateCall[] = [];
  const listed = contractDocument.procedures[PATH];
  if (listed === undefined) throw new Error(`${PATH} is gone`);
  const document = {
    ...contractDocument,
    procedures: { ...contractDocument.procedures, [PATH]: { ...listed, deprecated: told } },
  };
  const releases = { supported: ['0.1.0'], released: { '0.1.0': '2026-11-21' } };
  const app = Fastify();
  await mountRpc(app, {
    createContext: async () => createWorld().contextOf(visitor),
    verify: true,
    door: contractDoor(document, releases, (call) => late.push(call)),
    countCalls: async () => undefined,
  });
  const ask = (paths: string, contract: string) => {
    const inputs = JSON.stringify(Object.fromEntries(paths.split(',').map((_, at) => [at, { json: {} }])));
    return app.inject({
      url: `/rpc/${paths}?batch=1&input=${encodeURIComponent(inputs)}`,
      headers: { 'x-bling-contract': contract },
    });
  };
  return { ask, late };
};

describe('a procedure that will go', () => {
  it('still answers, says until when, and is counted for the client that asked', async () => {
    const { ask, late } = await opened();
    const answer = await ask(`${PATH},catalog.addOns.list`, '0.1.0');
    expect(answer.json()).toMatchObject([{ result: { data: { json: { items: [] } } } }, { result: {} }]);
    expect(answer.headers).toMatchObject({
      deprecation: `@${Date.UTC(2026, 10, 21) / 1000}`,
      sunset: 'Wed, 30 Jun 2027 23:59:59 GMT',
      link: '</docs>; rel="deprecation"; type="text/html"',
    });
    expect(late).toEqual([{ what: PATH, client: '0.1.0' }]);
    expect((await ask('catalog.addOns.list', '0.1.0')).headers).not.toHaveProperty('sunset');
  });

  it('is refused to a client that is too old, before anything is done', async () => {
    const { ask, late } = await opened();
    const answer = await ask(PATH, '0.0.1');
    expect(answer.statusCode).toBe(422);
    expect(answer.json()).toMatchObject([{ error: { json: { data: { failure: { code: 'client/unsupported' } } } } }]);
    expect(late).toEqual([]);
  });
});
