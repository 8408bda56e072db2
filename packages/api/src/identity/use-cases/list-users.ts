import { type Actor, actorScope, ok } from '@bling/domain/kernel';
import type * as z from 'zod';
import type { ListUsers } from '../contract.ts';
import type { IdentityPorts } from '../ports.ts';

export const listUsers =
  ({ users }: IdentityPorts) =>
  async ({ search, cursor, limit }: z.output<typeof ListUsers>, actor: Actor) =>
    ok(await users.list({ scope: actorScope(actor, 'identity.users.list'), search: search || null, cursor, limit }));
