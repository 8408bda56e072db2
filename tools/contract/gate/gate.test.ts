import { byVersion, type ContractDocument, type ProcedureNode } from '@bling/client/document';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type Names, nodeOf } from '../nodes.ts';
import { addedSince, mayBreak } from '../releases.ts';
import { compare } from './compare.ts';
import { judge, report, reused } from './verdict.ts';

const TODAY = '2026-11-21';
const PATH = 'tank.fill';

type Told = Partial<Omit<ProcedureNode, 'input' | 'output'>> & {
  readonly input?: z.ZodType;
  readonly output?: z.ZodType;
};

const contract = (told: Told | null = {}, version = '0.1.0'): ContractDocument => {
  const names: Names = { nameOf: () => undefined, types: new Map() };
  const { input = z.strictObject({}), output = z.object({}), ...others } = told ?? {};
  const procedure: ProcedureNode = {
    kind: 'mutation',
    does: 'Fills the tank.',
    permission: PATH,
    access: { washer: 'site', admin: 'all' },
    failures: [],
    since: '0.1.0',
    ...others,
    input: nodeOf(input, 'input', names),
    output: nodeOf(output, 'output', names),
  };
  return { format: 1, version, procedures: told === null ? {} : { [PATH]: procedure }, types: {}, failures: {} };
};

const breaks = (before: Told, after: Told | null) =>
  compare(contract(before), contract(after), TODAY)
    .filter((change) => change.breaks !== null)
    .map(({ path }) => path);

const field = (inner: z.ZodType) => z.strictObject({ a: inner });
const tagged = (...codes: readonly string[]) =>
  z.array(z.union(codes.map((code) => z.object({ code: z.literal(code), n: z.int() }))));
const text = z.string().max(9);

const rows: readonly (readonly [
  title: string,
  before: z.ZodType,
  after: z.ZodType,
  input: boolean,
  output: boolean,
])[] = [
  ['nothing', text, text, false, false],
  ['a field that is required', z.strictObject({}), field(text), true, false],
  ['a field that may be left out', z.strictObject({}), field(text.optional()), false, false],
  ['a field that is gone', field(text), z.strictObject({}), true, true],
  ['a field that must be given now', field(text.optional()), field(text), true, false],
  ['a field that may be missing now', field(text), field(text.optional()), false, true],
  ['a default taken away', field(z.int().default(1)), field(z.int()), true, false],
  ['null let in', text, text.nullable(), false, true],
  ['null shut out', text.nullable(), text, true, false],
  ['a shorter text', text, z.string().max(8), true, false],
  ['a longer text', text, z.string().max(10), false, false],
  ['a text that must be longer', text, text.min(2), true, false],
  ['another pattern', text.regex(/^a/u), text.regex(/^b/u), true, false],
  ['a format', text, z.email().max(9), true, false],
  ['a format no more', z.email().max(9), text, false, true],
  ['another kind of id', z.uuid().meta({ domain: 'SiteId' }), z.uuid().meta({ domain: 'BayId' }), false, true],
  ['a number that may be larger', z.int().max(5), z.int().max(6), false, false],
  ['a number that must be larger', z.int().min(5), z.int().min(6), true, false],
  ['fractions', z.int(), z.number(), false, true],
  ['whole numbers', z.number(), z.int(), true, false],
  ['another type', text, z.int(), true, true],
  ['a member more', z.enum(['a', 'b']), z.enum(['a', 'b', 'c']), false, false],
  ['a member less', z.enum(['a', 'b']), z.enum(['a']), true, false],
  ['any text for an enumeration', z.enum(['a', 'b']), text, false, true],
  ['an enumeration for any text', text, z.enum(['a', 'b']), true, false],
  ['a literal more', z.literal('a'), z.enum(['a', 'b']), false, false],
  ['fewer items', z.array(text).max(5), z.array(text).max(4), true, false],
  ['other items', z.array(text).max(5), z.array(z.int()).max(5), true, true],
  ['a field inside items', z.array(field(text)), z.array(field(text.nullable())), false, true],
  ['a variant more', tagged('a', 'b'), tagged('a', 'b', 'c'), false, true],
  ['a variant less', tagged('a', 'b', 'c'), tagged('a', 'b'), true, false],
  ['an alternative type', text, z.union([text, z.int()]), false, true],
  ['other values in a map', z.record(z.string(), z.int()), z.record(z.string(), text), true, true],
  ['the same in other words', z.union([z.literal('a'), z.null()]), z.enum(['a']).nullable(), false, false],
];

