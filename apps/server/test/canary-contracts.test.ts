import pg from 'pg';
import pino from 'pino';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logOptions } from '../src/log.ts';
import { ask, plainly, type Seat, signIn, type Tokens } from './hostile/asking.ts';
import { poolIn } from './hostile/ground.ts';
import { exampleOf, type Place, type Pool, placesOf, put, targets } from './hostile/schema.ts';
import { type Product, startProduct } from './product.ts';

/** What the house calls its own things is no secret of anybody's, and the trail may show it. */
const HOUSE = /^(?:catalog|facilities|pricing|scheduling|audit)\.|^identity\.(?:roles|apiKeys|devices)\./u;
const isHouse = (path: string): boolean => HOUSE.test(path);
/** Says which procedure and which field it came through. */
const MARK = /zq[0-9a-z]{6}zq/giu;

let product: Product;
let tokens: Tokens;
let pool: Pool;
let owner: pg.Client;
const lines: string[] = [];
beforeAll(async () => {
  const log = pino(logOptions('trace'), { write: (line: string) => void lines.push(line) });
  product = await startProduct({}, log);
  pool = await poolIn(product.database.appUrl);
  tokens = await signIn(product.url);
  owner = new pg.Client(product.database.superuserUrl);
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await product.stop();
});

const marks = new Map<string, { readonly path: string; readonly field: string }>();
const newMark = (path: string, at: Place['at']): string => {
  const mark = `zq${(marks.size + 1_000_000_000).toString(36).slice(-6)}zq`;
  marks.set(mark, { path, field: at.join('.') });
  return mark;
};

/** Free text in a contract: what people type, and what they keep secret. */
const isText = ({ schema }: Place): boolean =>
  schema['type'] === 'string' && !('enum' in schema) && !('const' in schema) && schema['format'] === undefined;
const takes = ({ schema: { pattern, maxLength } }: Place, mark: string): boolean =>
  mark.length <= Number(maxLength ?? 100) && (typeof pattern !== 'string' || new RegExp(pattern, 'u').test(mark));

/** An input whose every text is a mark of its own; an address is one that ends like an address. */
const marked = (path: string, input: (typeof targets)[number]['input']): unknown =>
  placesOf(input)
    .filter(isText)
    .reduce(
      (whole, place) => {
        const mark = newMark(path, place.at);
        const isAddress = ['email', 'login'].includes(String(place.at.at(-1)));
        const value = isAddress ? `${mark}@example.test` : mark;
        return takes(place, mark) ? put(whole, place.at, value) : whole;
      },
      exampleOf(input, pool),
    );

const told = (text: string, isAllowed: (path: string) => boolean = () => false): readonly string[] => {
  const found = new Set([...text.matchAll(MARK)].map(([mark]) => mark.toLowerCase()));
  return [...found].flatMap((mark) => {
    const typed = marks.get(mark);
    // What is sealed looks like anything, now and then like a mark that nobody typed.
    return typed === undefined || isAllowed(typed.path) ? [] : [`${typed.path} ${typed.field}`];
  });
};

const rowsOf = async (table: string): Promise<string> => {
  const text = `select coalesce(string_agg(t::text, E'\\n'), '') as whole from ${table} t`;
  const { rows } = await owner.query<{ whole: string }>(text);
  return rows[0]?.whole ?? '';
};

const seats: readonly Seat[] = ['visitor', 'client', 'manager', 'admin'];

describe('what people type into any field of any contract', () => {
  it('is in no refusal, log, metric, fact, trail or queue', async () => {
    const refusals: string[] = [];
    let done = 0;
    for (const { path, kind, input } of targets)
      for (const as of seats) {
        const sent = { ...plainly, path, kind, as, input: marked(path, input) };
        const answer = await ask(product.url, tokens, sent);
        if (answer.status >= 400) refusals.push(...told(answer.text, isHouse));
        else done += 1;
      }
    expect(marks.size).toBeGreaterThan(400);
    expect(done).toBeGreaterThan(40);
    expect(refusals).toEqual([]);
    expect(lines.length).toBeGreaterThan(targets.length);
    expect(told(lines.join('\n'))).toEqual([]);
    expect(told(await (await fetch(`${product.url}/metrics`)).text())).toEqual([]);
    for (const table of ['kernel.outbox', 'kernel.delivery', 'kernel.idempotency', 'notifications.delivery'])
      expect([table, told(await rowsOf(table))]).toEqual([table, []]);
    expect(told(await rowsOf('audit.entry'), isHouse)).toEqual([]);
    // The marks did get in.
    expect(told(await rowsOf('customers.customer'))).not.toEqual([]);
  });

  it('is in no link of a mail', async () => {
    const inbox = await (await fetch(`${product.url}/dev/inbox.json`)).text();
    const links = [...inbox.matchAll(/https?:\/\/[^\s"\\<]+/gu)].map(([link]) => link);
    expect(links.flatMap((link) => told(link))).toEqual([]);
  });
});
