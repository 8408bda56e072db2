import type { ContractDocument, Deprecation } from '@bling/client/document';
import { failureFrom } from '@bling/api/kernel';
import { describe, expect, it } from 'vitest';
import { contractDoor, type LateCall } from './contract-door.ts';

const told: Deprecation = { since: '0.2.0', use: 'use tank.pour', removeAfter: '2027-06-30' };
const procedure = {
  kind: 'mutation',
  does: 'Fills the tank.',
  permission: 'tank.fill',
  access: 'public',
  failures: [],
  since: '0.1.0',
  input: {
    type: 'object',
    properties: {
      litres: { type: 'integer' },
      cups: { type: 'integer', 'x-deprecated': { ...told, removeAfter: '2027-03-31' } },
    },
  },
  output: { type: 'null' },
} as const;
const document: ContractDocument = {
  format: 1,
  version: '0.3.0',
  procedures: { 'tank.fill': procedure, 'tank.top': { ...procedure, deprecated: told, input: { type: 'object' } } },
  types: {},
  failures: {},
};
const releases = { supported: ['0.1.0', '0.2.0'], released: { '0.1.0': '2026-11-21', '0.2.0': '2027-01-15' } };
const call = (path: string, input: unknown = {}) => ({ path, getRawInput: async () => input });
const opened = (overrides: Partial<typeof releases> = {}) => {
  const late: LateCall[] = [];
  return { late, door: contractDoor(document, { ...releases, ...overrides }, (one) => late.push(one)) };
};

describe('a client', () => {
  it.each([
    ['0.0.9', true],
    ['0.1.0', false],
    ['0.10.0', false],
    ['9.0.0', false],
    ['nonsense', false],
    [undefined, false],
  ])('that announces %s is refused: %s', (announced, isRefused) => {
    expect(opened().door.refuses(announced) !== null).toBe(isRefused);
  });

  it('that is too old is told which one would be answered', () => {
    const error = opened({ supported: [] }).door.refuses('0.2.9');
    expect(error === null ? null : failureFrom(error)).toMatchObject({
      kind: 'refused',
      code: 'client/unsupported',
      details: { oldest: '0.3.0', yours: '0.2.9' },
    });
  });
});

describe('what will go', () => {
  it('is said in the headers: since when, until when, and where to read of it', async () => {
    const { door } = opened();
    expect(door.headersFor(await door.notice([call('tank.top')], '0.2.0'))).toEqual({
      deprecation: `@${Date.UTC(2027, 0, 15) / 1000}`,
      sunset: 'Wed, 30 Jun 2027 23:59:59 GMT',
      link: '</docs>; rel="deprecation"; type="text/html"',
    });
    expect(door.headersFor(await door.notice([call('tank.fill', { litres: 3 })], '0.2.0'))).toEqual({});
  });

  it('counts for a field when the field is sent, and the first to go is named', async () => {
    const { door, late } = opened();
    const used = await door.notice([call('tank.top'), call('tank.fill', { cups: 3 })], '0.1.0');
    expect(door.headersFor(used)['sunset']).toBe('Wed, 31 Mar 2027 23:59:59 GMT');
    expect(late).toEqual([
      { what: 'tank.top', client: '0.1.0' },
      { what: 'tank.fill.cups', client: '0.1.0' },
    ]);
  });

  it('is counted by versions that exist, whatever a client calls itself', async () => {
    const { door, late } = opened();
    for (const announced of ['0.3.0', '1.2.3', 'x'.repeat(50), undefined])
      await door.notice([call('tank.top')], announced);
    expect(late.map(({ client }) => client)).toEqual(['0.3.0', 'other', 'other', 'other']);
  });

  it('does not fall over an input that cannot be read', async () => {
    const broken = { path: 'tank.fill', getRawInput: () => Promise.reject(new Error('no JSON')) };
    expect(await opened().door.notice([broken, call('tank.fill', null)], '0.1.0')).toEqual([]);
  });
});