describe('between two contracts', () => {
  it.each(rows)('%s', (_title, before, after, input, output) => {
    expect(breaks({ input: z.strictObject({ x: before }) }, { input: z.strictObject({ x: after }) }).length > 0).toBe(
      input,
    );
    expect(breaks({ output: z.object({ x: before }) }, { output: z.object({ x: after }) }).length > 0).toBe(output);
  });

  it('the place of a change is named', () => {
    const order = (size: z.ZodType) => z.strictObject({ lines: z.array(z.strictObject({ size })).max(3) });
    expect(breaks({ input: order(text) }, { input: order(z.int()) })).toEqual(['input.lines[].size']);
  });

  it('a named type is compared by what it holds', () => {
    const inline = contract({ output: z.object({ x: text }) });
    const procedure = inline.procedures[PATH];
    const named: ContractDocument = {
      ...inline,
      types: { Tank: { 'x-feature': 'tank', ...procedure?.output } },
      procedures: { [PATH]: { ...(procedure as ProcedureNode), output: { $ref: '#/types/Tank' } } },
    };
    expect(compare(inline, named, TODAY)).toEqual([]);
  });

  it.each([
    ['a role that lost it', { access: { admin: 'all' } }, ['permission']],
    ['a role that reaches less', { access: { washer: 'own', admin: 'all' } }, ['permission']],
    ['a role more', { access: { washer: 'site', cashier: 'site', admin: 'all' } }, []],
    ['another name', { permission: 'tank.top-up' }, ['permission']],
    ['another kind', { kind: 'query' }, ['kind']],
    ['a failure more', { failures: ['tank/full'] }, []],
  ] as const)('%s', (_title, after, expected) => {
    expect(breaks({}, after as Told)).toEqual(expected);
  });

  it('what was public and is not any more breaks visitors', () => {
    const changes = compare(contract({ access: 'public' }), contract({}), TODAY);
    expect(changes).toMatchObject([{ path: 'permission', breaks: 'visitors' }]);
  });

  it('a procedure more breaks nobody', () => {
    expect(compare(contract(null), contract({}), TODAY)).toMatchObject([{ after: 'there', breaks: null }]);
  });
});

describe('the gate', () => {
  const rules = (current: ContractDocument, note: string | null = null) => ({
    current,
    today: TODAY,
    noteOf: () => note,
  });
  const wide = { input: z.strictObject({ litres: z.int().max(90) }) };
  const narrow = { input: z.strictObject({ litres: z.int().max(60) }) };
  const released = { version: '0.1.0', document: contract(wide) };

  it('lets additions pass', () => {
    const more = { input: z.strictObject({ litres: z.int().max(90), slowly: z.boolean().optional() }) };
    expect(judge(released, rules(contract(more, '0.1.1'))).demands).toEqual([]);
  });

  it('demands another version and a note for what breaks, and says who breaks', () => {
    const verdict = judge(released, rules(contract(narrow, '0.1.1')));
    expect(verdict.demands).toHaveLength(2);
    expect(verdict.demands[0]).toContain('0.1.1 may not break 0.1.0');
    expect(report(verdict)).toContain(
      '  tank.fill  input.litres\n    was  maximum 90\n    is   maximum 60\n    breaks whoever sends it as before',
    );
  });

  it('wants the note to name what breaks', () => {
    const current = contract(narrow, '0.2.0');
    expect(judge(released, rules(current, 'Something changed.')).demands).toEqual([
      'name in packages/client/contracts/migrations/0.2.0.md: tank.fill',
    ]);
    expect(judge(released, rules(current, '`tank.fill` takes 60 litres.')).demands).toEqual([]);
  });

  it('keeps a procedure until the day that its deprecation named is over', () => {
    const said = (removeAfter: string): Told => ({ deprecated: { since: '0.1.0', use: 'use tank.pour', removeAfter } });
    const gone = rules(contract(null, '0.2.0'), 'tank.fill');
    const demandsOf = (told: Told) => judge({ version: '0.1.0', document: contract(told) }, gone).demands;
    expect(demandsOf({})[0]).toContain('not deprecated');
    expect(demandsOf(said(TODAY))[0]).toContain('to be removed after 2026-11-21');
    expect(demandsOf(said('2026-11-20'))).toEqual([]);
  });

  it('never lets a released contract become another one', () => {
    expect(reused([released], contract(wide), TODAY)).toBeNull();
    expect(reused([released], contract(narrow), TODAY)).toContain('is released and stays');
    expect(reused([released], contract(narrow, '0.0.9'), TODAY)).toContain('comes before');
    expect(reused([released], contract(narrow, '0.2.0'), TODAY)).toBeNull();
  });
});

describe('a version', () => {
  it.each([
    ['0.1.0', '0.1.9', false],
    ['0.1.0', '0.2.0', true],
    ['0.9.0', '1.0.0', true],
    ['1.4.0', '1.5.0', false],
    ['1.4.0', '2.0.0', true],
    ['1.4.0', '1.3.0', false],
  ])('after %s, %s may break it: %s', (from, to, expected) => {
    expect(mayBreak(from, to)).toBe(expected);
  });

  it('is ordered by its figures', () => {
    expect(['0.10.0', '0.2.0', '0.2.10', '0.2.9'].sort(byVersion)).toEqual(['0.2.0', '0.2.9', '0.2.10', '0.10.0']);
  });
});

describe('a field that older servers refuse', () => {
  it('is listed with the contract that brought it', () => {
    const input = (...names: readonly string[]) => ({
      input: z.strictObject(Object.fromEntries(names.map((name) => [name, text.optional()]))),
    });
    const release = (version: string, ...names: readonly string[]) => ({
      version,
      document: contract(input(...names), version),
    });
    const all = [release('0.1.0', 'a'), release('0.2.0', 'a', 'b')];
    const current = contract(input('a', 'b', 'c'), '0.3.0');
    expect(addedSince(all, ['0.1.0', '0.2.0'], current)).toEqual({ [PATH]: { b: '0.2.0', c: '0.3.0' } });
    expect(addedSince(all, ['0.2.0'], current)).toEqual({ [PATH]: { c: '0.3.0' } });
    expect(addedSince(all, [], current)).toEqual({});
  });
});
