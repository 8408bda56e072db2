import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { DAY, Instant } from '@bling/domain/kernel';
import { repositoryRoot } from '@bling/prisma/root';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Product, startProduct } from './product.ts';

let product: Product;
let intruder: pg.Client;
beforeAll(async () => {
  product = await startProduct();
  intruder = new pg.Client(product.database.superuserUrl);
  await intruder.connect();
  await intruder.query('set session_replication_role = replica');
});
afterAll(async () => {
  await intruder.end();
  await product.stop();
});

const key = () => ({ idempotencyKey: randomUUID() });
const numberOf = async (text: string): Promise<number> => {
  const { rows } = await intruder.query<{ n: number }>(`select count(*)::int as n from ${text}`);
  return rows[0]?.n ?? Number.NaN;
};

type Ended = { readonly code: number | null; readonly output: string };
const verify = (...words: readonly string[]): Promise<Ended> => {
  const command = ['--import', 'tsx', join(repositoryRoot, 'apps/server/src/audit-verify.ts'), ...words];
  const JWT_KEYS = `test:${Buffer.alloc(32, 1).toString('base64url')}`;
  const env = { PATH: process.env['PATH'], DATABASE_URL: product.database.superuserUrl, JWT_KEYS };
  const child = spawn(process.execPath, command, { cwd: repositoryRoot, env });
  return new Promise((resolve) => {
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.on('close', (code) => resolve({ code, output }));
  });
};

describe('the trail of the running product', () => {
  it('tells of a booking’s whole way what it was before and after, and by whom', async () => {
    const staff = await product.as('manager');
    const sites = await staff.facilities.sites.list.query({});
    const services = await staff.catalog.services.list.query({});
    const siteId = sites.items.find(({ code }) => code === 'HS')?.id ?? '';
    const serviceIds = [services.items.find(({ name }) => name === 'Inside refresh')?.id ?? ''];
    const customer = await staff.customers.create.mutate({ name: 'Rui Reis', phone: '+351911111111', ...key() });
    const from = Instant.plus(Instant.of(Date.now()), 3 * DAY);
    const wish = { siteId, serviceIds, size: 'compact' as const };
    const { items } = await staff.scheduling.slots.query({ ...wish, from, to: Instant.plus(from, 2 * DAY) });
    const startsAt = items[0]?.startsAt ?? from;
    const { id } = await staff.bookings.create.mutate({ ...wish, startsAt, customerId: customer.id, ...key() });
    await staff.bookings.confirm.mutate({ id, ...key() });
    await staff.bookings.cancel.mutate({ id, by: 'site', reason: 'Storm', ...key() });
    await staff.bookings.undo.mutate({ id, reason: 'No storm', ...key() });

    const { items: told } = await staff.audit.timeline.query({ kind: 'booking', id });
    const statuses = told.map(({ action, actor, targets }) => {
      const changes = targets.find((target) => target.id === id)?.changes ?? [];
      const status = changes.find(({ field }) => field === 'status');
      return [action, actor.kind, status?.before, status?.after];
    });
    expect(statuses).toEqual([
      ['bookings.create', 'user', null, '"pending"'],
      ['bookings.confirm', 'user', '"pending"', '"confirmed"'],
      ['bookings.cancel', 'user', '"confirmed"', '"cancelled"'],
      ['bookings.undo', 'user', '"cancelled"', '"confirmed"'],
    ]);
    expect(new Set(told.map(({ siteId: at }) => at))).toEqual(new Set([siteId]));
  });

  it('never lacks what was there before: whatever is saved was loaded in the same transaction', async () => {
    expect(await numberOf('audit.entry')).toBeGreaterThan(8);
    expect(await numberOf(`audit.entry where changes @> '[null]' and action <> 'audit.replay'`)).toBe(0);
  });

  it('is sealed a second later, and holds', async () => {
    await expect.poll(() => numberOf('audit.waiting'), { timeout: 10_000 }).toBe(0);
    expect(await numberOf('audit.seal')).toBeGreaterThan(0);
    const { code, output } = await verify();
    expect(output).toMatch(/^intact: \d+ seals, \d+ entries, 0 of them not sealed yet\nhead: \d+:[0-9a-f]{64}\n$/u);
    expect(code).toBe(0);
    const head = /head: (\S+)/u.exec(output)?.[1] ?? '';
    expect(await verify('--head', head)).toMatchObject({ code: 0 });
    expect(await verify('--head', head.replace(/.$/u, 'x'))).toMatchObject({ code: 1 });
  }, 30_000);

  it('names the first link that somebody broke, and ends with an error', async () => {
    const { rows } = await intruder.query<{ id: string; seq: string }>(
      'select entry_id as id, seal_seq as seq from audit.sealed_entry order by seal_seq, place limit 1',
    );
    const [first] = rows;
    await intruder.query(`update audit.entry set outcome = 'denied' where id = $1`, [first?.id]);
    expect(await verify()).toEqual({
      code: 1,
      output: `broken: entry-changed, seal ${first?.seq}, entry ${first?.id}\n`,
    });
  }, 30_000);
});
