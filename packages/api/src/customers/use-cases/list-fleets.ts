import { type Actor, commonFailures, may, ok, type PageRequest, refusing } from '@bling/domain/kernel';
import type { CustomerPorts } from '../ports.ts';

const refuse = refusing(commonFailures);

export const listFleets =
  ({ fleets }: CustomerPorts) =>
  async (page: PageRequest, actor: Actor) =>
    may(actor, 'customers.fleets.list', {}) ? ok(await fleets.list(page)) : refuse('not-allowed');
