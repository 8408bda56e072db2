import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListCustomers } from '../contract.ts';
import type { CustomerPorts } from '../ports.ts';

export const listCustomers =
  ({ customers }: CustomerPorts) =>
  async ({ search, cursor, limit }: z.output<typeof ListCustomers>, actor: Actor) =>
    ok(await customers.list({ scope: actorScope(actor, 'customers.list'), search: search || null, cursor, limit }));
