import { randomUUID } from 'node:crypto';
import { access, appRouter } from '@bling/api';
import { fieldsOf, ofOneself, owners, type Row, type Target, targets } from '@bling/api/testing';
import { may, type Role, roles } from '@bling/domain/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import * as z from 'zod';
import { type House, houseOn, type Person } from './matrix.fixture.ts';
import { type Product, startProduct } from './product.ts';

const Definition = z.object({ type: z.enum(['query', 'mutation', 'subscription']), inputs: z.array(z.unknown()) });
const procedures = new Map(
  Object.entries<object>(appRouter._def.procedures).map(([path, procedure]) => {
    const { type, inputs } = Definition.parse(Reflect.get(procedure, '_def'));
    const keyed = inputs.some((input) => input instanceof z.ZodObject && 'idempotencyKey' in input.shape);
    return [path, { type, keyed }];
  }),
);
const tables: Readonly<Record<string, unknown>> = access;
const guarded = [...procedures.keys()].filter((path) => tables[path] !== 'public');
const everyone: readonly (readonly Role[])[] = [...roles.map((role) => [role]), ['client', 'cashier']];

let product: Product;
let house: House;
beforeAll(async () => {
  product = await startProduct();
  house = await houseOn(product);
});
afterAll(async () => {
  await house.close();
  await product.stop();
});

type Cell = { readonly path: string; readonly target: Target; readonly row: Row };
type Answer = { readonly status: number; readonly text: string };

/** The first piece of a stream, or the whole of an answer that is none. */
const firstOf = async (response: Response): Promise<string> => {
  if (response.headers.get('content-type')?.startsWith('text/event-stream') !== true) return response.text();
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  while (!/^data: .*\n\n/mu.test(text)) {
    const { value, done } = (await reader?.read()) ?? { value: '', done: true };
    text += value ?? '';
    if (done) break;
  }
  await reader?.cancel();
  return text;
};

/** Calls a procedure as any client of the wire does. */
const ask = async (path: string, input: object, token: string | null): Promise<Answer> => {
  const { type, keyed } = procedures.get(path) ?? { type: 'query', keyed: false };
  const json = keyed ? { ...input, idempotencyKey: randomUUID() } : input;
  const headers = { 'content-type': 'application/json', ...(token !== null && { authorization: `Bearer ${token}` }) };
  const body = JSON.stringify({ json });
  const url = `${product.url}/rpc/${path}`;
  const response =
    type === 'mutation'
      ? await fetch(url, { method: 'POST', headers, body })
      : await fetch(`${url}?input=${encodeURIComponent(body)}`, { headers });
  return { status: response.status, text: await firstOf(response) };
};

const codeOf = ({ text }: Answer): string | null =>
  /"failure":\{"kind":"\w+","code":"([^"]+)"/u.exec(text)?.[1] ?? null;

/** A refusal that forbids a row, or knows nothing of it, keeps it from the person; any other speaks of it. */
const reached = (answer: Answer, { idShown }: Target, row: Row): boolean => {
  const code = codeOf(answer);
  if (answer.status >= 500) throw new Error(answer.text);
  if (code !== null) return code !== 'not-allowed' && !code.endsWith('/unknown');
  expect(answer.text).not.toContain('"error"');
  return idShown === undefined || answer.text.includes(idShown(row));
};

describe('over HTTP', () => {
  it('no procedure is left out', () => {
    expect([...Object.keys(targets), ...ofOneself].toSorted()).toEqual(guarded.toSorted());
  });

  it('everything that is guarded is closed to visitors', async () => {
    for (const path of guarded) {
      const answer = await ask(path, {}, null);
      expect([path, answer.status === 401 || path === 'bookings.boardChanges', codeOf(answer)]).toEqual([
        path,
        true,
        'not-signed-in',
      ]);
    }
  });

  /** Some lists show the newest two hundred, and the other cells make more rows than that. */
  const listsFirst = Object.entries(targets).toSorted(
    ([, a], [, b]) => Number(b.idShown !== undefined) - Number(a.idShown !== undefined),
  );

  /** A list is asked page by page, until it shows the row or ends. */
  const asked = async ({ token }: Person, { path, target, row }: Cell): Promise<Answer> => {
    const { input, idShown } = target;
    let answer = await ask(path, input(row), token);
    for (let page = 0; page < 100 && idShown !== undefined && !answer.text.includes(idShown(row)); page++) {
      const cursor = /"nextCursor":"([^"]+)"/u.exec(answer.text)?.[1];
      if (cursor === undefined) break;
      answer = await ask(path, { ...input(row), cursor, limit: 100 }, token);
    }
    return answer;
  };

  /** A row that nothing changes serves every cell that must not reach it; one that may be changed is made anew. */
  const cells = async (person: Person) => {
    const kept = new Map<string, Row>();
    for (const owner of owners) kept.set(owner, await house.row(owner, person));
    return async (path: string, target: Target, owner: (typeof owners)[number]) => {
      const row = kept.get(owner);
      if (row === undefined) throw new Error(owner);
      // Lists may show only the newest.
      const wantsNew = procedures.get(path)?.type === 'mutation' || target.idShown !== undefined;
      const mine =
        wantsNew && may(person.actor, path, target.owned(row)) ? await house.row(owner, person, fieldsOf(target)) : row;
      const allowed = may(person.actor, path, target.owned(mine));
      const answer = await asked(person, { path, target, row: mine });
      return { path, owner, allowed, reached: reached(answer, target, mine), code: codeOf(answer) };
    };
  };

  it.each(everyone.map((held) => [held.join(' and '), held] as const))(
    'a %s reaches what the tables say, and nothing else',
    async (_, held) => {
      const person = await house.person(held);
      const cell = await cells(person);
      const wrong: object[] = [];
      let allowed = 0;
      const column = async (owner: (typeof owners)[number]): Promise<void> => {
        for (const [path, target] of listsFirst) {
          const found = await cell(path, target, owner);
          if (found.allowed) allowed += 1;
          if (found.allowed !== found.reached) wrong.push(found);
        }
      };
      await Promise.all(owners.map(column));
      expect(wrong).toEqual([]);
      expect(allowed).toBeGreaterThan(15);
    },
    // Hundreds of procedures, three rows each: on two shared cores it takes a while.
    240_000,
  );
});
